import { describe, expect, inject, it } from "vitest";
import type { Collector } from "../../src/collector.ts";
import { makeInFolder, makeOnServer } from "../support/databases.ts";
import { accountsOf, startProvider } from "../support/provider.ts";
import { expectWholeRun } from "./support/expect-whole-run.ts";
import { openQuick } from "./support/open-quick.ts";
import { QUICK, QUICK_ALONE } from "./support/orders.ts";
import { randomOf, size } from "./support/size.ts";
import { startProcess } from "./support/start-process.ts";

/** Several times what is added at once. */
const ACCOUNTS = size.isLong ? 100_000 : 3_500;
/** The same of a database that is many times slower. */
const EMBEDDED_ACCOUNTS = size.isLong ? 10_000 : 1_100;

it.skipIf(inject("postgres") === null)(
  "who asks for a run is killed in the middle of adding its accounts, and asks again",
  async () => {
    await using provider = await startProvider();
    await using test = await makeOnServer();
    await using collector = await openQuick(test.database, provider, { batch: 100 });
    const accounts = accountsOf(ACCOUNTS);
    const collect = { run: "night", accounts: ACCOUNTS, isEndless: true };
    const orders = { ...QUICK, database: test.database, providerUrl: provider.url, batch: 100 };
    for (let strike = 1; strike <= 3; strike++) {
      await using child = startProcess({ ...orders, collect });
      await child.until(addedMore(collector, (strike - 1) * 1_000));
      await child.kill();
    }
    const { rows } = await collector.database.query<{ state: string }>(
      "select state from balances.run",
    );
    expect(rows).toEqual([{ state: "listing" }]);
    await collector.collect({ run: "night", accounts });
    await collector.work();
    await expectWholeRun(collector, "night", accounts);
  },
);

describe("on PGlite", () => {
  it("the same, where one process does all", async () => {
    const random = randomOf(size.seed);
    await using provider = await startProvider();
    await using test = await makeInFolder();
    const accounts = accountsOf(EMBEDDED_ACCOUNTS);
    const collect = { run: "night", accounts: EMBEDDED_ACCOUNTS };
    const orders = {
      ...QUICK_ALONE,
      database: test.database,
      providerUrl: provider.url,
      batch: 100,
    };
    for (let strike = 0; strike < size.strikes; strike++) {
      await using child = startProcess({ ...orders, collect });
      await child.reached("opened");
      // Any moment will do: what was added is not known from outside.
      await new Promise((resolve) => setTimeout(resolve, 1_000 * random()));
      await child.kill();
    }
    await using collector = await openQuick(test.database, provider, { batch: 100 });
    await collector.collect({ run: "night", accounts });
    await collector.work();
    await expectWholeRun(collector, "night", accounts);
  });
});

/** Resolves when more accounts than that are written down. */
async function addedMore({ database }: Collector, count: number): Promise<void> {
  for (;;) {
    const { rows } = await database.query<{ count: number }>(
      "select count(*)::int as count from balances.task",
    );
    if ((rows[0]?.count ?? 0) > count) return;
  }
}
