import { ConfigurationError } from "@org/core";
import { describe, expect, inject, it } from "vitest";
import { type Collector, openCollector } from "../src/collector.ts";
import type { CollectorConnection } from "../src/connection.ts";
import type { CollectorOptions } from "../src/options.ts";
import { makeInFolder, makeOnServer, onBothDatabases } from "./support/databases.ts";
import { accountsOf, connectionTo, startProvider } from "./support/provider.ts";

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
    await using wrong = await open(test.database, withoutSecret(), { onError: told.resolve });
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

onBothDatabases((make) => {
  it.each([
    ["accounts are asked for", { accounts: accountsOf(5) }],
    ["the list is read", {}],
  ])("keys are replaced while %s: once refused, the new ones are looked up", async (_, request) => {
    await using provider = await startProvider(5);
    let opened = 0;
    const old = connectionTo(provider);
    const connection: CollectorConnection = {
      ...old,
      open(options) {
        opened += 1;
        return old.open(options);
      },
    };
    provider.status = () => (opened < 2 ? 401 : undefined);
    await using test = await make();
    await using collector = await open(test.database, connection);
    await collector.collect({ run: "night", ...request });
    await collector.work();
    expect(await collector.wait("night")).toMatchObject({
      accounts: { came: 5, failed: 0 },
      unlisted: [],
    });
    expect(opened).toBe(2);
  });

  it("keys that stay refused are tried twice", async () => {
    await using provider = await startProvider();
    provider.status = () => 401;
    await using test = await make();
    await using collector = await open(test.database, connectionTo(provider));
    await collector.collect({ run: "night", accounts: accountsOf(2) });
    await collector.work();
    const { failedByClass } = await collector.wait("night");
    expect(failedByClass).toEqual({ UnauthorizedError: 2 });
    expect([...provider.asked.values()]).toEqual([2, 2]);
  });
});
