import { type Balance, toDecimalString } from "@org/core";
import { showName } from "./show.ts";

/** A row of the table: texts that are safe to show. */
export interface Row {
  readonly provider: string;
  /** Which of your connections. */
  readonly label: string;
  readonly account: string;
  readonly type: string;
  /** The provider's own word for the amount. */
  readonly term: string;
  readonly pool: string;
  /** Exact, with all of its decimals. */
  readonly amount: string;
  /** Whether the amount counts a credit line: `included`, `excluded`. */
  readonly credit: string;
  /** ISO 8601 to the minute, in UTC: seconds are in `--json`. A day alone, or a time that is `local`. */
  readonly asOf: string;
  /** When the provider last brought its data up to date, as `asOf`. */
  readonly freshAt: string;
  /** When its answer came, where that is long ago: in the same form. */
  readonly came: string;
}

/** What the table shows where the provider says nothing. */
export const NOTHING = "-";

/** The longest code of a token that is shown as it is. */
const LONGEST_CODE = 16;

/** The row of a balance; `came` is when its answer came, where that is to be told. */
export function rowOf(balance: Balance, came?: Date): Row {
  const { provider, label, account, type, pool, money, creditLine, asOf, asOfDate, freshAt } =
    balance;
  const amount = toDecimalString(money.amount, money.scale);
  return {
    provider: showName(provider),
    label: label === null ? NOTHING : showName(label),
    account: account === null ? NOTHING : showName(account),
    type: showName(type),
    term: showName(balance.source.term),
    pool: showName(pool),
    amount: `${amount} ${showName(money.asset.code, LONGEST_CODE)}`,
    credit: creditLine ?? NOTHING,
    asOf: asOf === null ? formatLocal(asOfDate) : showTime(asOf),
    freshAt: freshAt === null ? NOTHING : showTime(freshAt),
    came: came === undefined ? NOTHING : showTime(came),
  };
}

/** A day as it is; a time of a day to the minute, which is not in UTC. */
function formatLocal(local: string | null): string {
  const [day = NOTHING, time] = local === null ? [] : showName(local).split("T");
  return time === undefined ? day : `${day} ${time.slice(0, 5)} local`;
}

/** A time in UTC, to the minute; years of more than four digits have them all. */
export function showTime(time: Date): string {
  return time
    .toISOString()
    .replace(/:\d\d\.\d+Z$/, "")
    .replace("T", " ");
}
