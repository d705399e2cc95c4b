import type { QueueSettings } from "../../../src/queue/settings.ts";

/** What a process of a test is to do, in this order. */
export interface Orders extends QueueSettings {
  readonly database: string;
  readonly providerUrl: string;
  readonly maxConnections?: number;
  readonly batch?: number;
  /** Ends the process with SIGKILL in the middle of asking for this account. */
  readonly diesOf?: string;
  /** Asks for a run of so many accounts. */
  readonly collect?: { readonly run: string; readonly accounts: number };
  /** Adds the jobs of schedules whose time has come. */
  readonly addDue?: boolean;
  readonly work?: boolean;
  /** Takes the tables to a version, and does nothing else. */
  readonly migrateTo?: number;
}

/** How far it is. */
export type Progress = "opened" | "collected" | "added" | "working" | "migrated";

/** Nothing takes long in a test; a job that is lost is found soon. */
export const QUICK: Required<QueueSettings> = {
  pollMs: 50,
  retries: 12,
  retryDelaySeconds: 0,
  maintenanceSeconds: 1,
  jobTimeoutSeconds: 4,
};

export const BATCH = 25;
