import { expect, it } from "vitest";
import { type Collector, openCollector } from "../src/collector.ts";
import type { CollectorOptions } from "../src/options.ts";
import { onBothDatabases } from "./support/databases.ts";
import { accountsOf, connectionTo, startProvider } from "./support/provider.ts";

/** Nothing takes long in a test. */
const QUICK = { pollMs: 20, retryDelaySeconds: 0, maintenanceSeconds: 1, retries: 3 };

/** The state of each account of a run. */
async function tasksOf({ database }: Collector): Promise<Record<string, unknown>[]> {
  const { rows } = await database.query(
    `select r.name as run, t.connection, t.account, t.state, t.attempts, t.error_class as class
     from balances.task t join balances.run r on r.id = t.run order by 1, 2, 3`,
  );
  return [...rows];
}

onBothDatabases((make) => {
  const open = async (database: string, more: Partial<CollectorOptions> = {}): Promise<Collector> =>
    await openCollector({ connections: [], ...QUICK, database, ...more });

  it("asks for named accounts once each, and a run that is asked for twice is there once", async () => {
    await using provider = await startProvider();
    await using test = await make();
    await using collector = await open(test.database, {
      connections: [connectionTo(provider)],
      batch: 10,
    });
    for (let time = 0; time < 2; time++) {
      await collector.collect({ run: "night", accounts: accountsOf(35) });
    }
    await collector.work();
    const report = await collector.wait("night");
    expect(report).toMatchObject({
      state: "ended",
      accounts: { waiting: 0, came: 35, failed: 0, skipped: 0 },
    });
    await collector.collect({ run: "night", accounts: accountsOf(35) });
    await collector.wait("night");
    expect(await tasksOf(collector)).toHaveLength(35);
    expect(provider.asked.size).toBe(35);
    expect([...provider.asked.values()].every((times) => times === 1)).toBe(true);
  });

  it("finds accounts in the provider's list, which holds their balances", async () => {
    await using provider = await startProvider(250);
    await using test = await make();
    await using collector = await open(test.database, { connections: [connectionTo(provider)] });
    await collector.collect({ run: "night" });
    await collector.work();
    const { accounts } = await collector.wait("night");
    expect(accounts).toEqual({ waiting: 0, came: 250, failed: 0, skipped: 0 });
    expect(provider.pages).toBe(3);
    expect(provider.asked.size).toBe(0);
  });

  it("asks for the accounts that a query gives", async () => {
    await using provider = await startProvider();
    await using test = await make();
    await using collector = await open(test.database, { connections: [connectionTo(provider)] });
    const query =
      "select 'shop' as connection, 'a' || n as account from generate_series($1::int, 2500) as n;";
    await collector.collect({ run: "night", accounts: { query, values: [1] } });
    await collector.work();
    expect((await collector.wait("night")).accounts.came).toBe(2500);
  });

  it("asks a query for accounts once, and refuses a row without an account wherever it is", async () => {
    await using test = await make();
    await using collector = await open(test.database, {
      connections: [connectionTo({ url: "http://127.0.0.1:1" })],
    });
    const { database } = collector;
    await database.execute("create sequence asked");
    const accounts = (account: string) => ({
      query: `select 'shop' as connection, ${account} as account
              from generate_series(1, 2500) as n, (select nextval('asked')) as once`,
    });
    await collector.collect({ run: "night", accounts: accounts("n") });
    expect((await collector.report("night")).accounts.waiting).toBe(2_500);
    const { rows } = await database.query("select last_value::int as times from asked");
    expect(rows).toEqual([{ times: 1 }]);
    for (const at of [1, 2_400]) {
      const run = `without ${at}`;
      await expect(
        collector.collect({ run, accounts: accounts(`nullif(n, ${at})`) }),
      ).rejects.toThrow('two texts: this is {"connection":"shop","account":null}');
    }
    const { count } = await database.query("select from pg_cursors where name like 'accounts\\_%'");
    expect(count).toBe(0);
  });

  it("tries again what may pass, and keeps the rest with its error", async () => {
    await using provider = await startProvider();
    let down = 2;
    provider.status = (account) => {
      if (account === "a1") return 404;
      if (account === "a2") return 503;
      return account === "a3" && down-- > 0 ? 500 : undefined;
    };
    await using test = await make();
    await using collector = await open(test.database, { connections: [connectionTo(provider)] });
    await collector.collect({ run: "night", accounts: accountsOf(5) });
    await collector.work();
    const report = await collector.wait("night");
    expect(report.accounts).toEqual({ waiting: 0, came: 3, failed: 2, skipped: 0 });
    expect(report.failedByClass).toEqual({ NotFoundError: 1, ServerError: 1 });
    expect(await tasksOf(collector)).toMatchObject([
      { account: "a0", state: "came", attempts: 1 },
      { account: "a1", state: "failed", attempts: 1, class: "NotFoundError" },
      { account: "a2", state: "failed", attempts: 4, class: "ServerError" },
      { account: "a3", state: "came", attempts: 3, class: null },
      { account: "a4", state: "came", attempts: 1 },
    ]);
    const letters = await Array.fromAsync(collector.deadLetters("night"));
    expect(letters.map(({ account, error }) => [account, Object(error).name])).toEqual([
      ["a1", "NotFoundError"],
      ["a2", "ServerError"],
    ]);
    provider.status = () => undefined;
    expect(await collector.retry("night")).toBe(2);
    expect((await collector.wait("night")).accounts.came).toBe(5);
  });

  it("says which connection's accounts could not be found", async () => {
    await using provider = await startProvider(10);
    provider.status = () => 401;
    await using test = await make();
    await using collector = await open(test.database, { connections: [connectionTo(provider)] });
    await collector.collect({ run: "night" });
    await collector.work();
    const report = await collector.wait("night");
    expect(report).toMatchObject({
      accounts: { came: 0, failed: 0 },
      unlisted: [{ connection: "shop", error: { name: "UnauthorizedError" } }],
    });
  });

  it.each([
    ["an account", { accounts: accountsOf(1) }, "task"],
    ["a list", {}, "listing"],
  ])("%s that is asked for again says no more why it had failed", async (_, request, table) => {
    await using provider = await startProvider(1);
    provider.status = () => 404;
    await using test = await make();
    await using collector = await open(test.database, { connections: [connectionTo(provider)] });
    await collector.collect({ run: "night", ...request });
    const worker = await collector.work();
    await collector.wait("night");
    await worker.stop();
    const { database } = collector;
    const asked = `select state, error is null as "isNone" from balances.${table}
      where ${table === "task" ? "account = 'a0'" : "true"}`;
    expect((await database.query(asked)).rows).toEqual([{ state: "failed", isNone: false }]);
    await collector.retry("night");
    expect((await database.query(asked)).rows).toEqual([{ state: "waiting", isNone: true }]);
  });

  it("skips what waits when a run is cancelled", async () => {
    await using provider = await startProvider();
    await using test = await make();
    await using collector = await open(test.database, { connections: [connectionTo(provider)] });
    await collector.collect({ run: "night", accounts: accountsOf(7) });
    expect(await collector.cancel("night")).toBe(7);
    await collector.work();
    expect(await collector.wait("night")).toMatchObject({
      state: "cancelled",
      accounts: { skipped: 7 },
    });
    expect(provider.asked.size).toBe(0);
  });

  it("a worker that is stopped hands over what it has not asked for", async () => {
    await using provider = await startProvider();
    provider.delayMs = 300;
    await using test = await make();
    await using collector = await open(test.database, { connections: [connectionTo(provider)] });
    await collector.collect({ run: "night", accounts: accountsOf(100) });
    const worker = await collector.work({ concurrency: 2 });
    while (provider.asked.size === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    const start = performance.now();
    await worker.stop();
    expect(performance.now() - start).toBeLessThan(10_000);
    const { accounts } = await collector.report("night");
    expect(accounts.came).toBeGreaterThan(0);
    expect(accounts.came + accounts.waiting).toBe(100);
    provider.delayMs = 0;
    await collector.work();
    expect((await collector.wait("night")).accounts.came).toBe(100);
    expect([...provider.asked.values()].filter((times) => times > 1).length).toBeLessThanOrEqual(2);
  });
});
