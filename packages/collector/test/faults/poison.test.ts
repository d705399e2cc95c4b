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
    await using collector = await openQuick(test.database, provider, { retries: 1 });
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
    const ended = new AbortController();
    const supervised = supervise(() => startProcess(orders), ended.signal);
    try {
      await expectWholeRun(collector, "night", accounts, {
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
    await using collector = await openQuick(test.database, provider, { jobTimeoutSeconds: 300 });
    const accounts = accountsOf(ACCOUNTS);
    await collector.database.execute(`
      create function balances.refuse() returns trigger language plpgsql as $$
      begin
        raise exception 'the database takes no such number';
      end $$;
      create trigger refuse before insert on balances.snapshot
        for each row when (new.asked = 'a30') execute function balances.refuse();
    `);
    await collector.collect({ run: "night", accounts });
    await collector.work();
    await expectWholeRun(collector, "night", accounts, {
      failed: (account) => (account === "a30" ? "CollectorError" : undefined),
    });
    const [letter] = await Array.fromAsync(collector.deadLetters("night"));
    expect(Object(letter?.error).message).toContain("the database takes no such number");
    expect([...provider.asked.values()]).toEqual(accounts.map(() => 1));
  });

  it.each(["XX000", "57014", "25006", "58030"])(
    "an error of the database that passes, %s, costs no answer",
    async (code) => {
      await using provider = await startProvider();
      await using test = await make();
      await using collector = await openQuick(test.database, provider, { onError: () => {} });
      const accounts = accountsOf(ACCOUNTS);
      // What a sequence has given it does not take back.
      await collector.database.execute(`
        create sequence balances.refusals;
        create function balances.refuse() returns trigger language plpgsql as $$
        begin
          if nextval('balances.refusals') <= 2 then
            raise exception 'not now' using errcode = '${code}';
          end if;
          return new;
        end $$;
        create trigger refuse before insert on balances.snapshot
          for each row when (new.asked = 'a30') execute function balances.refuse();
      `);
      await collector.collect({ run: "night", accounts });
      await collector.work();
      await expectWholeRun(collector, "night", accounts);
    },
  );

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
