/** Balances of many accounts: collected durably, kept, and watched. */

export { CollectorError } from "./collector-error.ts";
export type { CollectorConnection, OpenConnection } from "./connection.ts";
export { BALANCE_LINE_SCHEMA } from "./export/balance-line.ts";
export {
  type ExportOptions,
  type ExportReport,
  exportBalances,
  type FileOptions,
  type SingerOptions,
} from "./export/export-balances.ts";
export { SINGER_STREAM, type SingerState } from "./export/singer.ts";
export { type BalanceChange, balanceChanges } from "./snapshots/balance-changes.ts";
export { balancesAsOf } from "./snapshots/balances-as-of.ts";
export { type HistoryFilter, historyOf } from "./snapshots/history-of.ts";
export { latestBalances } from "./snapshots/latest-balances.ts";
export { type PruneOptions, type PruneReport, prune } from "./snapshots/prune.ts";
export { type AccountFilter, type StaleAccount, staleSince } from "./snapshots/stale-since.ts";
export type { BalanceFilter, StoredBalance } from "./snapshots/stored-balance.ts";
