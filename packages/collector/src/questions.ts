import type { Writable } from "node:stream";
import type { AuditFilter, AuditPage } from "./audit/read-audit.ts";
import { readAudit } from "./audit/read-audit.ts";
import type { Database } from "./database/database.ts";
import { type ExportOptions, type ExportReport, exportBalances } from "./export/export-balances.ts";
import { type KnownConnection, knownConnections } from "./runs/known-connections.ts";
import { type BalanceChange, balanceChanges } from "./snapshots/balance-changes.ts";
import { balancesAsOf } from "./snapshots/balances-as-of.ts";
import { type HistoryFilter, historyOf } from "./snapshots/history-of.ts";
import { latestBalances } from "./snapshots/latest-balances.ts";
import { type PruneOptions, type PruneReport, prune } from "./snapshots/prune.ts";
import { type AccountFilter, type StaleAccount, staleSince } from "./snapshots/stale-since.ts";
import type { BalanceFilter, StoredBalance } from "./snapshots/stored-balance.ts";

/** What can be asked of the balances that were kept. Lists are read by pages while they are asked for. */
export interface Questions {
  /** The last known balances, by connection, account and place in the answer. */
  latest(filter?: BalanceFilter): AsyncGenerator<StoredBalance, void, undefined>;
  /**
   * The balances that were known at a time: of each account those of the last answer that had come until then.
   *
   * @throws {CollectorError} when the balances of that time were pruned, also while they were read.
   */
  asOf(time: Date, filter?: BalanceFilter): AsyncGenerator<StoredBalance, void, undefined>;
  /**
   * Which balances differ between two times.
   *
   * @throws {CollectorError} when the balances of one of the times were pruned, also while they were read.
   */
  changes(
    from: Date,
    to: Date,
    filter?: BalanceFilter,
  ): AsyncGenerator<BalanceChange, void, undefined>;
  /**
   * The balances of every answer about an account, the oldest first.
   *
   * @throws {CollectorError} when answers of the time that it begins at were pruned, also while they were read.
   */
  history(filter: HistoryFilter): AsyncGenerator<StoredBalance, void, undefined>;
  /** The accounts of which not all is newer than a time, and which of their times is old. */
  stale(time: Date, filter?: AccountFilter): AsyncGenerator<StaleAccount, void, undefined>;
  /**
   * Writes balances to a stream, as fast as it takes them, and leaves it open.
   *
   * @throws {CollectorError} when the state of an earlier export is none, or answers since then were pruned.
   */
  export(output: Writable, options: ExportOptions): Promise<ExportReport>;
  /**
   * Drops the answers of whole months that are over before a time. Questions about later times have the same
   * answers as before.
   *
   * @throws {CollectorError} when that time is in a month to come, or a run of those months has not ended.
   */
  prune(options: PruneOptions): Promise<PruneReport>;
  /** The time, by the clock of the database. */
  now(): Promise<Date>;
  /** The connections that something was ever collected by. */
  connections(): Promise<readonly KnownConnection[]>;
  /** Who asked for what, the newest first. */
  audit(filter?: AuditFilter): Promise<AuditPage>;
}

/** A role that may only read leaves no record, and is on that of the server. */
async function recordIfAllowed(record: () => Promise<void>): Promise<void> {
  try {
    await record();
  } catch (error) {
    // PostgreSQL: insufficient_privilege, read_only_sql_transaction.
    if (!/^(?:42501|25006)$/.test(String(Object(error).code))) throw error;
  }
}

/** Asks a database; what changes or leaves it is on record. */
export function questionsOf(
  database: Database,
  record: (
    action: string,
    subject: string,
    detail: Readonly<Record<string, unknown>>,
  ) => Promise<void>,
): Questions {
  const { schema } = database;
  return {
    latest: (filter) => latestBalances(database, schema, filter),
    asOf: (time, filter) => balancesAsOf(database, schema, time, filter),
    changes: (from, to, filter) => balanceChanges(database, schema, from, to, filter),
    history: (filter) => historyOf(database, schema, filter),
    stale: (time, filter) => staleSince(database, schema, time, filter),
    async export(output, options) {
      const { format, filter = {} } = options;
      await recordIfAllowed(() => record("export", format, { filter }));
      return await exportBalances(database, schema, output, options);
    },
    async prune(options) {
      const report = await prune(database, options);
      await record("prune", options.before.toISOString(), { months: report.months });
      return report;
    },
    async now() {
      const { rows } = await database.query<{ now: Date }>("select clock_timestamp() as now");
      return rows[0]?.now ?? new Date();
    },
    connections: () => knownConnections(database, schema),
    audit: (filter) => readAudit(database, schema, filter),
  };
}
