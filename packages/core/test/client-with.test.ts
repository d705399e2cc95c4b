import { afterEach, describe, expect, expectTypeOf, test, vi } from "vitest";
import { type BalanceReport, ConfigurationError } from "../src/index.ts";
import {
  type BareMethod,
  type CallOptions,
  createClientWith,
  fetchBalancesOf,
  type Members,
  type Method,
  type NoArgs,
  type Operation,
  type Provider,
} from "../src/provider.ts";
import type { Fetch } from "../src/transport/fetch.ts";

interface Thing {
  readonly amount: number;
  readonly currency: string;
}

const getThing: Operation<{ id: string }, Thing> = {
  id: "getThing",
  method: "GET",
  path: "/things/{id}",
  args: ["id"],
  request: ({ id }) => ({ path: `/things/${id}` }),
  security: [["Key"]],
  responses: { "200": { "application/json": () => {} } },
};

const listThings: Operation<NoArgs, readonly Thing[]> = {
  id: "listThings",
  method: "GET",
  path: "/things",
  args: [],
  request: () => ({ path: "/things" }),
  responses: { "200": { "application/json": () => {} } },
};

const provider: Provider = {
  name: "example",
  title: "Example",
  servers: [{ url: "https://api.example.com", environments: ["production"] }],
  credentials: [{ name: "apiKey", env: "EXAMPLE_API_KEY" }],
  variables: { environment: "EXAMPLE_ENVIRONMENT", baseUrl: "EXAMPLE_BASE_URL" },
  security: { Key: { type: "bearer", token: "apiKey" } },
  errors: {},
};

const basis = { provider, userAgent: "@org/example/1.2.3" };

const fetchBalances = fetchBalancesOf(provider, getThing, {
  unit: "minor",
  currency: "currency",
  amounts: { "/amount": { type: "booked", pool: "main" } },
});

/** The method that `await` looks for. */
const PROMISE = "then";

const answer = { amount: 150, currency: "EUR" };
const fetch: Fetch = async (url) => Response.json(url.endsWith("things") ? [answer] : answer);
const options: object = { apiKey: "a-secret-key", fetch, label: "tenant-a" };

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("a client of what it is given", () => {
  test("has these methods, by these names", async () => {
    const client = createClientWith(basis, { getThing, list: listThings, fetchBalances }, options);
    expect(Object.keys(client)).toEqual(["getThing", "list", "fetchBalances", "provider"]);
    expect(client.provider).toEqual({ name: "example", label: "tenant-a" });
    expect(await client.getThing({ id: "1" })).toEqual(answer);
    expect(await client.list()).toEqual([answer]);
    const { entries, label } = await client.fetchBalances({ id: "1" });
    expect([label, ...entries.map(({ money }) => String(money))]).toEqual(["tenant-a", "1.50 EUR"]);
  });

  test("asks for the credentials of its operations, and for no other", () => {
    vi.stubEnv("EXAMPLE_API_KEY", "");
    expect(() => createClientWith(basis, { listThings }, { fetch })).not.toThrow();
    for (const members of [{ getThing }, { fetchBalances }]) {
      const make = () => createClientWith(basis, members, { fetch });
      expect(make).toThrow(ConfigurationError);
      expect(make).toThrow("give apiKey");
    }
  });

  test.each<[string, unknown]>([
    ["nothing", { getThing: undefined }],
    ["an object that is no operation", { getThing: {} }],
    ["the provider", { getThing: basis.provider }],
    ["the name of an operation", { getThing: "getThing" }],
    ["what a client is called by", { provider: getThing }],
    ["what would make a promise of it", { [PROMISE]: getThing }],
  ])("is not made of %s", (_, members) => {
    const make = () => createClientWith(basis, members as Members, options);
    expect(make).toThrow(ConfigurationError);
    expect(make).toThrow("can't be a method");
  });

  test("knows what its methods take and give", () => {
    const client = createClientWith(basis, { getThing, listThings, fetchBalances }, options);
    expectTypeOf(client.getThing).toEqualTypeOf<Method<{ id: string }, Thing, CallOptions>>();
    expectTypeOf(client.listThings).toEqualTypeOf<
      BareMethod<NoArgs, readonly Thing[], CallOptions>
    >();
    expectTypeOf(client.fetchBalances).returns.toEqualTypeOf<Promise<BalanceReport>>();
    // @ts-expect-error it was not given that operation
    expect(client.deleteThing).toBeUndefined();
    // @ts-expect-error and has no openapi-fetch client
    expect(client.api).toBeUndefined();
  });
});
