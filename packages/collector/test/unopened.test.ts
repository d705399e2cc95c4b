import { ConfigurationError } from "@org/core";
import { describe, expect, inject, it, vi } from "vitest";
import { type Collector, openCollector } from "../src/collector.ts";
import type { CollectorConnection } from "../src/connection.ts";
import type { CollectorOptions } from "../src/options.ts";
import { makeInFolder, makeOnServer, onBothDatabases } from "./support/databases.ts";
import { accountsOf, connectionTo, startProvider, type TestProvider } from "./support/provider.ts";

const QUICK = { pollMs: 20, retryDelaySeconds: 0, maintenanceSeconds: 1, retries: 1_000 };

async function open(
  database: string,
  connection: CollectorConnection,
  more: Partial<CollectorOptions> = {},
): Promise<Collector> {
  const connections = [connection];
  return await openCollector({ ...QUICK, database, connections, onError() {}, ...more });
}

/** A connection whose secrets are not where this worker is. */
function withoutSecret(): CollectorConnection {
  return {
    ...connectionTo({ url: "http://127.0.0.1:1" }),
    open() {
      throw new ConfigurationError({
        provider: "finix",
        label: "shop",
        operation: null,
        message: "FINIX_PASSWORD is missing",
      });
    },
  };
}

describe.skipIf(inject("postgres") === null)("on PostgreSQL", () => {
  it.each([
    ["accounts", { accounts: accountsOf(20) }],
    ["the list", {}],
  ])("a worker without a secret leaves %s to one that has it", async (_, request) => {
    await using provider = await startProvider(20);
    await using test = await makeOnServer();
    const told = Promise.withResolvers<unknown>();
    await using wrong = await open(test.database, withoutSecret(), {
      onError: told.resolve,
      // It looks once: what it leaves is due when only the other looks.
      pollMs: 600_000,
      retryDelaySeconds: 1,
    });
    await using right = await open(test.database, connectionTo(provider));
    await wrong.collect({ run: "night", ...request });
    await wrong.work();
    expect(await told.promise).toMatchObject({ name: "ConfigurationError" });
    await right.work();
    expect(await right.wait("night")).toMatchObject({
      accounts: { came: 20, failed: 0 },
      unlisted: [],
    });
  });

  it("what no worker could open has failed after the last attempt, for that reason", async () => {
    await using test = await makeOnServer();
    await using collector = await open(test.database, withoutSecret(), { retries: 1 });
    await collector.collect({ run: "night", accounts: accountsOf(2) });
    await collector.work();
    const { failedByClass } = await collector.wait("night");
    expect(failedByClass).toEqual({ ConfigurationError: 2 });
  });
});

it("who is alone with its database waits for nobody else's secrets", async () => {
  await using test = await makeInFolder();
  await using collector = await open(test.database, withoutSecret());
  await collector.collect({ run: "night", accounts: accountsOf(2) });
  await collector.work();
  const { failedByClass } = await collector.wait("night");
  expect(failedByClass).toEqual({ ConfigurationError: 2 });
});

/** A connection whose keys are replaced when a test says so: a client has those of the time when it was made. */
function withKeys(provider: TestProvider) {
  let keys = 0;
  const old = connectionTo(provider);
  const connection: CollectorConnection = {
    ...old,
    open(options) {
      const mine = keys;
      const whenAsked: typeof fetch = async (...request) =>
        mine < keys ? new Response("{}", { status: 401 }) : await fetch(...request);
      return old.open({ ...options, fetch: whenAsked });
    },
  };
  return {
    connection,
    replace(): void {
      keys += 1;
    },
  };
}

onBothDatabases((make) => {
  it.each([
    ["asked for", { accounts: accountsOf(2) }, { accounts: { failed: 2 } }],
    ["listed", {}, { unlisted: [{ connection: "shop", error: { message: "not this way" } }] }],
  ])("what can't be %s has failed at once: no other worker could", async (_, request, report) => {
    const none = (): never => {
      throw new Error("not this way");
    };
    const connection = {
      ...connectionTo({ url: "http://127.0.0.1:1" }),
      open: vi.fn(() => ({ tasks: none, task: none })),
    };
    const told = vi.fn();
    await using test = await make();
    await using collector = await open(test.database, connection, { onError: told });
    await collector.collect({ run: "night", ...request });
    await collector.work();
    expect(await collector.wait("night")).toMatchObject(report);
    expect(connection.open).toHaveBeenCalledOnce();
    expect(told).not.toHaveBeenCalled();
  });

  it.each([
    ["accounts are asked for", { accounts: accountsOf(5) }],
    ["the list is read", {}],
  ])("keys were replaced when %s: the new ones are looked up", async (_, request) => {
    await using provider = await startProvider(5);
    const { connection, replace } = withKeys(provider);
    await using test = await make();
    await using collector = await open(test.database, connection);
    await collector.work();
    for (const run of ["first", "second"]) {
      await collector.collect({ run, ...request });
      expect(await collector.wait(run)).toMatchObject({
        accounts: { came: 5, failed: 0 },
        unlisted: [],
      });
      replace();
    }
  });

  it.each([
    ["an account is", { accounts: accountsOf(1) }],
    ["the list is", {}],
  ])(
    "keys were replaced when %s asked for again: the new ones are looked up",
    async (_, request) => {
      await using provider = await startProvider(1);
      const { connection, replace } = withKeys(provider);
      await using test = await make();
      await using collector = await open(test.database, connection);
      await collector.work();
      await collector.collect({ run: "first", ...request });
      await collector.wait("first");
      provider.status = () => {
        provider.status = () => undefined;
        replace();
        return 503;
      };
      await collector.collect({ run: "second", ...request });
      expect(await collector.wait("second")).toMatchObject({
        accounts: { came: 1, failed: 0 },
        unlisted: [],
      });
    },
  );

  it("keys that are refused when they were just looked up are not tried again", async () => {
    await using provider = await startProvider();
    provider.status = () => 401;
    await using test = await make();
    await using collector = await open(test.database, connectionTo(provider));
    await collector.collect({ run: "night", accounts: accountsOf(2) });
    await collector.work();
    const { failedByClass } = await collector.wait("night");
    expect(failedByClass).toEqual({ UnauthorizedError: 2 });
    expect([...provider.asked.values()]).toEqual([1, 1]);
  });
});
