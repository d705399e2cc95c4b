import { type Alert, alertsOf } from "./alerts.ts";
import type { Answer } from "./answer.ts";
import { filterEntries } from "./filter.ts";
import type { Flags } from "./flags.ts";
import { statesTime } from "./stale.ts";
import { type Sum, sumsOf, type Unsummed } from "./sums.ts";

/** What is printed: what came, as far as it is asked for, and what the flags want made of it. */
export interface Report extends Answer {
  /** Totals; absent: nobody asks for them. */
  readonly sums?: readonly Sum[];
  /** Balances that are in no total, and why. */
  readonly unsummed?: readonly Unsummed[];
  /** Balances that are too low or too old; absent: nobody asks. */
  readonly alerts?: readonly Alert[];
  /** How many balances state no time that `--stale` could be held against. */
  readonly timeless: number;
  /** How many balances came, those among them that are not shown. */
  readonly came: number;
}

/** The report of an answer. */
export function reportOf(answer: Answer, flags: Flags): Report {
  const entries = filterEntries(answer.entries, flags);
  const asksForAlerts = flags.below !== undefined || flags.stale !== undefined;
  return {
    ...answer,
    entries,
    came: answer.entries.length,
    timeless: flags.stale === undefined ? 0 : entries.filter((one) => !statesTime(one)).length,
    ...(flags.sum ? sumsOf(entries) : {}),
    ...(asksForAlerts ? { alerts: alertsOf({ ...answer, entries }, flags) } : {}),
  };
}
