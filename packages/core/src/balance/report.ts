import type { ExactNumber } from "../json/json-number.ts";
import { unescapeToken } from "../json/pointer.ts";
import type { TokenAsset } from "../money/asset.ts";
import type { Money } from "../money/money.ts";
import { MoneyError } from "../money/money-error.ts";
import {
  type Exponents,
  readDecimalAmount,
  readMinorUnits,
  readTokenAmount,
} from "../money/read.ts";
import { Refusal } from "../money/refusal.ts";
import { type BalanceType, ISO_20022_CODES } from "./balance-types.ts";
import type { Balance, BalanceReport, CreditLine, Problem, ProblemCode } from "./model.ts";
import { readStatedTime, type StatedTime } from "./stated-time.ts";

/** What is known of an entry before its amount is read. */
export interface EntryDescription {
  readonly type: BalanceType;
  readonly pool: string;
  /** JSON pointer (RFC 6901) of the amount in the provider's response. */
  readonly pointer: string;
  /** The provider's own word for the amount. Default: the last name of the pointer. */
  readonly term?: string | undefined;
  readonly account?: string | null | undefined;
  /** Whether the amount counts a credit line; null, the default, where the provider does not say. */
  readonly creditLine?: CreditLine | null | undefined;
  /** The time or the day that the provider states, as it writes it (RFC 3339, ISO 8601). */
  readonly asOf?: string | null | undefined;
  /** When the provider last brought its data up to date, as it writes it. */
  readonly freshAt?: string | null | undefined;
}

/**
 * Reads amounts as `fromMinorUnits`, `fromDecimal` and `tokenMoney` do, but gives what is no money
 * instead of throwing it: errors for each of a hundred thousand amounts would take seconds.
 */
export interface AmountReader {
  minorUnits(amount: ExactNumber, currency: string, exponents?: Exponents): Money | Refusal;
  decimal(amount: string | ExactNumber, currency: string, exponents?: Exponents): Money | Refusal;
  token(amount: string | ExactNumber, scale: number, token: TokenAsset): Money | Refusal;
}

const amountReader: AmountReader = {
  minorUnits: readMinorUnits,
  decimal: readDecimalAmount,
  token: readTokenAmount,
};

/** Collects the entries and problems of one answer, as a normalizer finds them. */
export interface ReportBuilder {
  /**
   * Adds an entry for `amount`, read by `toMoney`. An amount that is absent or null is no entry; one
   * that is no money is a problem of this entry alone, whether that is returned or thrown.
   */
  add<Amount extends string | ExactNumber>(
    entry: EntryDescription,
    amount: Amount | null | undefined,
    toMoney: (amount: Amount, read: AmountReader) => Money | Refusal<ProblemCode>,
  ): void;
  /** Adds a problem that is not in the amount itself; `account` is whose amount it would be. */
  problem(
    code: ProblemCode,
    pointer: string,
    message: string,
    account?: string | null | undefined,
  ): void;
}

/** What a report says beside its entries. */
export type ReportContext = Pick<BalanceReport, "provider" | "label" | "account" | "drift">;

/** The report of an answer that has just come: of what `fill` adds to it, in that order. */
export function buildReport(
  { provider, label, account: asked, drift }: ReportContext,
  fill: (report: ReportBuilder) => void,
): BalanceReport {
  const entries: Balance[] = [];
  const problems: Problem[] = [];
  const [readAsOf, readFreshAt] = [timeReader(), timeReader()];
  fill({
    add(entry, amount, toMoney) {
      if (amount === null || amount === undefined) return;
      try {
        const money = toMoney(amount, amountReader);
        if (money instanceof Refusal) {
          this.problem(money.code, entry.pointer, money.message, entry.account);
        } else {
          const times = { asOf: readAsOf(entry.asOf), freshAt: readFreshAt(entry.freshAt) };
          entries.push(toBalance({ provider, label }, entry, money, times));
        }
      } catch (error) {
        if (!(error instanceof MoneyError)) throw error;
        this.problem(error.code, entry.pointer, error.message, entry.account);
      }
    },
    problem(code, pointer, message, account = null) {
      // The account that was asked for, where the answer does not say whose amount it is.
      const whose = { provider, label, account: account ?? asked };
      problems.push({ ...whose, code, pointer, message });
    },
  });
  return { provider, label, account: asked, entries, problems, drift, fetchedAt: new Date() };
}

function toBalance(
  connection: Pick<Balance, "provider" | "label">,
  entry: EntryDescription,
  money: Money,
  { asOf, freshAt }: { readonly [Time in "asOf" | "freshAt"]: StatedTime | undefined },
): Balance {
  const { type, pool, pointer, account = null, creditLine = null } = entry;
  const iso20022 = ISO_20022_CODES[type];
  const source = { pointer, term: entry.term ?? lastName(pointer) };
  return {
    ...connection,
    account,
    type,
    pool,
    money,
    creditLine,
    asOf: dateOf(asOf),
    asOfDate: asOf?.local ?? null,
    freshAt: dateOf(freshAt),
    source: iso20022 === null ? source : { ...source, iso20022 },
  };
}

/** The last name of a pointer; an index of a list is none, unless there is nothing else. */
function lastName(pointer: string): string {
  const tokens = pointer.split("/").slice(1);
  return unescapeToken(tokens.findLast((token) => !/^\d+$/.test(token)) ?? tokens.at(-1) ?? "");
}

function dateOf(time: StatedTime | undefined): Date | null {
  return time?.instant === undefined ? null : new Date(time.instant);
}

/**
 * Reads the times of a report, which mostly is one time over and over. A time that can't be read is a
 * time that was not stated: it does not cost the amount.
 */
function timeReader(): (text: string | null | undefined) => StatedTime | undefined {
  let lastText: string | null | undefined;
  let lastTime: StatedTime | undefined;
  return (text) => {
    if (text !== lastText) {
      lastTime = text === null || text === undefined ? undefined : readStatedTime(text);
    }
    lastText = text;
    return lastTime;
  };
}
