/** Balances of many accounts: collected durably, kept, and watched. */

export type { Came, CameAnswer, CameFailure } from "./alerts/came.ts";
export { type CheckedRules, checkRules } from "./alerts/check-rules.ts";
export { type CheckedTarget, checkTargets } from "./alerts/check-targets.ts";
export { deliver, takeBackTarget } from "./alerts/deliver.ts";
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
export { pruneAlerts } from "./alerts/prune-alerts.ts";
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
export {
  type AuditFilter,
  type AuditPage,
  readAudit,
  type StoredAuditEntry,
} from "./audit/read-audit.ts";
export { type AuditEntry, recordAudit } from "./audit/record-audit.ts";
export { CollectorError } from "./collector-error.ts";
export type { CollectorConnection, OpenConnection } from "./connection.ts";
export { allowReader, disallowReader, type Reader } from "./tenants/allow-reader.ts";
export { asReader } from "./tenants/as-reader.ts";
