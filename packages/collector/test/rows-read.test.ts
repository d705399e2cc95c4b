import { afterAll, beforeAll, expect, it } from "vitest";
import { checkRules } from "../src/alerts/check-rules.ts";
import type { Database, Queryable, Row } from "../src/database/database.ts";
import { ensurePartitions } from "../src/migrations/partitions.ts";
import type { Place } from "../src/place.ts";
import { openQueue, type Queue } from "../src/queue/queue.ts";
import { settingsOf } from "../src/queue/settings.ts";
import { endIfDone } from "../src/runs/end-run.ts";
import type { WorkContext } from "../src/worker/context.ts";
import { joinObservers } from "../src/worker/observer.ts";
import { waitingAmong } from "../src/worker/waiting-among.ts";
import { writeBatch } from "../src/worker/write-batch.ts";
import { openMigrated, placeOf } from "./support/answers.ts";
import { onBothDatabases, type TestDatabase } from "./support/databases.ts";
import { reportOf, usd } from "./support/reports.ts";

/** Accounts of each run: many more than a batch has. */
const ACCOUNTS = 4_000;
const BATCH = 20;

/** A node of a plan that was carried out, as `explain` tells it. */
interface Node {
  readonly "Relation Name"?: string;
  readonly "Actual Rows": number;
  readonly "Actual Loops": number;
  readonly "Rows Removed by Filter"?: number;
  readonly "Rows Removed by Index Recheck"?: number;
  readonly Plans?: readonly Node[];
}

/** How many rows of tasks a plan read. */
function tasksRead(node: Node): number {
  const own = node["Relation Name"]?.startsWith("task_")
    ? (node["Actual Rows"] +
        (node["Rows Removed by Filter"] ?? 0) +
        (node["Rows Removed by Index Recheck"] ?? 0)) *
      node["Actual Loops"]
    : 0;
  return (node.Plans ?? []).reduce((sum, part) => sum + tasksRead(part), own);
}

/** A transaction that tells, of each statement about tasks, how many it reads. */
function watching(transaction: Queryable, told: number[]): Queryable {
  return {
    execute: (text) => transaction.execute(text),
    async query<R extends Row>(text: string, values?: readonly unknown[]) {
      if (/\.task\b/.test(text)) {
        await transaction.execute("savepoint before_plan");
        const { rows } = await transaction.query<{ "QUERY PLAN": readonly { Plan: Node }[] }>(
          `explain (analyze, timing off, format json) ${text}`,
          values,
        );
        await transaction.execute("rollback to savepoint before_plan");
        for (const { Plan } of rows[0]?.["QUERY PLAN"] ?? []) told.push(tasksRead(Plan));
      }
      return await transaction.query<R>(text, values);
    },
  };
}

onBothDatabases((make) => {
  let test: TestDatabase;
  let database: Database;
  let queue: Queue;
  beforeAll(async () => {
    test = await make();
    database = await openMigrated(test);
    queue = await openQueue(database, settingsOf({}), () => {});
  });
  afterAll(async () => {
    await queue.close();
    await database.close();
    await test[Symbol.asyncDispose]();
  });

  async function makeTasks(at: string, state: "came" | "waiting"): Promise<Place> {
    const place = placeOf({ at, answers: {} });
    const { schema } = database;
    await database.query(
      `insert into ${schema}.run (id, name, state, requested_by, created_at)
       values ($1::uuid, $1::uuid::text, 'running', 'test', $2)`,
      [place.run, place.runAt],
    );
    await database.query(
      `insert into ${schema}.task (run_at, run, connection, account, tenant, provider, state)
       select $1, $2, $3, 'a' || n, '', 'finix', $4 from generate_series(1, $5::int) n`,
      [place.runAt, place.run, place.connection, state, ACCOUNTS],
    );
    return place;
  }

  it("reads the accounts of a batch alone, also of a run that statistics know nothing of", async () => {
    const { schema } = database;
    await database.transaction((transaction) =>
      ensurePartitions(transaction, schema, new Date("2026-11-01")),
    );
    // Statistics stay as they are.
    await database.execute(`alter table ${schema}.task_2026_11 set (autovacuum_enabled = false)`);
    for (const day of ["01", "02"]) await makeTasks(`2026-11-${day}T00:00:00Z`, "came");
    await database.execute(`vacuum analyze ${schema}.task`);
    const place = await makeTasks("2026-11-03T00:00:00Z", "waiting");
    const accounts = Array.from({ length: BATCH }, (_, i) => `a${i * 100 + 50}`);
    const context: WorkContext = {
      database,
      queue,
      connections: new Map(),
      rules: checkRules([]),
      concurrency: 1,
      batch: BATCH,
      clientOptions: () => ({}),
      observer: joinObservers([]),
    };
    const attempt = { isLast: true, isFresh: true };
    const read: number[] = [];
    await database.transaction(async (transaction) => {
      const watched = watching(transaction, read);
      expect(await waitingAmong(watched, schema, place, accounts)).toHaveLength(BATCH);
      const outcomes = accounts.map((account, i) =>
        i % 2 === 0
          ? { account, report: reportOf([{ money: usd(1) }], account), arrivedMs: 0 }
          : { account, error: new Error("no answer") },
      );
      expect(await writeBatch(watched, context, place, outcomes, attempt)).toMatchObject({
        came: BATCH / 2,
        failed: BATCH / 2,
      });
    });
    // What waits, with and without a lock; what came, and what failed.
    expect(read).toHaveLength(4);
    for (const rows of read) expect(rows).toBeLessThanOrEqual(2 * BATCH);

    const ended: number[] = [];
    const watchedDatabase: Database = {
      ...database,
      transaction: (work) => database.transaction((one) => work(watching(one, ended))),
    };
    const ending = { database: watchedDatabase, queue, rules: checkRules([]) };
    await database.query(
      `update ${schema}.task set state = 'came'
       where run = $1 and run_at = $2 and account <> 'a${ACCOUNTS}'`,
      [place.run, place.runAt],
    );
    expect(await endIfDone(ending, place.run)).toBe(false);
    expect(ended).toHaveLength(1);
    for (const rows of ended) expect(rows).toBeLessThanOrEqual(1);
  });
});
