import { describe, expect, it } from "vitest";
import { postgresPrograms, startPostgres } from "../support/postgres-server.ts";
import { accountsOf, startProvider } from "../support/provider.ts";
import { expectWholeRun } from "./support/expect-whole-run.ts";
import { openQuick } from "./support/open-quick.ts";
import { QUICK } from "./support/orders.ts";
import { randomOf, size, strikesOf } from "./support/size.ts";
import { startProcess } from "./support/start-process.ts";

const WORKERS = 2;
const CONNECTIONS = 4;

describe.skipIf(postgresPrograms() === undefined).each(
  Array.from({ length: size.rounds }, (_, round) => round),
)("round %i", (round) => {
  const random = randomOf(size.seed + round);

  it("the database is restarted in the middle of a run: no worker ends, none leaks connections", async () => {
    await using server = await startPostgres();
    await using provider = await startProvider();
    provider.delayMs = 2;
    await using collector = await openQuick(server.url, provider, { maxConnections: 2 });
    const accounts = accountsOf(size.accounts);
    await collector.collect({ run: "night", accounts });
    const orders = {
      ...QUICK,
      database: server.url,
      providerUrl: provider.url,
      maxConnections: CONNECTIONS,
      work: true,
    };
    await using processes = new AsyncDisposableStack();
    const workers = Array.from({ length: WORKERS }, () => processes.use(startProcess(orders)));
    for (const requests of strikesOf(size.accounts, size.strikes, random)) {
      await Promise.race(workers.map((worker) => worker.until(provider.askedTimes(requests))));
      await server.restart();
    }
    await expectWholeRun(collector, "night", accounts);
    const { rows } = await collector.database.query<{ open: number }>(
      "select count(*)::int as open from pg_stat_activity where application_name = '@org/collector'",
    );
    expect(rows[0]?.open).toBeLessThanOrEqual(WORKERS * CONNECTIONS + 2);
    for (const worker of workers) {
      expect(worker.exited, worker.errors).toBeUndefined();
      expect(await worker.close(), worker.errors).toEqual({ code: 0, signal: null });
    }
  });
});
