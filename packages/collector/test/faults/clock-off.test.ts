import { describe, expect, inject, it } from "vitest";
import type { Database } from "../../src/database/database.ts";
import { makeInFolder, makeOnServer } from "../support/databases.ts";
import { accountsOf, startProvider } from "../support/provider.ts";
import { expectWholeRun } from "./support/expect-whole-run.ts";
import { openQuick } from "./support/open-quick.ts";
import { QUICK, QUICK_ALONE } from "./support/orders.ts";
import { size } from "./support/size.ts";
import { startProcess } from "./support/start-process.ts";

const DAY_MS = 86_400_000;
const shiftClock = new URL("support/shift-clock.ts", import.meta.url);

describe.skipIf(inject("postgres") === null)("on PostgreSQL", () => {
  it("clocks of workers a day ahead and a day behind: all times are the database's", async () => {
    await using provider = await startProvider();
    provider.delayMs = 2;
    await using test = await makeOnServer();
    await using collector = await openQuick(test.database, provider);
    const accounts = accountsOf(size.accounts);
    const orders = { ...QUICK, database: test.database, providerUrl: provider.url, work: true };
    const collect = { run: "night", accounts: accounts.length };
    await using ahead = startProcess({ ...orders, collect }, shiftClock, clockOff(DAY_MS));
    await using behind = startProcess(orders, shiftClock, clockOff(-DAY_MS));
    await ahead.reached("collected");
    await behind.reached("working");
    await expectWholeRun(collector, "night", accounts);
    expect(await timesOff(collector.database)).toEqual([]);
    expect(await ahead.close()).toEqual({ code: 0, signal: null });
    expect(await behind.close()).toEqual({ code: 0, signal: null });
  });

  it("schedules go by the clock of the database, whoever looks", async () => {
    await using provider = await startProvider();
    await using test = await makeOnServer();
    await using collector = await openQuick(test.database, provider);
    // Twelve hours from now: a clock that is a day off has passed it, whichever way.
    const { rows } = await collector.database.query<{ hour: number }>(
      "select extract(hour from now() at time zone 'UTC' + interval '12 hours')::int as hour",
    );
    await collector.schedule({ cron: `0 ${rows[0]?.hour} * * *` });
    const orders = { ...QUICK, database: test.database, providerUrl: provider.url, addDue: true };
    for (const offMs of [DAY_MS, -DAY_MS, DAY_MS / 2, -DAY_MS / 2]) {
      await using child = startProcess(orders, shiftClock, clockOff(offMs));
      await child.reached("added");
    }
    expect((await collector.waiting())["balances.start"]).toBe(0);
  });
});

it("the clock of an embedded database was a day ahead when a run began, and is set right: the run ends", async () => {
  await using provider = await startProvider();
  await using test = await makeInFolder();
  const accounts = accountsOf(50);
  const orders = { ...QUICK_ALONE, database: test.database, providerUrl: provider.url, work: true };
  const collect = { run: "night", accounts: accounts.length };
  await using ahead = startProcess({ ...orders, collect }, shiftClock, clockOff(DAY_MS));
  await ahead.until(provider.askedTimes(20));
  await ahead.kill();
  await using collector = await openQuick(test.database, provider);
  await collector.collect({ run: "night", accounts });
  await collector.work();
  await collector.wait("night");
  const { came, waiting } = (await collector.report("night")).accounts;
  expect({ came, waiting }).toEqual({ came: 50, waiting: 0 });
});

function clockOff(ms: number): object {
  return { CLOCK_OFF_MS: String(ms) };
}

/** Times that the database can't have said during this test. */
async function timesOff({ query }: Database): Promise<unknown> {
  const { rows } = await query(
    `select * from (
       select created_at as at from balances.run union all
       select ended_at from balances.run union all
       select run_at from balances.task union all
       select fetched_at from balances.task union all
       select fetched_at from balances.snapshot union all
       select fetched_at from balances.head union all
       select created_on from balances_queue.job) as times
     where at not between now() - interval '1 hour' and now()`,
  );
  return rows;
}
