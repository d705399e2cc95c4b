import { setTimeout as sleep } from "node:timers/promises";
import type { BalanceTask } from "@org/core";
import { expect, it } from "vitest";
import { type Collector, openCollector } from "../src/collector.ts";
import type { CollectorConnection } from "../src/connection.ts";
import type { CollectorOptions } from "../src/options.ts";
import { onBothDatabases } from "./support/databases.ts";
import { accountsOf, connectionTo } from "./support/provider.ts";
import { reportOf, usd } from "./support/reports.ts";

const QUICK = { pollMs: 20, retryDelaySeconds: 0, maintenanceSeconds: 600 };

/** A connection whose list is what a test makes of it. */
function listOf(tasks: () => AsyncGenerator<BalanceTask, void, undefined>): CollectorConnection {
  return {
    ...connectionTo({ url: "http://127.0.0.1:1" }),
    open: () => ({
      tasks,
      task() {
        throw new Error("nobody asks for it");
      },
    }),
  };
}

/** An account whose balance the list has; null: a page of the one answer about all. */
function answered(account: string | null): BalanceTask {
  const report = reportOf([{ money: usd(100) }], account);
  return { provider: "finix", account, isAnswered: true, fetch: async () => report };
}

onBothDatabases((make) => {
  async function open(database: string, more: Partial<CollectorOptions>): Promise<Collector> {
    return await openCollector({ ...QUICK, database, connections: [], ...more });
  }

  it.each([
    ["pages of one answer", null],
    ["accounts with their balances", "a"],
  ])("a list of %s that comes slowly is not begun by another worker", async (_, account) => {
    await using test = await make();
    const untouched: unknown[] = [];
    async function* tasks() {
      const { query } = collector.database;
      for (let page = 0; page < 3; page++) {
        // A tenth of the time of the job, and more.
        await sleep(150);
        await query(
          `update balances_queue.job set started_on = now() - interval '1 hour'
           where name = 'balances.list'`,
        );
        yield answered(account === null ? null : `${account}${page}`);
        const { rows } = await query(
          `select id from balances_queue.job
           where name = 'balances.list' and started_on < now() - interval '1 minute'`,
        );
        untouched.push(...rows);
      }
    }
    await using collector = await open(test.database, {
      connections: [listOf(tasks)],
      jobTimeoutSeconds: 1,
    });
    await collector.collect({ run: "night" });
    await collector.work();
    expect((await collector.wait("night")).state).toBe("ended");
    expect(untouched).toEqual([]);
  });

  it("a run that is cancelled gets no account of a list any more", async () => {
    await using test = await make();
    const read = Promise.withResolvers<void>();
    async function* tasks() {
      await collector.cancel("night");
      yield answered("a0");
      yield { ...answered("a1"), isAnswered: false };
      read.resolve();
    }
    await using collector = await open(test.database, { connections: [listOf(tasks)] });
    await collector.collect({ run: "night" });
    const worker = await collector.work();
    await read.promise;
    await worker.stop();
    const { state, accounts } = await collector.report("night");
    expect({ state, accounts }).toEqual({
      state: "cancelled",
      accounts: { waiting: 0, came: 0, failed: 0, skipped: 0 },
    });
  });

  it("an account that no worker came back with keeps what its provider has said", async () => {
    await using test = await make();
    await using collector = await open(test.database, {
      connections: [connectionTo({ url: "http://127.0.0.1:1" })],
    });
    const { database } = collector;
    await collector.collect({ run: "night", accounts: accountsOf(2) });
    const said = { name: "ServerError", message: "the provider is ill", status: 503 };
    await database.query(
      `update balances.task set attempts = 1, error = $1, error_class = 'ServerError'
       where account = 'a0'`,
      [JSON.stringify(said)],
    );
    // As if every worker that had them was ended.
    await database.execute(`
      insert into balances_queue.job (name, data)
      select 'balances.dead', jsonb_set(data, '{accounts}', jsonb_build_array(account))
      from balances_queue.job, unnest(array['a0', 'a1']) as account
      where name = 'balances.collect';
      delete from balances_queue.job where name = 'balances.collect';
    `);
    await collector.work();
    await collector.wait("night");
    const letters = await Array.fromAsync(collector.deadLetters("night"));
    expect(letters.map(({ error }) => error)).toEqual([
      said,
      { name: "CollectorError", message: expect.stringContaining("no worker came back") },
    ]);
    const { rows } = await database.query(
      "select asked, error_class from balances.head order by asked",
    );
    expect(rows).toEqual([
      { asked: "a0", error_class: "ServerError" },
      { asked: "a1", error_class: "CollectorError" },
    ]);
  });
});
