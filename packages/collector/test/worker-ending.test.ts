import { expect, it } from "vitest";
import { openCollector } from "../src/collector.ts";
import { onBothDatabases } from "./support/databases.ts";
import { accountsOf, connectionTo, startProvider } from "./support/provider.ts";

onBothDatabases((make) => {
  it("a target that does not answer holds no worker that ends; the next tells it, as the same attempt", async () => {
    await using provider = await startProvider();
    await using test = await make();
    const asked = Promise.withResolvers<void>();
    const options = {
      database: test.database,
      connections: [connectionTo(provider)],
      pollMs: 20,
      retries: 0,
    };
    {
      const silent = {
        name: "ops",
        kind: "function" as const,
        tell() {
          asked.resolve();
          return new Promise<void>(() => {});
        },
      };
      await using collector = await openCollector({ ...options, targets: [silent] });
      const worker = await collector.work();
      await collector.collect({ run: "night", accounts: accountsOf(1) });
      await asked.promise;
      await worker.stop();
      await worker.stopped;
      expect((await collector.waiting())["balances.notify"]).toBe(1);
    }
    const told = Promise.withResolvers<string>();
    const listening = {
      name: "ops",
      kind: "function" as const,
      tell: ({ type }: { readonly type: string }) => told.resolve(type),
    };
    await using collector = await openCollector({ ...options, targets: [listening] });
    await collector.work();
    expect(await told.promise).toBe("run.ended");
  });
});
