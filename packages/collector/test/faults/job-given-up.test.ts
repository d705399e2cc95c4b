import { expect, it } from "vitest";
import type { Collector } from "../../src/collector.ts";
import type { QueueName } from "../../src/queue/jobs.ts";
import { onBothDatabases } from "../support/databases.ts";
import { accountsOf, startProvider } from "../support/provider.ts";
import { openQuick } from "./support/open-quick.ts";

/** Nothing looks for jobs that were given up, but at the beginning. */
const ONCE = { retries: 0, maintenanceSeconds: 600, onError: () => {} };

onBothDatabases((make) => {
  it("the database refuses what a dead batch needs, in a way that nobody foresaw: its run ends later all the same", async () => {
    await using provider = await startProvider();
    await using test = await make();
    {
      await using collector = await openQuick(test.database, provider, ONCE);
      await refuse(collector, "update", "task");
      await collector.collect({ run: "night", accounts: accountsOf(3) });
      await collector.work();
      await givenUp(collector, "balances.dead", 3);
      await refuseNoMore(collector, "task");
    }
    await using collector = await openQuick(test.database, provider, ONCE);
    await collector.work();
    expect(await collector.wait("night")).toMatchObject({
      state: "ended",
      accounts: { waiting: 0, failed: 3 },
    });
  });

  it("the same of a listing", async () => {
    await using provider = await startProvider(3);
    await using test = await make();
    {
      await using collector = await openQuick(test.database, provider, ONCE);
      await refuse(collector, "update", "listing");
      await collector.collect({ run: "night" });
      await collector.work();
      await givenUp(collector, "balances.unlisted", 1);
      await refuseNoMore(collector, "listing");
    }
    await using collector = await openQuick(test.database, provider, ONCE);
    await collector.work();
    expect(await collector.wait("night")).toMatchObject({
      state: "ended",
      unlisted: [{ connection: "shop" }],
    });
  });

  it("the same of a run whose time has come: it begins later", async () => {
    await using provider = await startProvider(3);
    await using test = await make();
    {
      await using collector = await openQuick(test.database, provider, ONCE);
      await refuse(collector, "insert", "run");
      await collector.waiting();
      await collector.database.query(
        `insert into balances_queue.job (name, data, retry_limit)
         values ('balances.start', '{"at": "2026-11-26T02:15:00.000Z"}', 0)`,
      );
      await collector.work();
      await givenUp(collector, "balances.start", 1);
      await refuseNoMore(collector, "run");
    }
    await using collector = await openQuick(test.database, provider, ONCE);
    await collector.work();
    await expect.poll(() => collector.runs(), { timeout: 20_000 }).toHaveLength(1);
    expect((await collector.wait("2026-11-26T02:15:00.000Z")).accounts.came).toBe(3);
  });
});

/** Has the database fail at statements of a kind about a table, with an error that says nothing of their rows. */
async function refuse({ database }: Collector, kind: string, table: string): Promise<void> {
  await database.execute(`
    create function balances.refuse() returns trigger language plpgsql as $$
    begin
      raise exception 'cache lookup failed' using errcode = 'XX000';
    end $$;
    create trigger refuse before ${kind} on balances.${table}
      for each row execute function balances.refuse();
  `);
}

async function refuseNoMore({ database }: Collector, table: string): Promise<void> {
  await database.execute(`drop trigger refuse on balances.${table}`);
}

/** Waits until so many jobs of a queue have no attempt left. */
async function givenUp({ database }: Collector, name: QueueName, count: number): Promise<void> {
  const failed = async (): Promise<number | undefined> => {
    const { rows } = await database.query<{ count: number }>(
      "select count(*)::int as count from balances_queue.job where name = $1 and state = 'failed'",
      [name],
    );
    return rows[0]?.count;
  };
  await expect.poll(failed, { timeout: 20_000 }).toBe(count);
}
