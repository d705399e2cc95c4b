import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Database } from "../../src/database/database.ts";
import { ensurePartitions } from "../../src/migrations/partitions.ts";
import { allAnswers } from "../../src/snapshots/all-answers.ts";
import { balanceChanges } from "../../src/snapshots/balance-changes.ts";
import { balancesAsOf } from "../../src/snapshots/balances-as-of.ts";
import { historyOf } from "../../src/snapshots/history-of.ts";
import { latestBalances } from "../../src/snapshots/latest-balances.ts";
import { prune } from "../../src/snapshots/prune.ts";
import { all, inSchema, keep, openMigrated } from "../support/answers.ts";
import { onBothDatabases, type TestDatabase } from "../support/databases.ts";
import { usd } from "../support/reports.ts";

/** Days from July 2024 on, at which answers may come. */
const DAYS = 153;

function dayAt(day: number): string {
  return new Date(Date.UTC(2024, 6, 1 + day, 12)).toISOString();
}

/** What came: on a day, of an account, an amount of cents; it may take a day to come. */
const answers = fc.array(
  fc.record({
    day: fc.integer({ min: 0, max: DAYS - 2 }),
    account: fc.constantFrom("a", "b", "c"),
    cents: fc.integer({ min: 1, max: 3 }),
    isSlow: fc.boolean(),
  }),
  { minLength: 5, maxLength: 25 },
);

/** What a database knows: the latest, and what it was at each of these days. */
async function knowledge(database: Database, from: number): Promise<unknown[]> {
  const { schema } = database;
  const known: unknown[] = [await all(latestBalances(database, schema))];
  for (let day = from; day <= DAYS; day += 9) {
    known.push(await all(balancesAsOf(database, schema, new Date(dayAt(day)))));
  }
  const [then, now] = [new Date(dayAt(from)), new Date(dayAt(DAYS))];
  known.push(await all(balanceChanges(database, schema, then, now)));
  for (const account of ["a", "b", "c"]) {
    known.push(await all(historyOf(database, schema, { account, from: then })));
  }
  return known;
}

async function partitions({ query, schema }: Database): Promise<unknown[]> {
  const { rows } = await query(
    `select relname::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = $1 and c.relkind = 'r' and (relname like 'task_%' or relname like 'snapshot_%')
     order by 1`,
    [schema],
  );
  return rows.map(({ name }) => name);
}

onBothDatabases((make) => {
  let test: TestDatabase;
  let shared: Database;
  beforeAll(async () => {
    test = await make();
    shared = await openMigrated(test);
  });
  afterAll(async () => {
    await shared.close();
    await test[Symbol.asyncDispose]();
  });

  it("changes nothing of what is known of later times, whatever came and when it is done", async () => {
    let count = 0;
    await fc.assert(
      fc.asyncProperty(
        answers,
        fc.integer({ min: 7, max: 11 }),
        fc.integer({ min: 0, max: 4 }),
        async (list, month, later) => {
          const database = await inSchema(shared, `prune_${count++}`);
          for (const { day, account, cents, isSlow } of list) {
            await keep(database, {
              at: dayAt(day),
              fetchedAt: dayAt(isSlow ? day + 1 : day),
              answers: { [account]: [{ money: usd(cents), asOf: new Date(dayAt(day)) }] },
            });
          }
          for (const before of [month, Math.min(month + later, 12)]) {
            const from = Math.round((Date.UTC(2024, before - 1) - Date.UTC(2024, 6)) / 86_400_000);
            const known = await knowledge(database, from);
            await prune(database, { before: new Date(Date.UTC(2024, before - 1, 15)) });
            expect(await knowledge(database, from)).toEqual(known);
          }
        },
      ),
      { numRuns: 8 },
    );
  });

  it("drops whole months, says which, and keeps the last answer of each account", async () => {
    const database = await inSchema(shared, "whole_months");
    const { schema } = database;
    for (const at of ["2024-07-10", "2024-08-10", "2024-08-11", "2024-09-10", "2024-10-10"]) {
      const answers = at < "2024-09" ? { gone: [{ money: usd(1) }] } : {};
      await keep(database, {
        at: `${at}T10:00:00Z`,
        answers: { ...answers, there: [{ money: usd(2) }, { money: usd(3), term: "x" }] },
      });
    }
    expect(await prune(database, { before: new Date("2024-07-31") })).toEqual({
      months: [],
      keptSince: null,
      keptAnswers: 0,
      keptBalances: 0,
    });
    expect(await prune(database, { before: new Date("2024-09-20") })).toEqual({
      months: ["2024-07", "2024-08"],
      keptSince: new Date("2024-09-01T00:00:00Z"),
      keptAnswers: 2,
      keptBalances: 3,
    });
    const months = ["2024_09", "2024_10", "2024_11", "until_2024_09"];
    const tables = ["snapshot", "task"].flatMap((table) => months.map((it) => `${table}_${it}`));
    expect(await partitions(database)).toEqual(tables);
    const { rows } = await database.query(
      "select relrowsecurity as secured from pg_class where oid = any($1::regclass[])",
      [["task", "snapshot"].map((table) => `${schema}.${table}_until_2024_09`)],
    );
    expect(rows).toEqual([{ secured: true }, { secured: true }]);
    await expect(all(balancesAsOf(database, schema, new Date("2024-08-31")))).rejects.toThrow(
      "the balances of 2024-08-31T00:00:00.000Z were pruned: what is kept begins at 2024-09-01T00:00:00.000Z",
    );
    expect(await all(balancesAsOf(database, schema, new Date("2024-09-01")))).toHaveLength(3);
    expect(await all(historyOf(database, schema, { account: "gone" }))).toHaveLength(1);
    // Later months go on as they did.
    await database.transaction((transaction) =>
      ensurePartitions(transaction, schema, new Date("2024-12-01")),
    );
    await keep(database, { at: "2024-12-02T10:00:00Z", answers: { gone: [{ money: usd(9) }] } });
    const again = await prune(database, { before: new Date("2024-12-01") });
    expect(again.months).toEqual(["2024-09", "2024-10", "2024-11"]);
    expect(again.keptAnswers).toBe(2);
  });

  it("says so when what is asked for was pruned, before or meanwhile", async () => {
    const database = await inSchema(shared, "pruned");
    const { schema } = database;
    const names = Array.from({ length: 501 }, (_, i) => `a${i}`);
    const answers = Object.fromEntries(names.map((name) => [name, [{ money: usd(1) }]]));
    for (const at of ["2024-07-10", "2024-08-10"]) {
      await keep(database, { at: `${at}T10:00:00Z`, answers });
    }
    const [july, until] = [new Date("2024-07-15"), new Date("2024-10-01")];
    const questions: (() => AsyncGenerator<unknown>)[] = [
      () => balancesAsOf(database, schema, july),
      () => balanceChanges(database, schema, new Date("2024-07-01"), july),
      () => historyOf(database, schema, { account: "a0", from: july }),
      () => allAnswers(database, schema, { from: july, until }, {}),
      () => allAnswers(database, schema, { after: july, until }, {}),
    ];
    const begun = [...questions, () => allAnswers(database, schema, { until }, {})].map((ask) =>
      ask()[Symbol.asyncIterator](),
    );
    for (const answer of begun) expect((await answer.next()).done).toBe(false);
    await prune(database, { before: new Date("2024-08-01") });
    for (const answer of begun) {
      await expect(all({ [Symbol.asyncIterator]: () => answer })).rejects.toThrow(
        "pruned: what is kept begins at 2024-08-01T00:00:00.000Z",
      );
    }
    for (const ask of questions) {
      await expect(all(ask())).rejects.toThrow("the balances of 2024-07-");
    }
    expect(await all(historyOf(database, schema, { account: "a0" }))).toHaveLength(2);
    const from = new Date("2024-08-01");
    expect(await all(historyOf(database, schema, { account: "a0", from }))).toHaveLength(1);
  });

  it("drops no month that is not over by the clock of the database", async () => {
    const database = await inSchema(shared, "not_over");
    const { schema } = database;
    const { rows } = await database.query<{ now: Date }>("select clock_timestamp() as now");
    const now = rows[0]?.now ?? new Date(0);
    const later = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1));
    await keep(database, { at: now.toISOString(), answers: { a: [{ money: usd(1) }] } });
    const before = await partitions(database);
    await expect(prune(database, { before: later })).rejects.toThrow(
      `months before ${later.toISOString()} are not over yet`,
    );
    expect(await partitions(database)).toEqual(before);
    expect((await prune(database, { before: now })).months).toEqual([]);
    expect(await all(balancesAsOf(database, schema, now))).toHaveLength(1);
    await database.transaction((transaction) => ensurePartitions(transaction, schema, now));
  });

  it("refuses a month whose run has not ended", async () => {
    const database = await inSchema(shared, "running");
    await keep(database, { at: "2024-08-31T10:00:00Z", answers: { a: [{ money: usd(1) }] } });
    await database.query(`update ${database.schema}.run set state = 'running', name = 'night'`);
    await expect(prune(database, { before: new Date("2024-10-01") })).rejects.toThrow(
      'the run "night" began before 2024-10-01T00:00:00.000Z and has not ended',
    );
    expect(await partitions(database)).toHaveLength(4);
  });
});
