import { expect, it } from "vitest";
import type { Collector } from "../../src/collector.ts";
import { onBothDatabases } from "../support/databases.ts";
import { postgresPrograms, startPostgres } from "../support/postgres-server.ts";
import { accountsOf, startProvider } from "../support/provider.ts";
import { expectWholeRun } from "./support/expect-whole-run.ts";
import { openQuick } from "./support/open-quick.ts";
import { QUICK, QUICK_ALONE } from "./support/orders.ts";
import { size } from "./support/size.ts";
import { mountSmallDisk } from "./support/small-disk.ts";
import { startProcess } from "./support/start-process.ts";

it.skipIf(postgresPrograms() === undefined)(
  "the disk of the server is full in the middle of a run: the rest comes when there is room",
  async ({ skip }) => {
    using disk = mountSmallDisk(120);
    if (disk === undefined) return skip("nobody here may mount a file system");
    await using server = await startPostgres(["min_wal_size=32MB"], disk.folder);
    await using provider = await startProvider();
    provider.delayMs = 2;
    const accounts = accountsOf(size.accounts);
    const orders = { ...QUICK, database: server.url, providerUrl: provider.url, work: true };
    const collect = { run: "night", accounts: accounts.length };
    await using child = startProcess({ ...orders, collect });
    await child.until(provider.askedTimes(accounts.length / 2));
    disk.fill();
    const told = async (): Promise<void> => {
      await expect.poll(() => child.errors, { timeout: 120_000 }).not.toBe("");
    };
    await child.until(told());
    disk.makeRoom();
    await server.restart();
    await using collector = await openQuick(server.url, provider);
    await expectWholeRun(collector, "night", accounts);
    expect(await child.close(), child.errors).toEqual({ code: 0, signal: null });
  },
);

it("the disk of an embedded database is full in the middle of a run: the rest comes when there is room", async ({
  skip,
}) => {
  using disk = mountSmallDisk(120);
  if (disk === undefined) return skip("nobody here may mount a file system");
  await using provider = await startProvider();
  provider.delayMs = 2;
  const accounts = accountsOf(size.embeddedAccounts);
  const collect = { run: "night", accounts: accounts.length };
  const orders = { ...QUICK_ALONE, database: `${disk.folder}/data`, providerUrl: provider.url };
  await using child = startProcess({ ...orders, collect, work: true });
  await child.until(provider.askedTimes(accounts.length / 2));
  disk.fill();
  const told = expect.poll(() => child.errors, { timeout: 120_000 }).not.toBe("");
  await Promise.race([told, child.exit]);
  disk.makeRoom();
  await child.kill();
  await using collector = await openQuick(`${disk.folder}/data`, provider);
  await collector.collect({ run: "night", accounts });
  await collector.work();
  await expectWholeRun(collector, "night", accounts);
});

onBothDatabases((make) => {
  it("each write says that there is no room, for a while: nothing is asked for again for that", async () => {
    await using provider = await startProvider();
    await using test = await make();
    await using collector = await openQuick(test.database, provider, { jobTimeoutSeconds: 300 });
    const accounts = accountsOf(100);
    await collector.collect({ run: "night", accounts });
    await refuseUpdates(collector);
    await collector.work();
    await provider.askedTimes(100);
    await expect.poll(() => refused(collector), { timeout: 60_000 }).toBeGreaterThan(4);
    await collector.database.execute("drop trigger full_disk on balances.task");
    await expectWholeRun(collector, "night", accounts);
    expect([...provider.asked.values()]).toEqual(accounts.map(() => 1));
  });
});

/** Each change of a task fails as on a full disk; a sequence, which no transaction takes back, counts how often. */
async function refuseUpdates({ database }: Collector): Promise<void> {
  await database.execute(`
    create sequence balances.refused;
    create function balances.full_disk() returns trigger language plpgsql as $$
    begin
      perform nextval('balances.refused');
      raise exception 'could not extend file' using errcode = 'disk_full';
    end $$;
    create trigger full_disk before update on balances.task
      for each statement execute function balances.full_disk();
  `);
}

async function refused({ database }: Collector): Promise<number> {
  const { rows } = await database.query<{ times: string }>(
    "select last_value as times from balances.refused",
  );
  return Number(rows[0]?.times);
}
