import { describe, expect, inject, it, vi } from "vitest";
import { checkRules } from "../src/alerts/check-rules.ts";
import { openCollector } from "../src/collector.ts";
import { openQueue } from "../src/queue/queue.ts";
import { settingsOf } from "../src/queue/settings.ts";
import { addAccounts } from "../src/runs/add-accounts.ts";
import { endIfDone } from "../src/runs/end-run.ts";
import { placeOf } from "../src/runs/start-run.ts";
import { makeOnServer, onBothDatabases } from "./support/databases.ts";
import { accountsOf, connectionTo, startProvider } from "./support/provider.ts";

const NOWHERE = connectionTo({ url: "http://127.0.0.1:1" });

describe.skipIf(inject("postgres") === null)("on PostgreSQL", () => {
  it("a run does not end while accounts are added to it", async () => {
    await using test = await makeOnServer();
    await using collector = await openCollector({
      database: test.database,
      connections: [NOWHERE],
    });
    const { database } = collector;
    const { schema } = database;
    const run = await collector.collect({ run: "night", accounts: accountsOf(1) });
    await database.query(`update ${schema}.task set state = 'came'`);
    const queue = await openQueue(database, settingsOf({}), () => {});
    try {
      const isWaiting = async (): Promise<void> => {
        const { count } = await database.query(
          `select from pg_stat_activity
           where datname = current_database() and wait_event_type = 'Lock'`,
        );
        expect(count).toBe(1);
      };
      let ending: Promise<boolean> | undefined;
      await database.transaction(async (transaction) => {
        const adding = { queue, schema, batch: 100 };
        await addAccounts(transaction, adding, placeOf(run, NOWHERE), ["late"]);
        ending = endIfDone({ database, queue, rules: checkRules([]) }, run.id);
        await vi.waitFor(isWaiting, { timeout: 20_000, interval: 10 });
      });
      expect(await ending).toBe(false);
      expect(await collector.report("night")).toMatchObject({
        state: "running",
        accounts: { came: 1, waiting: 1 },
      });
    } finally {
      await queue.close();
    }
  });
});

onBothDatabases((make) => {
  it("says so when a run is cancelled before all accounts are in it", async () => {
    await using test = await make();
    await using collector = await openCollector({
      database: test.database,
      connections: [NOWHERE],
    });
    async function* cancelledMeanwhile() {
      yield* accountsOf(1_000);
      yield { connection: "shop", account: "one more" };
      await collector.cancel("night");
      yield { connection: "shop", account: "late" };
    }
    await expect(
      collector.collect({ run: "night", accounts: cancelledMeanwhile() }),
    ).rejects.toThrow(
      'the run "night" has ended meanwhile: of "shop", 2 accounts are not in it, such as "late"',
    );
    expect(await collector.report("night")).toMatchObject({
      state: "cancelled",
      accounts: { skipped: 1_000, waiting: 0 },
    });
  });

  it("says nothing when all accounts were in a run that ends while they are added again", async () => {
    await using provider = await startProvider();
    await using test = await make();
    await using collector = await openCollector({
      database: test.database,
      connections: [connectionTo(provider)],
      pollMs: 20,
    });
    async function* endedMeanwhile() {
      await collector.collect({ run: "night", accounts: accountsOf(3) });
      await collector.work();
      await collector.wait("night");
      yield* accountsOf(3);
    }
    expect(await collector.collect({ run: "night", accounts: endedMeanwhile() })).toMatchObject({
      state: "ended",
    });
  });

  it("goes on with a provider's list where a request with accounts was interrupted", async () => {
    await using provider = await startProvider(7);
    await using test = await make();
    await using collector = await openCollector({
      database: test.database,
      connections: [connectionTo(provider)],
      pollMs: 20,
    });
    async function* interrupted() {
      yield* accountsOf(1);
      throw new Error("interrupted");
    }
    await expect(collector.collect({ run: "night", accounts: interrupted() })).rejects.toThrow(
      "interrupted",
    );
    await collector.collect({ run: "night" });
    await collector.collect({ run: "night" });
    await collector.work();
    expect((await collector.wait("night")).accounts.came).toBe(7);
    expect(provider.pages).toBe(1);
  });
});
