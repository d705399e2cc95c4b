import type { AnyOperation, ArgsOf, ResponseOf } from "../contract.ts";
import type { Exact } from "../json/json-number.ts";
import type { Exponents } from "../money/read.ts";
import type {
  AmountPointer,
  IdMember,
  IdPointer,
  KnownAt,
  MapAmountPointer,
  NameBeside,
  TextPointer,
  ValuePointer,
} from "./answer-pointers.ts";
import type { BalanceType } from "./balance-types.ts";
import type { CreditLine } from "./model.ts";
import type { ReportBuilder } from "./report.ts";

/** How a provider writes amounts: in the smallest unit of the currency, or as decimal numbers. */
export type AmountUnit = "minor" | "decimal";

/** `+`: an amount counts as it stands; `-`: the other way round, because the provider counts its own side. */
export type Sign = "+" | "-";

/**
 * What a value of the answer decides. Each value that the provider may send is stated, and those that its
 * type lists must be: one that is not is a problem of the entry, and so is none.
 */
export type ByValue<T, Answer = unknown> = unknown extends Answer
  ? ByValueAt<T, string, never>
  :
      | ByValueAt<T, "*", never>
      | {
          [Pointer in ValuePointer<Answer>]: ByValueAt<T, Pointer, KnownAt<Answer, Pointer>>;
        }[ValuePointer<Answer>];

interface ByValueAt<T, Pointer extends string, Known extends string> {
  /** Pointer to the text, number or flag that decides; `*`: the key of the entry that the amount is in. */
  readonly by: Pointer;
  /** By value; of several credit lines the first of these counts that one of them has. */
  readonly values: Readonly<Record<Known, T> & Record<string, T>>;
}

/** A pool by the name that a value of the answer has, in lower case, whatever it is. */
export type NamedByValue<Answer = unknown> = NamedByValueAt<
  unknown extends Answer ? string : ValuePointer<Answer> | "*"
>;

interface NamedByValueAt<Pointer extends string> {
  /** Pointer to the text that decides; `*`: the key of the entry that the amount is in. */
  readonly by: Pointer;
  readonly values?: undefined;
}

/** Which balance an amount of an answer is. */
export type BalanceRow<Answer = unknown> = TableRow<
  ByValue<BalanceType | null, Answer>,
  ByValue<string, Answer> | NamedByValue<Answer>,
  ByValue<CreditLine | null, Answer>,
  ByValue<Sign, Answer>
>;

/** Which balance an amount is, where a reader chooses the pool among several. */
export type ReaderRow<Answer = unknown> = RowOf<
  ByValue<BalanceType | null, Answer>,
  ByValue<string, Answer> | NamedByValue<Answer> | readonly string[],
  ByValue<CreditLine | null, Answer>
>;

/** What a row says: each of it always, or by a value of the answer. */
interface RowOf<Types, Pools, CreditLines> {
  /** Where a value decides, null is an amount that is no balance. */
  readonly type: BalanceType | Types;
  /** Which money of the account: `main`, `funded`, `issuing`, `collateral`. */
  readonly pool: string | Pools;
  /**
   * Whether the amount counts a credit line (ISO 20022, `CdtLine/Incl`). Not stated, null, or nothing at the
   * place of the value: the provider does not say.
   */
  readonly creditLine?: CreditLine | CreditLines;
  /**
   * The provider's own word for the amount. Default: the value that decides the type; or else the last
   * name of the pointer, but for the names in which all pointers of the table end.
   */
  readonly term?: string;
  /** What people should know of the amount. */
  readonly note?: string;
  /**
   * The amount of the table that counts this one as well, by its pointer; of several, all of them together.
   * People and tools are told so: who adds the two counts it twice.
   */
  readonly partOf?: string | readonly string[];
}

interface TableRow<Types, Pools, CreditLines, Signs> extends RowOf<Types, Pools, CreditLines> {
  /**
   * How the amount becomes one from the holder's side. Default `+`. By a value, such as `DBIT`, the amount
   * has no sign of its own (ISO 20022, `CreditDebitCode`): a negative one is a problem.
   */
  readonly sign?: Sign | Signs;
}

/** A row of any normalizer. */
export type AmountRow = ReaderRow & Pick<BalanceRow, "sign">;

/** Where the account of an entry stands: in the answer, or in the arguments of the call. */
export type AccountSource<Op extends AnyOperation> =
  | IdPointer<ResponseOf<Op>>
  | { readonly argument: IdMember<ArgsOf<Op>> };

/**
 * The balances of a regular answer, as data. Amounts are JSON pointers (RFC 6901) in which `*` stands
 * for every item of a list or every entry of a map. In the other pointers a `*` is the item that the
 * amount is in; where the way to the amount has no such item, they find nothing. An amount that is
 * absent or null is no entry.
 */
export type BalanceTable<Op extends AnyOperation> = TableOf<Op, "minor"> | TableOf<Op, "decimal">;

/**
 * The balances of an answer that no table describes: `read` reads it, the rest is data that people
 * and tools are told of it.
 */
export type BalanceReader<Op extends AnyOperation> =
  | ReaderOf<Op, "minor">
  | ReaderOf<Op, "decimal">;

/** Turns the validated, exact answer of an operation into entries of a report. */
export type Normalizer<Op extends AnyOperation> = BalanceTable<Op> | BalanceReader<Op>;

/** Any normalizer, as data. */
export interface AnyNormalizer {
  readonly unit: AmountUnit;
  readonly currency?: OneOrMore<string>;
  readonly account?: OneOrMore<string | { readonly argument: string }>;
  readonly asOf?: OneOrMore<string>;
  readonly freshAt?: OneOrMore<string>;
  readonly exponents?: Exponents;
  /** By pointer, in the order of the entries. */
  readonly amounts: Readonly<Record<string, AmountRow>>;
  /** There in a reader alone. */
  readonly read?: (response: never, report: ReportBuilder, args: never) => void;
}

/** One, or several of which the first that is there counts. */
type OneOrMore<T> = T | readonly T[];

type TableOf<Op extends AnyOperation, Unit extends AmountUnit> =
  | TableWith<Op, Unit, NameBeside<ResponseOf<Op>, Unit>>
  | Table<Op, Unit, TextPointer<ResponseOf<Op>>, AmountPointer<ResponseOf<Op>, Unit>>
  | Table<Op, Unit, "*", MapAmountPointer<ResponseOf<Op>, Unit>>;

/** A table for each name that a currency code may have, so that amounts are those it stands beside. */
type TableWith<
  Op extends AnyOperation,
  Unit extends AmountUnit,
  Name extends string,
> = Name extends unknown ? Table<Op, Unit, Name, AmountPointer<ResponseOf<Op>, Unit, Name>> : never;

interface Table<
  Op extends AnyOperation,
  Unit extends AmountUnit,
  Currency extends string,
  Amount extends string,
> extends Reads<Op> {
  readonly unit: Unit;
  /**
   * The name of the text beside each amount that has the currency code, a pointer to one, or `*`: the key
   * of the entry that the amount is in. Of several the first that is there.
   */
  readonly currency: Currency | readonly [Currency, ...CurrencySource<Op, Unit>[]];
  /** The provider's id of what holds the money: the first that is there. */
  readonly account?: OneOrMore<AccountSource<Op>>;
  /**
   * The time or the day that the provider states for the amounts (RFC 3339, ISO 8601): the first that is
   * there.
   */
  readonly asOf?: OneOrMore<TextPointer<ResponseOf<Op>>>;
  /** When the provider last brought its data up to date: the first that is there. */
  readonly freshAt?: OneOrMore<TextPointer<ResponseOf<Op>>>;
  /** Exponents that the provider uses in place of those of ISO 4217. */
  readonly exponents?: Exponents;
  readonly amounts: Rows<Amount, BalanceRow<ResponseOf<Op>>>;
  readonly read?: never;
}

type CurrencySource<Op extends AnyOperation, Unit extends AmountUnit> =
  | NameBeside<ResponseOf<Op>, Unit>
  | TextPointer<ResponseOf<Op>>;

interface ReaderOf<Op extends AnyOperation, Unit extends AmountUnit> extends Reads<Op> {
  readonly unit: Unit;
  readonly amounts: Rows<AmountPointer<ResponseOf<Op>, Unit>, ReaderRow<ResponseOf<Op>>>;
  /** Adds the balances of an answer to a report; the arguments are those of the call. */
  readonly read: (response: Exact<ResponseOf<Op>>, report: ReportBuilder, args: ArgsOf<Op>) => void;
}

/** By pointer; none at all where an answer has no amount, rather than any. */
type Rows<Pointer extends string, Row> = [Pointer] extends [never]
  ? Readonly<Record<string, never>>
  : { readonly [Amount in Pointer]?: Row };

declare const reads: unique symbol;

/** Never there: it makes the operation part of the type, for answers of the same pointers too. */
interface Reads<Op extends AnyOperation> {
  readonly [reads]?: (response: ResponseOf<Op>, args: ArgsOf<Op>) => void;
}
