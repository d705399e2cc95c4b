import { expect, it } from "vitest";
import { onBothDatabases } from "../support/databases.ts";
import { accountsOf, startProvider } from "../support/provider.ts";
import { expectWholeRun } from "./support/expect-whole-run.ts";
import { openQuick } from "./support/open-quick.ts";
import { size } from "./support/size.ts";

onBothDatabases((make) => {
  it("the provider is down for half of a run: what it refused is asked for again", async () => {
    await using provider = await startProvider();
    await using test = await make();
    await using collector = await openQuick(test.database, provider, { retryDelaySeconds: 1 });
    const accounts = accountsOf(size.embeddedAccounts);
    await collector.collect({ run: "night", accounts });
    await collector.work();
    await provider.askedTimes(accounts.length / 2);
    await provider.goDown();
    // Down until each account that is left was refused.
    const refused = async (): Promise<number> => {
      const { rows } = await collector.database.query<{ left: number }>(
        `select count(*)::int as left from balances.task
         where state = 'waiting' and attempts = 0`,
      );
      return rows[0]?.left ?? 0;
    };
    await expect.poll(refused, { timeout: 120_000, interval: 50 }).toBe(0);
    await provider.comeBack();
    await expectWholeRun(collector, "night", accounts);
  });

  it("a provider that stays down makes dead letters with its error, and a retry brings the answers", async () => {
    await using provider = await startProvider();
    await using test = await make();
    await using collector = await openQuick(test.database, provider, { retries: 1 });
    const accounts = accountsOf(60);
    await provider.goDown();
    await collector.collect({ run: "night", accounts });
    await collector.work();
    await expectWholeRun(collector, "night", accounts, { failed: () => "ConnectionError" });
    await provider.comeBack();
    expect(await collector.retry("night")).toBe(60);
    await expectWholeRun(collector, "night", accounts);
  });

  it("a storm of 429 is outlasted", async () => {
    await using provider = await startProvider();
    await using test = await make();
    await using collector = await openQuick(test.database, provider);
    const accounts = accountsOf(60);
    let storm = 2 * accounts.length;
    provider.status = () => (storm-- > 0 ? 429 : undefined);
    await collector.collect({ run: "night", accounts });
    await collector.work();
    await expectWholeRun(collector, "night", accounts);
  });
});
