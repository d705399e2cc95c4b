import { describe, expect, inject, it } from "vitest";
import { makeOnServer } from "../support/databases.ts";
import { accountsOf, startProvider } from "../support/provider.ts";
import { expectWholeRun } from "./support/expect-whole-run.ts";
import { openQuick } from "./support/open-quick.ts";
import { QUICK } from "./support/orders.ts";
import { startProcess } from "./support/start-process.ts";

describe.skipIf(inject("postgres") === null)("on PostgreSQL", () => {
  it("a worker that is halted, and goes on when others have done its jobs, changes nothing", async () => {
    await using provider = await startProvider();
    await using test = await makeOnServer();
    await using collector = await openQuick(test.database, provider);
    const accounts = accountsOf(100);
    await collector.collect({ run: "night", accounts });
    const orders = { ...QUICK, database: test.database, providerUrl: provider.url, work: true };
    provider.delayMs = 500;
    await using halted = startProcess(orders);
    await halted.until(provider.askedTimes(50));
    halted.send("SIGSTOP");
    provider.delayMs = 0;
    await collector.work();
    await expectWholeRun(collector, "night", accounts);
    const before = await stateOf(collector);
    halted.send("SIGCONT");
    // What it has in hand it brings to its end first.
    expect(await halted.close()).toEqual({ code: 0, signal: null });
    expect(halted.errors).not.toMatch(/unhandled/i);
    expect(await stateOf(collector)).toEqual(before);
    await expectWholeRun(collector, "night", accounts);
  });
});

async function stateOf({ database }: Awaited<ReturnType<typeof openQuick>>): Promise<unknown> {
  const tasks = await database.query("select * from balances.task order by connection, account");
  const heads = await database.query("select * from balances.head order by connection, asked");
  return [tasks.rows, heads.rows];
}
