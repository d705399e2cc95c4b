import type { QueueSettings } from "../../../src/queue/settings.ts";

/** What a process of a test is to do, in this order. */
export interface Orders extends QueueSettings {
  readonly database: string;
  readonly providerUrl: string;
  readonly maxConnections?: number;
  readonly batch?: number;
  /** Ends the process with SIGKILL in the middle of asking for this account. */
  readonly diesOf?: string;
  /** Asks for a run of so many accounts; `isEndless`: of which the last never come. */
  readonly collect?: {
    readonly run: string;
    readonly accounts: number;
    readonly isEndless?: boolean;
  };
  /** Adds the jobs of schedules whose time has come. */
  readonly addDue?: boolean;
  readonly work?: boolean;
  /** How many batches it asks for at a time. */
  readonly jobs?: number;
  /** Takes the tables to a version, and does nothing else. */
  readonly migrateTo?: number;
}

/** How far it is. */
export type Progress = "opened" | "collected" | "added" | "working" | "migrated";

/**
 * Nothing takes long in a test, and a job that is lost is found soon. On a machine that is many times too busy jobs run out
 * of time again and again: that is no failure.
 */
export const QUICK: Required<QueueSettings> = {
  pollMs: 50,
  retries: 1_000,
  retryDelaySeconds: 0,
  maintenanceSeconds: 1,
  jobTimeoutSeconds: 8,
};

/** The same where one process does all: it is slower, and whoever comes next finds what it has lost at once. */
export const QUICK_ALONE: Required<QueueSettings> = { ...QUICK, jobTimeoutSeconds: 120 };

export const BATCH = 25;
