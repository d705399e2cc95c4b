import { Writable } from "node:stream";
import { formatMoney } from "@org/core";
import { expect, it } from "vitest";
import { openCollector } from "../src/collector.ts";
import { onBothDatabases } from "./support/databases.ts";
import { accountsOf, connectionTo, startProvider } from "./support/provider.ts";

onBothDatabases((make) => {
  it("what was collected can be asked for: the last, as of a time, changes, history, an export", async () => {
    await using provider = await startProvider();
    await using test = await make();
    await using collector = await openCollector({
      database: test.database,
      connections: [connectionTo(provider)],
      actor: "tester",
      pollMs: 20,
    });
    await collector.work();
    await collector.collect({ run: "first", accounts: accountsOf(2) });
    await collector.wait("first");
    const { rows } = await collector.database.query("select clock_timestamp() as now");
    const between = rows[0]?.["now"] as Date;
    provider.amount = (account) => (account === "a0" ? 250 : 100);
    await collector.collect({ run: "second", accounts: accountsOf(2) });
    const progress: string[] = [];
    await collector.wait("second", { onProgress: ({ state }) => progress.push(state) });
    expect(progress.at(-1)).toBe("ended");

    const shown = async (
      list: AsyncIterable<{ account: string | null; money: Parameters<typeof formatMoney>[0] }>,
    ) =>
      (await Array.fromAsync(list)).map(({ account, money }) => `${account} ${formatMoney(money)}`);
    const filter = { type: "available" } as const;
    expect(await shown(collector.latest(filter))).toEqual(["a0 2.50 USD", "a1 1.00 USD"]);
    expect(await shown(collector.asOf(between, filter))).toEqual(["a0 1.00 USD", "a1 1.00 USD"]);
    expect(await shown(collector.history({ account: "a0", ...filter }))).toEqual([
      "a0 1.00 USD",
      "a0 2.50 USD",
    ]);
    const changes = await Array.fromAsync(
      collector.changes(between, new Date(Date.now() + 60_000), filter),
    );
    expect(changes.map(({ kind, after }) => [kind, after?.account])).toEqual([["changed", "a0"]]);
    const stale = await Array.fromAsync(collector.stale(between));
    expect(stale.map(({ asked, stale: old }) => [asked, old])).toEqual([
      ["a0", ["asOf"]],
      ["a1", ["asOf"]],
    ]);
    // The unchanged answer of a1 is no row more.
    const snapshots = await collector.database.query(
      "select asked, count(*)::int as rows from balances.snapshot group by 1 order by 1",
    );
    expect(snapshots.rows).toEqual([
      { asked: "a0", rows: 6 },
      { asked: "a1", rows: 3 },
    ]);

    const chunks: string[] = [];
    const output = new Writable({
      write(chunk, _, done) {
        chunks.push(String(chunk));
        done();
      },
    });
    const { balances } = await collector.export(output, { format: "ndjson" });
    expect([balances, chunks.join("").trim().split("\n").length]).toEqual([6, 6]);
    const { entries } = await collector.audit();
    expect(entries.map(({ actor, action, subject }) => [actor, action, subject])).toEqual([
      ["tester", "export", "ndjson"],
      ["tester", "collect", "second"],
      ["tester", "collect", "first"],
    ]);
  });
});
