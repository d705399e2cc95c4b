import { type Balance, toDecimalString } from "@org/core";
import { showName } from "./show.ts";

/** A row of the table: texts that are safe to show. */
export interface Row {
  readonly provider: string;
  readonly account: string;
  readonly type: string;
  readonly pool: string;
  /** Exact, with all of its decimals. */
  readonly amount: string;
  /** ISO 8601 to the minute, in UTC: seconds are in `--json`. */
  readonly asOf: string;
}

/** What the table shows where the provider says nothing. */
const NOTHING = "-";

/** The longest code of a token that is shown as it is. */
const LONGEST_CODE = 16;

/** The row of a balance. */
export function rowOf({ provider, account, type, pool, money, asOf }: Balance): Row {
  const amount = toDecimalString(money.amount, money.scale);
  return {
    provider: showName(provider),
    account: account === null ? NOTHING : showName(account),
    type: showName(type),
    pool: showName(pool),
    amount: `${amount} ${showName(money.asset.code, LONGEST_CODE)}`,
    asOf: asOf === null ? NOTHING : formatTime(asOf),
  };
}

/** Years of more than four digits have them all. */
function formatTime(time: Date): string {
  return time
    .toISOString()
    .replace(/:\d\d\.\d+Z$/, "")
    .replace("T", " ");
}
