import type { QueueName } from "../queue/jobs.ts";

/** What became of an account, for who counts. */
export type AccountEnd = "came" | "failed" | "retry";

/** Watches a worker. What it throws is of no consequence. */
export interface Observer {
  /** So many accounts of a provider ended so. */
  onAccounts?(provider: string, end: AccountEnd, count: number): void;
  /** A job ended, after so many seconds. */
  onJob?(name: QueueName, seconds: number, isDone: boolean): void;
  /** A run has ended. */
  onRunEnd?(run: string): void;
  /** Something failed that nobody waits for. */
  onError?(error: unknown, where: string): void;
}
