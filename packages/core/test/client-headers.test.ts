import { afterEach, describe, expect, test, vi } from "vitest";
import { clientHeaders } from "../src/client/client-headers.ts";
import {
  type BalanceReport,
  type CallOptions,
  ConfigurationError,
  UnauthorizedError,
} from "../src/index.ts";
import {
  createClient,
  createClientWith,
  type NoArgs,
  type Operation,
  type Provider,
  type SecurityScheme,
} from "../src/provider.ts";
import { serve } from "./server.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

const provider: Provider = {
  name: "example",
  title: "Example",
  servers: [],
  credentials: [{ name: "apiKey", env: "EXAMPLE_API_KEY" }],
  headerOptions: [
    { name: "version", env: "EXAMPLE_VERSION", header: "Example-Version", default: "2026-01" },
    { name: "account", env: "EXAMPLE_ACCOUNT", header: "Example-Account" },
  ],
  variables: { environment: "EXAMPLE_ENVIRONMENT", baseUrl: "EXAMPLE_BASE_URL" },
  security: { Key: { type: "apiKey", in: "header", name: "Authorization", value: "apiKey" } },
  errors: { message: ["/message"] },
};

describe("what fills a header", () => {
  const VERSION = { "example-version": "2026-01" };

  test.each([
    [{}, VERSION],
    [{ version: undefined, account: undefined }, VERSION],
    [{ version: "2025-12" }, { "example-version": "2025-12" }],
    [{ account: "acct_1" }, { ...VERSION, "example-account": "acct_1" }],
  ])("%o", (options, headers) => {
    expect(clientHeaders(provider, options)).toEqual(headers);
  });

  test("the environment, where no credential and none of them is an option", () => {
    vi.stubEnv("EXAMPLE_ACCOUNT", "acct_house");
    vi.stubEnv("EXAMPLE_VERSION", "2024-01");
    const house = { "example-version": "2024-01", "example-account": "acct_house" };
    expect(clientHeaders(provider, { timeoutMs: 1 })).toEqual(house);
    expect(clientHeaders(provider, { apiKey: "a tenant's" })).toEqual(VERSION);
    expect(clientHeaders(provider, { account: undefined })).toEqual(VERSION);
  });

  test.each([
    [{ account: "" }, "account is empty"],
    [{ account: 42 }, "no text"],
    [{ account: "acct\r\nX: y" }, "no header can carry"],
  ])("not %j", (options, message) => {
    expect(() => clientHeaders(provider, options)).toThrow(message);
  });
});

const getThings: Operation<NoArgs, unknown> = {
  id: "getThings",
  method: "GET",
  path: "/things",
  request: () => ({ path: "/things" }),
  security: [["Key"]],
  responses: { "200": { "application/json": () => true } },
};

function clientOf(options: object, security: Provider["security"] = provider.security) {
  const basis = { provider: { ...provider, security }, userAgent: "@org/example/1.2.3" };
  return createClientWith({ ...basis, clientHeaders }, { getThings }, options);
}

describe("balances are of the account that was sent", () => {
  const getBalance: Operation<{ account?: string }, { amount: number }> = {
    id: "getBalance",
    method: "GET",
    path: "/balance",
    args: ["account"],
    request: ({ account }) => ({
      path: "/balance",
      headers: account === undefined ? {} : { "example-account": account },
    }),
    security: [["Key"]],
    responses: { "200": { "application/json": () => true } },
  };
  const account = { argument: "account", name: "account", env: "EXAMPLE_ACCOUNT", description: "" };
  const header = "example-account";
  const normalize = {
    unit: "minor",
    currency: "currency",
    account: { argument: "account" },
    amounts: { "/amount": { type: "booked", pool: "main" } },
  } as const;

  interface Client {
    fetchBalances(args: { account?: string }, options?: CallOptions): Promise<BalanceReport>;
  }

  test.each([
    ["the key's own", {}, {}, {}, undefined],
    ["the client's", { account: "acct_1" }, {}, {}, "acct_1"],
    ["the client's, by a header", { headers: { "Example-Account": "acct_1" } }, {}, {}, "acct_1"],
    ["the call's", { account: "acct_1" }, { account: "acct_2" }, {}, "acct_2"],
    [
      "that of a header of the call",
      { account: "acct_1" },
      { account: "acct_2" },
      { headers: { "EXAMPLE-account": "acct_3" } },
      "acct_3",
    ],
  ])("%s", async (_, options, args, call, sent) => {
    const { baseUrl, requests } = await serve((response) => {
      response.writeHead(200, { "content-type": "application/json" });
      response.end('{"amount":100,"currency":"EUR"}');
    });
    const given: object = { apiKey: "a-key", baseUrl, ...options };
    const client = createClient<Client>(
      {
        provider: {
          ...provider,
          balances: { operation: "getBalance", account: { ...account, optional: true, header } },
        },
        userAgent: "@org/example/1.2.3",
        clientHeaders,
        operations: [getBalance],
        balances: getBalance,
        normalize,
      },
      given,
    );
    const report = await client.fetchBalances(args, call);
    expect(requests[0]?.headers[header]).toBe(sent);
    expect(report.account).toBe(sent ?? null);
    expect(report.entries).toMatchObject([{ account: sent ?? null }]);
  });
});

test("an option that can't be sent is refused before anything is", () => {
  const create = () => clientOf({ apiKey: "a-key", account: "", baseUrl: "http://localhost:1" });
  expect(create).toThrow(ConfigurationError);
});

describe("a key without a scheme word", () => {
  const echo = () =>
    serve((response, _number, { headers }) => {
      response.writeHead(401, { "content-type": "application/json" });
      response.end(JSON.stringify({ message: `no: ${headers.authorization}` }));
    });

  const schemes: [string, SecurityScheme, string][] = [
    [
      "as it is",
      { type: "apiKey", in: "header", name: "Authorization", value: "apiKey" },
      "my-key-4711",
    ],
    [
      "as a user name with a blank password",
      { type: "basic", username: "apiKey", password: null },
      "Basic bXkta2V5LTQ3MTE6",
    ],
  ];

  test.each(schemes)("goes %s, and shows nowhere", async (_, scheme, sent) => {
    const { baseUrl, requests } = await echo();
    const client = clientOf({ apiKey: "my-key-4711", baseUrl }, { Key: scheme });
    const error = await client.getThings().catch((reason) => reason);
    expect(requests[0]?.headers.authorization).toBe(sent);
    expect(error).toBeInstanceOf(UnauthorizedError);
    expect(error).toHaveProperty("message", expect.stringMatching(/no: (Basic )?\[redacted\]/));
    expect(JSON.stringify(error)).not.toContain("4711");
  });

  test("of one call goes in place of the client's, and shows nowhere", async () => {
    const { baseUrl, requests } = await echo();
    const client = clientOf({ apiKey: "my-key-4711", baseUrl });
    const headers = { Authorization: "another-key-0815" };
    const error = await client.getThings({}, { headers }).catch((reason) => reason);
    expect(requests[0]?.headers.authorization).toBe("another-key-0815");
    expect(error).toHaveProperty("message", expect.stringContaining("no: [redacted]"));
  });
});
