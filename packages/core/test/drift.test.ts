import { describe, expect, test } from "vitest";
import { trackReads } from "../src/balance/track-reads.ts";
import { type Drift, ResponseValidationError } from "../src/index.ts";
import {
  type AnyNormalizer,
  type Check,
  type ClientOptions,
  createClient,
  type Operation,
  type Provider,
} from "../src/provider.ts";

/** What an answer of the spec would be; every other is one that drifted. */
function validate(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value)) return check?.fail("object", value);
  const { accounts, tags } = value;
  return (
    ["id", "accounts", "meta"].every(
      (name) => Object.hasOwn(value, name) || check?.fail("present", undefined, name),
    ) &&
    isText(value, "id", check) &&
    (tags === undefined || isObject(tags) || check?.fail("object", tags, "tags")) &&
    (accounts === undefined || areAccounts(accounts, check?.at("accounts")))
  );
}

function areAccounts(value: unknown, check?: Check): boolean | undefined {
  if (!Array.isArray(value)) return check?.fail("array", value);
  return value.every((account, index) => isAccount(account, check?.at(index)));
}

function isAccount(value: Record<string, unknown>, check?: Check): boolean | undefined {
  const { amount } = value;
  return (
    ["currency", "at", "owner"].every((name) => isText(value, name, check)) &&
    (typeof amount === "number" || check?.integer(amount, "amount"))
  );
}

function isText(value: Record<string, unknown>, name: string, check?: Check): boolean | undefined {
  const isFine = !Object.hasOwn(value, name) || typeof value[name] === "string";
  return isFine || check?.fail("string", value[name], name);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const getAccounts: Operation<object, unknown> = {
  id: "getAccounts",
  method: "GET",
  path: "/accounts",
  request: () => ({ path: "/accounts" }),
  responses: { "200": { "application/json": validate } },
};

const provider: Provider = {
  name: "example",
  title: "Example",
  servers: [{ url: "https://api.example.com", environments: ["production"] }],
  credentials: [],
  variables: { environment: "EXAMPLE_ENVIRONMENT", baseUrl: "EXAMPLE_BASE_URL" },
  security: {},
  errors: { requestId: ["x-request-id"] },
};

const table: AnyNormalizer = {
  unit: "minor",
  currency: "currency",
  account: "/id",
  asOf: "/accounts/*/at",
  amounts: { "/accounts/*/amount": { type: "available", pool: "main" } },
};

/** Reads the same by hand, and relies on the shape as such code does. */
const reader: AnyNormalizer = {
  unit: "minor",
  amounts: {},
  read: (response: never, report) => {
    const { id, accounts } = response as { id: string; accounts: Record<string, never>[] };
    for (const [index, { amount, currency, at }] of accounts.entries()) {
      const pointer = `/accounts/${index}/amount`;
      const entry = { type: "available", pool: "main", account: id, asOf: at, pointer } as const;
      report.add(
        entry,
        amount,
        (value) =>
          ({
            amount: BigInt(String(value)),
            scale: 2,
            asset: { kind: "fiat", code: String(currency) },
          }) as never,
      );
    }
  },
};

interface Client {
  getAccounts(args?: object, options?: object): Promise<unknown>;
  fetchBalances(): Promise<{
    readonly entries: readonly { readonly money: { readonly amount: bigint } }[];
    readonly drift: readonly object[];
  }>;
}

function clientOf(answer: unknown, normalize = table, options: ClientOptions = {}): Client {
  const text = typeof answer === "string" ? answer : JSON.stringify(answer);
  const headers = { "content-type": "application/json", "x-request-id": "req-1" };
  return createClient<Client>(
    {
      provider,
      userAgent: "@org/example/1.2.3",
      operations: [getAccounts],
      balances: getAccounts,
      normalize,
    },
    { fetch: async () => new Response(text, { headers }), ...options },
  );
}

const account = { amount: 5, currency: "EUR", at: "2026-11-20T00:00:00Z" };
const good = { id: "a", meta: {}, tags: {}, accounts: [account, account] };

const unread: [string, unknown, object[]][] = [
  ["nothing", good, []],
  [
    "a list for an object",
    { ...good, tags: [] },
    [{ pointer: "/tags", expected: "object", received: "array" }],
  ],
  [
    "a required member that nobody reads is missing",
    { ...good, meta: undefined },
    [{ pointer: "/meta", expected: "present", received: "nothing" }],
  ],
  [
    "a number for a text in an item",
    { ...good, accounts: [account, { ...account, owner: 1 }] },
    [{ pointer: "/accounts/1/owner", expected: "string", received: "number" }],
  ],
  [
    "in more places than are reported",
    { ...good, accounts: Array.from({ length: 2_000 }, () => ({ ...account, owner: 1 })) },
    Array.from({ length: 100 }, (_, index) => ({
      pointer: `/accounts/${index}/owner`,
      expected: "string",
      received: "number",
    })),
  ],
];

const read: [string, unknown, string][] = [
  [
    "an amount",
    { ...good, accounts: [account, { ...account, amount: "5" }] },
    "/accounts/1/amount",
  ],
  [
    "an amount that is an object",
    { ...good, accounts: [{ ...account, amount: {} }] },
    "/accounts/0/amount",
  ],
  ["a currency", { ...good, accounts: [{ ...account, currency: 978 }] }, "/accounts/0/currency"],
  ["a time", { ...good, accounts: [{ ...account, at: 1_700_000_000 }] }, "/accounts/0/at"],
  ["an id", { ...good, id: 7 }, "/id"],
  ["an id that is missing", { ...good, id: undefined }, "/id"],
  ["the list", { ...good, accounts: {} }, "/accounts"],
  ["the list, null", { ...good, accounts: null }, "/accounts"],
  ["the list, missing", { ...good, accounts: undefined }, "/accounts"],
  ["the answer", [good], ""],
  ["the answer, null", "null", ""],
];

describe.each([
  ["a table", table],
  ["a reader", reader],
])("balances read by %s", (_, normalize) => {
  test.each(unread)("come where what drifted is not read: %s", async (_name, answer, drift) => {
    const report = await clientOf(answer, normalize).fetchBalances();
    expect(report.entries.length).toBeGreaterThan(1);
    expect(report.drift).toEqual(drift);
  });

  test.each(read)("don't come where it is read: %s", async (_name, answer, pointer) => {
    const error = await clientOf(answer, normalize)
      .fetchBalances()
      .catch((reason) => reason);
    expect(error).toBeInstanceOf(ResponseValidationError);
    expect(error.issues.map((issue: { pointer: string }) => issue.pointer)).toContain(pointer);
  });
});

test("an answer that differs nearly everywhere is another one", async () => {
  const accounts = Array.from({ length: 10_001 }, () => ({ ...account, owner: 1 }));
  const error = await clientOf({ ...good, accounts })
    .fetchBalances()
    .catch((reason) => reason);
  expect(error).toBeInstanceOf(ResponseValidationError);
  expect(error.issues).toHaveLength(100);
  expect(error.message).toContain("and 9998 more");
});

describe("methods", () => {
  const drifted = { ...good, tags: [] };

  test("are strict", async () => {
    await expect(clientOf(drifted).getAccounts()).rejects.toThrow(ResponseValidationError);
  });

  test("report what drifted where they are told to, and give the answer", async () => {
    const drifts: Drift[] = [];
    const lines: string[] = [];
    const client = clientOf(drifted, table, {
      label: "tenant-a",
      validation: "report",
      onDrift: (drift) => drifts.push(drift),
      logger: { debug: (_fields, line) => lines.push(line) },
    });
    expect(await client.getAccounts()).toEqual(drifted);
    await client.fetchBalances();
    const drift = {
      provider: "example",
      label: "tenant-a",
      operation: "getAccounts",
      requestId: "req-1",
      issues: [{ pointer: "/tags", expected: "object", received: "array" }],
    };
    expect(drifts).toEqual([drift, drift]);
    expect(lines).toContain("example.getAccounts: the answer differs from its spec at /tags");
  });

  test("never give a number that JavaScript can't hold", async () => {
    const text = JSON.stringify(drifted).replace(":5,", ":12345678901234567890,");
    const client = clientOf(text, table, { validation: "report" });
    await expect(client.getAccounts()).rejects.toThrow("integer that JavaScript can hold");
    const { entries } = await client.fetchBalances();
    expect(entries[0]?.money.amount).toBe(12345678901234567890n);
  });
});

test("reads are told apart by their place, whatever names stand on the way", () => {
  const answer = { "a/b": [{ "~": 1, other: {} }], c: { d: 1 }, "": { "": 1 } };
  const read = ["", "/a~1b", "/a~1b/0", "/a~1b/0/~0", "/a~1b/0/missing", "/c", "/c/d", "/", "//"];
  const unread = ["/a~1b/0/other", "/a~1b/1", "/c/e", "/e", "/a", "/b"];
  const { tracked, wasRead } = trackReads(answer, [...read, ...unread]);
  const value = tracked as typeof answer & Record<string, Record<string, unknown>[]>;
  expect(value["a/b"][0]?.["~"]).toBe(1);
  expect(value["a/b"]?.map((item) => Reflect.get(item, "missing"))).toEqual([undefined]);
  expect("d" in value.c).toBe(true);
  expect(Object.hasOwn(value[""], "")).toBe(true);
  expect([...read, ...unread].filter(wasRead)).toEqual(read);
});

test("what is not watched is handed out as it is", () => {
  const answer = { watched: { x: 1 }, other: { y: [] } };
  const { tracked } = trackReads(answer, ["/watched/x"]);
  expect((tracked as typeof answer).other).toBe(answer.other);
  expect(trackReads(answer, []).tracked).toBe(answer);
});
