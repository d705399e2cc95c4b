import { describe, expect, inject, it } from "vitest";
import type { Collector } from "../../src/collector.ts";
import { makeOnServer } from "../support/databases.ts";
import { accountsOf, startProvider } from "../support/provider.ts";
import { expectWholeRun } from "./support/expect-whole-run.ts";
import { openQuick } from "./support/open-quick.ts";
import { QUICK } from "./support/orders.ts";
import { startProcess } from "./support/start-process.ts";

const PROCESSES = 3;
const ACCOUNTS = 1_500;

describe.skipIf(inject("postgres") === null)("several processes at once", () => {
  it("ask for the same run: it is there once, with each account once", async () => {
    await using provider = await startProvider();
    await using test = await makeOnServer();
    await using collector = await openQuick(test.database, provider, { batch: 100 });
    const collect = { run: "night", accounts: ACCOUNTS };
    const orders = { ...QUICK, database: test.database, providerUrl: provider.url, batch: 100 };
    await using processes = new AsyncDisposableStack();
    const children = Array.from({ length: PROCESSES }, () =>
      processes.use(startProcess({ ...orders, collect, work: true })),
    );
    await Promise.all(children.map((child) => child.reached("working")));
    await expectWholeRun(collector, "night", accountsOf(ACCOUNTS));
  });

  it("have the same schedule: each of its times makes one run, however often it is begun", async () => {
    await using provider = await startProvider(250);
    await using test = await makeOnServer();
    await using collector = await openQuick(test.database, provider, { batch: 100 });
    await collector.schedule({ cron: "0 * * * *" });
    await collector.database.query(
      "update balances_queue.schedule set updated_on = now() - interval '90 minutes'",
    );
    const orders = { ...QUICK, database: test.database, providerUrl: provider.url };
    await using processes = new AsyncDisposableStack();
    const children = Array.from({ length: PROCESSES }, () =>
      processes.use(startProcess({ ...orders, addDue: true, work: true })),
    );
    await Promise.all(children.map((child) => child.reached("working")));
    await expect.poll(() => startedTimes(collector), { timeout: 60_000 }).toHaveLength(1);
    const [at = ""] = await startedTimes(collector);
    await expectWholeRun(collector, at, accountsOf(250));
    // As if each worker that began the run had been ended before it could say so.
    await collector.database.query(
      "update balances_queue.job set state = 'retry' where name = 'balances.start'",
    );
    await expect.poll(() => startedTimes(collector), { timeout: 60_000 }).toHaveLength(1);
    await expectWholeRun(collector, at, accountsOf(250));
  });
});

/** The times whose jobs are done, each once: it would be a miracle if an hour ended in between. */
async function startedTimes({ database }: Collector): Promise<readonly string[]> {
  const { rows } = await database.query<{ at: string }>(
    `select data->>'at' as at from balances_queue.job
     where name = 'balances.start' and state = 'completed'`,
  );
  return rows.map(({ at }) => at);
}
