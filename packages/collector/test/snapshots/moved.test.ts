import { afterAll, beforeAll, expect, it } from "vitest";
import type { Database } from "../../src/database/database.ts";
import { balanceChanges } from "../../src/snapshots/balance-changes.ts";
import { balancesAsOf } from "../../src/snapshots/balances-as-of.ts";
import { historyOf } from "../../src/snapshots/history-of.ts";
import { latestBalances } from "../../src/snapshots/latest-balances.ts";
import type { StoredBalance } from "../../src/snapshots/stored-balance.ts";
import { all, keep, openMigrated } from "../support/answers.ts";
import { onBothDatabases, type TestDatabase } from "../support/databases.ts";
import { usd } from "../support/reports.ts";

function brief({ tenant, fetchedAt, money }: StoredBalance): string {
  return `${tenant} ${fetchedAt.toISOString().slice(0, 10)} ${money}`;
}

/** A connection that is another tenant's since 12 November. */
onBothDatabases((make) => {
  let test: TestDatabase;
  let database: Database;
  beforeAll(async () => {
    test = await make();
    database = await openMigrated(test);
    for (const [day, tenant, cents] of [
      ["10", "old", 1],
      ["11", "old", 2],
      ["12", "new", 2],
      ["13", "new", 2],
    ] as const) {
      const at = `2026-11-${day}T10:00:00Z`;
      await keep(database, { at, tenant, answers: { a: [{ money: usd(cents) }] } });
    }
  });
  afterAll(async () => {
    await database.close();
    await test[Symbol.asyncDispose]();
  });

  it("shows each tenant the answers of its time alone", async () => {
    const { schema } = database;
    const asOf = async (day: string, tenant?: string) =>
      (await all(balancesAsOf(database, schema, new Date(day), { tenant }))).map(brief);
    expect(await asOf("2026-11-12")).toEqual(["old 2026-11-11 0.02 USD"]);
    expect(await asOf("2026-11-12", "old")).toEqual(["old 2026-11-11 0.02 USD"]);
    expect(await asOf("2026-11-12", "new")).toEqual([]);
    expect(await asOf("2026-11-14", "old")).toEqual([]);
    expect(await asOf("2026-11-14", "new")).toEqual(["new 2026-11-13 0.02 USD"]);

    const history = async (tenant: string) =>
      (await all(historyOf(database, schema, { account: "a", tenant }))).map(brief);
    expect(await history("old")).toEqual(["old 2026-11-10 0.01 USD", "old 2026-11-11 0.02 USD"]);
    expect(await history("new")).toEqual(["new 2026-11-12 0.02 USD", "new 2026-11-13 0.02 USD"]);

    const changes = async (from: string, to: string, tenant?: string) => {
      const found = balanceChanges(database, schema, new Date(from), new Date(to), { tenant });
      return (await all(found)).map(({ kind, before, after }) => [
        kind,
        before && brief(before),
        after && brief(after),
      ]);
    };
    expect(await changes("2026-11-11", "2026-11-14", "old")).toEqual([
      ["removed", "old 2026-11-10 0.01 USD", null],
    ]);
    expect(await changes("2026-11-11", "2026-11-14", "new")).toEqual([
      ["added", null, "new 2026-11-13 0.02 USD"],
    ]);
    expect(await changes("2026-11-11", "2026-11-14")).toEqual([
      ["changed", "old 2026-11-10 0.01 USD", "new 2026-11-13 0.02 USD"],
    ]);
    expect(await changes("2026-11-12", "2026-11-14")).toEqual([]);
  });

  it("writes what has not changed once more, so that its rows are of the new tenant", async () => {
    const { schema } = database;
    const { rows } = await database.query<{ tenant: string; day: string }>(
      `select tenant, to_char(fetched_at, 'DD') as day from ${schema}.snapshot order by fetched_at`,
    );
    expect(rows.map(({ tenant, day }) => `${tenant} ${day}`)).toEqual([
      "old 10",
      "old 11",
      "new 12",
    ]);
    expect((await all(latestBalances(database, schema, { tenant: "new" }))).map(brief)).toEqual([
      "new 2026-11-13 0.02 USD",
    ]);
    const views = await database.query<{ tenant: string }>(
      `select b.tenant from ${schema}.balance b join ${schema}.head h using (connection, asked)
       where h.tenant = b.tenant
       union all
       select b.tenant from ${schema}.balance_history b join ${schema}.task t
         on t.run = b.run and t.tenant = b.tenant`,
    );
    expect(views.rows.map(({ tenant }) => tenant).sort()).toEqual([
      "new",
      "new",
      "new",
      "old",
      "old",
    ]);
  });
});
