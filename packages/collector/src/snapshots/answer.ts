import type { BalanceReport } from "@org/core";
import type { StatedTimes } from "./entry-row.ts";

/** What a provider answered about one account of a connection. */
export interface Answer {
  /** The account that was asked for; empty: all that the credentials see. */
  readonly account: string;
  readonly report: BalanceReport;
  /** When the answer came, by the clock of the database. */
  readonly fetchedAt: Date;
}

/** Where an answer was written. */
export interface Written {
  readonly account: string;
  /** The `fetched_at` of the rows of `snapshot` that hold its entries. */
  readonly snapshotAt: Date;
  /** The times of its entries, by position; null: those that the rows have. */
  readonly times: readonly StatedTimes[] | null;
  /** Whether its entries, but for their times, differ from those of the answer that was the last. */
  readonly isChanged: boolean;
}
