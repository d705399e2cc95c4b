import { describe, expect, inject, it } from "vitest";
import { openCollector } from "../../src/collector.ts";
import { makeInFolder, makeOnServer } from "../support/databases.ts";
import { accountsOf, connectionTo, startProvider } from "../support/provider.ts";
import { expectWholeRun } from "./support/expect-whole-run.ts";
import { BATCH, QUICK } from "./support/orders.ts";
import { randomOf, size, strikesOf } from "./support/size.ts";
import { startProcess } from "./support/start-process.ts";

const WORKERS = 2;

describe.each(Array.from({ length: size.rounds }, (_, round) => round))("round %i", (round) => {
  const random = randomOf(size.seed + round);

  it.skipIf(inject("postgres") === null)(
    "workers are killed in mid-batch, on a server",
    async () => {
      await using provider = await startProvider();
      provider.delayMs = 2;
      await using test = await makeOnServer();
      await using collector = await openCollector({
        ...QUICK,
        batch: BATCH,
        database: test.database,
        connections: [connectionTo(provider)],
      });
      const accounts = accountsOf(size.accounts);
      await collector.collect({ run: "night", accounts });
      const orders = { ...QUICK, database: test.database, providerUrl: provider.url, work: true };
      await using workers = new AsyncDisposableStack();
      let running = Array.from({ length: WORKERS }, () => workers.use(startProcess(orders)));
      for (const requests of strikesOf(size.accounts, size.strikes, random)) {
        await provider.askedTimes(requests);
        const victim = running[Math.floor(random() * running.length)];
        expect(await victim?.kill()).toEqual({ code: null, signal: "SIGKILL" });
        running = [...running.filter((one) => one !== victim), workers.use(startProcess(orders))];
      }
      await expectWholeRun(collector, "night", accounts);
    },
  );

  it("the only process is killed in mid-batch, on an embedded database", async () => {
    await using provider = await startProvider();
    provider.delayMs = 2;
    await using test = await makeInFolder();
    const accounts = accountsOf(size.embeddedAccounts);
    const collect = { run: "night", accounts: accounts.length };
    const shared = { ...QUICK, database: test.database, providerUrl: provider.url };
    for (const requests of strikesOf(accounts.length, size.strikes, random)) {
      await using child = startProcess({ ...shared, collect, work: true });
      await Promise.race([provider.askedTimes(requests), child.exit]);
      expect(await child.kill()).toEqual({ code: null, signal: "SIGKILL" });
    }
    await using collector = await openCollector({
      ...QUICK,
      batch: BATCH,
      database: test.database,
      connections: [connectionTo(provider)],
    });
    await collector.collect({ run: "night", accounts });
    await collector.work();
    await expectWholeRun(collector, "night", accounts);
  });
});
