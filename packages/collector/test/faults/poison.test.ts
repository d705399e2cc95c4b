import { describe, expect, inject, it } from "vitest";
import { makeOnServer, onBothDatabases } from "../support/databases.ts";
import { accountsOf, startProvider } from "../support/provider.ts";
import { expectWholeRun } from "./support/expect-whole-run.ts";
import { openQuick } from "./support/open-quick.ts";
import { QUICK } from "./support/orders.ts";
import { startProcess, type TestProcess } from "./support/start-process.ts";

const ACCOUNTS = 60;

describe.skipIf(inject("postgres") === null)("on PostgreSQL", () => {
  it("an account that ends each worker that asks for it fails, and no other does", async () => {
    await using provider = await startProvider();
    await using test = await makeOnServer();
    await using collector = await openQuick(test.database, provider);
    const accounts = accountsOf(ACCOUNTS);
    const orders = {
      ...QUICK,
      retries: 1,
      jobs: 1,
      database: test.database,
      providerUrl: provider.url,
      diesOf: "a30",
      work: true,
    };
    await collector.collect({ run: "night", accounts });
    await collector.close();
    await using watching = await openQuick(test.database, provider, { retries: 1 });
    const ended = new AbortController();
    const supervised = supervise(() => startProcess(orders), ended.signal);
    try {
      await expectWholeRun(watching, "night", accounts, {
        failed: (account) => (account === "a30" ? "CollectorError" : undefined),
      });
    } finally {
      ended.abort();
    }
    // In its batch, and by itself, twice each.
    expect(await supervised).toBe(4);
  });
});

onBothDatabases((make) => {
  it("an answer that can't be kept fails with that reason, and no other does", async () => {
    await using provider = await startProvider();
    await using test = await make();
    await using collector = await openQuick(test.database, provider);
    const accounts = accountsOf(ACCOUNTS);
    // More digits than PostgreSQL keeps of a number.
    const body = JSON.stringify({ id: "a30", currency: "USD", posted_amount: 0 });
    provider.body = (account) =>
      account === "a30" ? body.replace(":0}", `:${"9".repeat(140_000)}}`) : undefined;
    await collector.collect({ run: "night", accounts });
    await collector.work();
    await collector.wait("night");
    const [letter] = await Array.fromAsync(collector.deadLetters("night"));
    expect(letter?.account).toBe("a30");
    const failedWith = String(Object(letter?.error).name);
    await expectWholeRun(collector, "night", accounts, {
      failed: (account) => (account === "a30" ? failedWith : undefined),
    });
  });

  it("an error that says what no database can hold is kept all the same", async () => {
    await using provider = await startProvider();
    await using test = await make();
    await using collector = await openQuick(test.database, provider);
    const accounts = accountsOf(ACCOUNTS);
    provider.status = (account) => (account === "a30" ? 404 : undefined);
    const odd = { _embedded: { errors: [{ code: "\0", message: "\0 \ud800" }] } };
    provider.body = (account) => (account === "a30" ? JSON.stringify(odd) : undefined);
    await collector.collect({ run: "night", accounts });
    await collector.work();
    await expectWholeRun(collector, "night", accounts, {
      failed: (account) => (account === "a30" ? "NotFoundError" : undefined),
    });
  });

  it("a huge answer keeps no other from coming", async () => {
    await using provider = await startProvider();
    await using test = await make();
    await using collector = await openQuick(test.database, provider);
    const accounts = accountsOf(ACCOUNTS);
    const huge = { id: "a30", currency: "USD", note: "x".repeat(20_000_000), posted_amount: 1 };
    provider.body = (account) => (account === "a30" ? JSON.stringify(huge) : undefined);
    await collector.collect({ run: "night", accounts });
    await collector.work();
    const { accounts: ends } = await collector.wait("night");
    expect(ends.came + ends.failed).toBe(ACCOUNTS);
    expect(ends.failed).toBeLessThanOrEqual(1);
  });
});

/** Starts a process again and again, as whoever runs it does; gives how often it was ended by a signal. */
async function supervise(start: () => TestProcess, signal: AbortSignal): Promise<number> {
  let ends = 0;
  const aborted = new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve()));
  while (!signal.aborted) {
    await using child = start();
    const exit = await Promise.race([child.exit, aborted]);
    if (exit?.signal === "SIGKILL") ends += 1;
    else if (exit !== undefined) throw new Error(`it ended with ${exit.code}: ${child.errors}`);
  }
  return ends;
}
