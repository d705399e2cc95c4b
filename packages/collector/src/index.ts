/** Balances of many accounts: collected durably, kept, and watched. */

export {
  type Collector,
  type CollectRequest,
  openCollector,
  type WaitOptions,
} from "./collector.ts";
export { CollectorError } from "./collector-error.ts";
export type { CollectorConnection, OpenConnection } from "./connection.ts";
export type { Database, Queryable, Result, Row } from "./database/database.ts";
export { type ConnectionDescription, defineConnection } from "./define-connection.ts";
export type { CollectorOptions, WorkOptions } from "./options.ts";
export type { QueueName } from "./queue/jobs.ts";
export type { Schedule } from "./queue/queue.ts";
export type { AccountOfConnection, AccountQuery, Accounts } from "./runs/accounts.ts";
export type { Run, RunState } from "./runs/find-run.ts";
export type { DeadLetter, RunReport } from "./runs/run-report.ts";
export { createMetrics, type Metrics } from "./watching/metrics.ts";
export { type HealthOptions, type HealthServer, serveHealth } from "./watching/serve-health.ts";
export type { AccountOutcome, Observer } from "./worker/observer.ts";
export type { Worker } from "./worker/worker.ts";
