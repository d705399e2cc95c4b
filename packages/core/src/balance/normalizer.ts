import type { AnyOperation, ArgsOf, ResponseOf } from "../contract.ts";
import type { Exact } from "../json/json-number.ts";
import type { Exponents } from "../money/read.ts";
import type {
  AmountPointer,
  IdMember,
  IdPointer,
  NameBeside,
  TextPointer,
} from "./answer-pointers.ts";
import type { BalanceType } from "./balance-types.ts";
import type { ReportBuilder } from "./report.ts";

/** How a provider writes amounts: in the smallest unit of the currency, or as decimal numbers. */
export type AmountUnit = "minor" | "decimal";

/** Which balance an amount is. */
export interface BalanceRow {
  readonly type: BalanceType;
  /** Which money of the account: `main`, `funded`, `issuing`, `collateral`. */
  readonly pool: string;
  /** What people should know of the amount. */
  readonly note?: string;
}

/** Which balance an amount is, where a reader chooses the pool among several. */
export interface ReaderRow extends Omit<BalanceRow, "pool"> {
  readonly pool: string | readonly string[];
}

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
  readonly currency?: string;
  readonly account?: OneOrMore<string | { readonly argument: string }>;
  readonly asOf?: OneOrMore<string>;
  readonly exponents?: Exponents;
  /** By pointer, in the order of the entries. */
  readonly amounts: Readonly<Record<string, ReaderRow>>;
  /** There in a reader alone. */
  readonly read?: (response: never, report: ReportBuilder, args: never) => void;
}

/** One, or several of which the first that is there counts. */
type OneOrMore<T> = T | readonly T[];

type TableOf<Op extends AnyOperation, Unit extends AmountUnit> =
  | TableWith<Op, Unit, NameBeside<ResponseOf<Op>, Unit>>
  | Table<Op, Unit, TextPointer<ResponseOf<Op>>, AmountPointer<ResponseOf<Op>, Unit>>;

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
  /** The name of the text beside each amount that has the currency code, or a pointer to one. */
  readonly currency: Currency;
  /** The provider's id of what holds the money: the first that is there. */
  readonly account?: OneOrMore<AccountSource<Op>>;
  /** The time the provider states for the amounts (RFC 3339): the first that is there. */
  readonly asOf?: OneOrMore<TextPointer<ResponseOf<Op>>>;
  /** Exponents that the provider uses in place of those of ISO 4217. */
  readonly exponents?: Exponents;
  readonly amounts: Rows<Amount, BalanceRow>;
  readonly read?: never;
}

interface ReaderOf<Op extends AnyOperation, Unit extends AmountUnit> extends Reads<Op> {
  readonly unit: Unit;
  readonly amounts: Rows<AmountPointer<ResponseOf<Op>, Unit>, ReaderRow>;
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
