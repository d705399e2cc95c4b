import type { ExactNumber } from "../json/json-number.ts";
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
import type { Balance, BalanceReport, Problem } from "./model.ts";

/** What is known of an entry before its amount is read. */
export interface EntryDescription {
  readonly type: BalanceType;
  readonly pool: string;
  /** JSON pointer (RFC 6901) of the amount in the provider's response. */
  readonly pointer: string;
  readonly account?: string | null | undefined;
  /** The time the provider states, as it writes it (RFC 3339). */
  readonly asOf?: string | null | undefined;
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
    toMoney: (amount: Amount, read: AmountReader) => Money | Refusal,
  ): void;
  /** Adds a problem that is not in the amount itself; `account` is whose amount it would be. */
  problem(
    code: Problem["code"],
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
  const readTime = timeReader();
  fill({
    add(entry, amount, toMoney) {
      if (amount === null || amount === undefined) return;
      try {
        const money = toMoney(amount, amountReader);
        if (money instanceof Refusal) {
          this.problem(money.code, entry.pointer, money.message, entry.account);
        } else {
          entries.push(toBalance({ provider, label }, entry, money, readTime(entry.asOf)));
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
  asOf: Date | null,
): Balance {
  const { type, pool, pointer, account = null } = entry;
  const iso20022 = ISO_20022_CODES[type];
  return {
    ...connection,
    account,
    type,
    pool,
    money,
    asOf,
    source: iso20022 === null ? { pointer } : { pointer, iso20022 },
  };
}

/**
 * Reads the times of a report, which mostly is one time over and over. A time that can't be read is a
 * time that was not stated: it does not cost the amount.
 */
function timeReader(): (text: string | null | undefined) => Date | null {
  let lastText: string | null | undefined;
  let lastTime = Number.NaN;
  return (text) => {
    if (text === null || text === undefined) return null;
    if (text !== lastText) lastTime = Date.parse(text);
    lastText = text;
    return Number.isNaN(lastTime) ? null : new Date(lastTime);
  };
}
