import { randomUUID } from "node:crypto";
import type { Database } from "../../src/database/database.ts";
import { openDatabase } from "../../src/database/open-database.ts";
import { migrate } from "../../src/migrations/migrate.ts";
import { ensurePartitions } from "../../src/migrations/partitions.ts";
import { type Place, WHOLE } from "../../src/place.ts";
import type { Written } from "../../src/snapshots/answer.ts";
import { writeAnswers } from "../../src/snapshots/write-answers.ts";
import type { TestDatabase } from "./databases.ts";
import { type EntryInput, reportOf } from "./reports.ts";

/** An open database with the tables in it. */
export async function openMigrated(test: TestDatabase): Promise<Database> {
  const database = await openDatabase({ database: test.database });
  await migrate(database);
  return database;
}

/** The same database with tables of a test's own: to open another takes seconds. */
export async function inSchema(database: Database, schema: string): Promise<Database> {
  const own = { ...database, schema };
  await migrate(own);
  return own;
}

/** What came in a run, by the account. */
export interface Run {
  /** When it was made, and its answers came; ISO 8601. */
  readonly at: string;
  /** When its answers came, where that is later. */
  readonly fetchedAt?: string;
  readonly connection?: string;
  readonly tenant?: string;
  readonly id?: string;
  /** The entries of each account; of `""`, of all in one answer. */
  readonly answers: Readonly<Record<string, readonly EntryInput[]>>;
}

/** The place of a run. */
export function placeOf({ at, connection = "main", tenant = "", id = randomUUID() }: Run): Place {
  return { run: id, runAt: new Date(at), connection, tenant, provider: "finix" };
}

/** Keeps what came in a run, as a worker does: its answers and its tasks, in one transaction. */
export async function keep(database: Database, run: Run): Promise<readonly Written[]> {
  const { schema } = database;
  const place = placeOf(run);
  const fetchedAt = new Date(run.fetchedAt ?? run.at);
  const answers = Object.entries(run.answers).map(([account, entries]) => ({
    account,
    report: reportOf(entries, account === WHOLE ? null : account),
    fetchedAt,
  }));
  return await database.transaction(async (transaction) => {
    await ensurePartitions(transaction, schema, place.runAt);
    await transaction.query(
      `insert into ${schema}.run (id, name, state, requested_by, created_at)
       values ($1::uuid, $1::uuid::text, 'ended', 'test', $2) on conflict do nothing`,
      [place.run, place.runAt],
    );
    await transaction.query(
      `insert into ${schema}.listing (run, connection, tenant, provider, state)
       values ($1, $2, $3, $4, 'listed') on conflict do nothing`,
      [place.run, place.connection, place.tenant, place.provider],
    );
    const written = await writeAnswers(transaction, schema, place, answers);
    await transaction.query(
      `insert into ${schema}.task (run_at, run, connection, account, tenant, provider, state,
         fetched_at, snapshot_at, times)
       select $1, $2, $3, w.account, $4, $5, 'came', $6, w."snapshotAt", w.times
       from json_to_recordset($7) w(account text, "snapshotAt" timestamptz, times jsonb)`,
      [
        place.runAt,
        place.run,
        place.connection,
        place.tenant,
        place.provider,
        fetchedAt,
        JSON.stringify(written),
      ],
    );
    return written;
  });
}

/** All that a stream gives. */
export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}
