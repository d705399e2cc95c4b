/** Balances of many accounts: collected durably, kept, and watched. */

export { takeBackTarget } from "./alerts/deliver.ts";
export {
  type AgeData,
  type AlertEvent,
  type AmountData,
  EVENT_TYPES,
  type EventData,
  type EventPlace,
  type EventType,
  type FailuresData,
  type RunData,
  type ShareData,
} from "./alerts/events.ts";
export type {
  AccountScope,
  AlertRule,
  AmountRule,
  BalanceScope,
  ConnectionScope,
  FailedShareRule,
  FailuresRule,
  Limit,
  Names,
  StaleAnswerRule,
  StaleBalanceRule,
} from "./alerts/rules.ts";
export type {
  AlertTarget,
  Awaitable,
  FunctionTarget,
  OutputTarget,
  TargetScope,
  WebhookTarget,
} from "./alerts/targets.ts";
export type { AuditFilter, AuditPage, StoredAuditEntry } from "./audit/read-audit.ts";
export type { AuditEntry } from "./audit/record-audit.ts";
export {
  type Collector,
  type CollectRequest,
  openCollector,
  type TellOptions,
  type WaitOptions,
} from "./collector.ts";
export { CollectorError } from "./collector-error.ts";
export type { CollectorConnection, OpenConnection } from "./connection.ts";
export type { Database, Queryable, Result, Row } from "./database/database.ts";
export { isDatabaseError } from "./database/is-away.ts";
export { databaseKind } from "./database/open-database.ts";
export { type ConnectionDescription, defineConnection } from "./define-connection.ts";
export { BALANCE_LINE_SCHEMA } from "./export/balance-line.ts";
export type {
  ExportOptions,
  ExportReport,
  FileOptions,
  SingerOptions,
} from "./export/export-balances.ts";
export { SINGER_STREAM, type SingerState } from "./export/singer.ts";
export type { LimitStore } from "./limits/limit-store.ts";
export { type RedisClient, type RedisLimitsOptions, redisLimits } from "./limits/redis-store.ts";
export type { CollectorOptions, WorkOptions } from "./options.ts";
export type { Questions } from "./questions.ts";
export type { QueueName } from "./queue/jobs.ts";
export type { Schedule } from "./queue/schedules.ts";
export type { AccountOfConnection, AccountQuery, Accounts } from "./runs/accounts.ts";
export type { Run, RunState } from "./runs/find-run.ts";
export type { KnownConnection } from "./runs/known-connections.ts";
export type { DeadLetter, RunReport } from "./runs/run-report.ts";
export type { BalanceChange } from "./snapshots/balance-changes.ts";
export type { HistoryFilter } from "./snapshots/history-of.ts";
export type { PruneOptions, PruneReport } from "./snapshots/prune.ts";
export type { AccountFilter, StaleAccount } from "./snapshots/stale-since.ts";
export type { BalanceFilter, StoredBalance } from "./snapshots/stored-balance.ts";
export { allowReader, disallowReader, type Reader } from "./tenants/allow-reader.ts";
export { asReader } from "./tenants/as-reader.ts";
export { createMetrics, type Metrics } from "./watching/metrics.ts";
export { type HealthOptions, type HealthServer, serveHealth } from "./watching/serve-health.ts";
export type { AccountOutcome, Observer } from "./worker/observer.ts";
export type { Worker } from "./worker/worker.ts";
