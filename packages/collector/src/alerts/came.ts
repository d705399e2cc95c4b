import type { BalanceReport } from "@org/core";

/** An answer that came. */
export interface CameAnswer {
  /** The account that was asked for; empty: all that the credentials see. */
  readonly account: string;
  readonly report: BalanceReport;
  /** By the clock of the database. */
  readonly fetchedAt: Date;
}

/** An account that failed for good in a run. */
export interface CameFailure {
  readonly account: string;
  readonly errorClass: string;
  /** What the error says, without secrets. */
  readonly message: string;
}

/** What became of a batch of accounts. */
export interface Came {
  readonly answers: readonly CameAnswer[];
  readonly failures: readonly CameFailure[];
}
