import type { ServerResponse } from "node:http";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { type Drift, ResponseFormatError, UnauthorizedError } from "../src/index.ts";
import {
  type ClientDefinition,
  createClient,
  type NoArgs,
  type Operation,
  operationTokens,
  type Provider,
  type ResponseContent,
  type SecurityScheme,
} from "../src/provider.ts";
import { serve } from "./server.ts";

const createToken: Operation<{ body: object }, { data: { token: string } }> = {
  id: "createToken",
  method: "POST",
  path: "/token",
  request: ({ body }) => ({
    path: "/token",
    body: { content: JSON.stringify(body), contentType: "application/json" },
  }),
  responses: { "200": { "application/json": () => true } },
};

const getThings: Operation<NoArgs, unknown> = {
  id: "getThings",
  method: "GET",
  path: "/things",
  request: () => ({ path: "/things" }),
  security: [["Token"]],
  responses: { "200": { "application/json": () => true } },
};

const provider: Provider = {
  name: "example",
  title: "Example",
  servers: [],
  credentials: [{ name: "apiKey", env: "EXAMPLE_API_KEY" }],
  security: {
    Token: {
      type: "token",
      operation: createToken,
      credentials: ["apiKey"],
      body: { api_key: "apiKey" },
      accessToken: "/data/token",
      expiresIn: "/data/expires",
    },
  },
  variables: { environment: "EXAMPLE_ENVIRONMENT", baseUrl: "EXAMPLE_BASE_URL" },
  errors: { message: ["/message"] },
};

interface Client {
  getThings(args?: object, options?: object): Promise<unknown>;
}

const definition: ClientDefinition<typeof getThings> = {
  provider,
  userAgent: "@org/example/1.2.3",
  operations: [createToken, getThings],
  balances: getThings,
  normalize: { unit: "minor", amounts: {}, read: () => {} },
  tokens: operationTokens,
};

/** A server whose tokens are numbered; `refuses` says which it does not take. */
async function connect(refuses: (token: string) => boolean, token: unknown = undefined) {
  let issued = 0;
  const { baseUrl, requests } = await serve((response, _number, { url, headers }) => {
    const send = (status: number, body: object): void => {
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    };
    if (url === "/token") {
      issued += 1;
      send(200, { data: { token: token === undefined ? `token-number-${issued}` : token } });
    } else {
      const given = String(headers.authorization);
      if (refuses(given)) send(401, { message: `no: ${given}` });
      else send(200, { given });
    }
  });
  const keyed: object = { baseUrl, apiKey: "a-secret-key" };
  return { client: createClient<Client>(definition, keyed), requests };
}

let start = 0;

/** A server whose tokens live as long as it says; the clock stands still. */
async function connectExpiring(expires: unknown) {
  vi.useFakeTimers({ toFake: ["Date"] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  start = Date.now();
  const { baseUrl, requests } = await serve((response, _number, { url }) => {
    response.setHeader("content-type", "application/json");
    const token = { data: { token: "token-number-1", expires } };
    response.end(JSON.stringify(url === "/token" ? token : { good: true }));
  });
  const options: object = { baseUrl, apiKey: "a-secret-key" };
  return { client: createClient<Client>(definition, options), requests, baseUrl };
}

test("one token serves the calls that come together, and those after", async () => {
  const { client, requests } = await connect(() => false);
  const answers = await Promise.all([client.getThings(), client.getThings()]);
  answers.push(await client.getThings());
  expect(answers).toEqual(Array(3).fill({ given: "Bearer token-number-1" }));
  expect(requests.filter(({ url }) => url === "/token")).toHaveLength(1);
});

test("a token that is refused is renewed once", async () => {
  const { client, requests } = await connect((token) => token.endsWith("1"));
  expect(await client.getThings()).toEqual({ given: "Bearer token-number-2" });
  expect(requests.map(({ url }) => url)).toEqual(["/token", "/things", "/token", "/things"]);
});

test("a second refusal is an error, which does not show the token", async () => {
  const { client, requests } = await connect(() => true);
  const error = await client.getThings().catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(UnauthorizedError);
  expect((error as Error).message).toContain("no: Bearer [redacted]");
  expect(requests).toHaveLength(4);
});

test("the caller's own authorization needs no token", async () => {
  const { client, requests } = await connect(() => false);
  const headers = { Authorization: "Bearer mine" };
  expect(await client.getThings({}, { headers })).toEqual({ given: "Bearer mine" });
  expect(requests).toHaveLength(1);
});

describe("a token request is repeated like a safe call", () => {
  test.each<[string, (response: ServerResponse) => void]>([
    ["429", (response) => response.writeHead(429, { "retry-after": "0" }).end()],
    ["503", (response) => response.writeHead(503, { "retry-after": "0" }).end()],
    ["a reset", (response) => response.destroy()],
  ])("after %s", async (_, fail) => {
    vi.spyOn(Math, "random").mockReturnValue(0);
    onTestFinished(() => {
      vi.restoreAllMocks();
    });
    const { baseUrl, requests } = await serve((response, number, { url }) => {
      if (number === 1) fail(response);
      else {
        response.setHeader("content-type", "application/json");
        response.end(url === "/token" ? '{"data":{"token":"token-number-1"}}' : '{"good":true}');
      }
    });
    const client = createClient<Client>(definition, { baseUrl, apiKey: "a-secret-key" } as object);
    await expect(client.getThings()).resolves.toEqual({ good: true });
    expect(requests.map(({ url }) => url)).toEqual(["/token", "/token", "/things"]);
  });

  test("a stale socket of an idle client", async () => {
    // Each connection serves one request and is gone at the next, as after a time without any.
    const used = new Set<object>();
    const { baseUrl } = await serve((response, _number, { url, socket }) => {
      if (used.has(socket)) {
        socket.resetAndDestroy();
        return;
      }
      used.add(socket);
      response.setHeader("content-type", "application/json");
      response.end(
        url === "/token" ? '{"data":{"token":"token-number-1","expires":1}}' : '{"good":true}',
      );
    });
    vi.spyOn(Math, "random").mockReturnValue(0);
    onTestFinished(() => {
      vi.restoreAllMocks();
    });
    const client = createClient<Client>(definition, { baseUrl, apiKey: "a-secret-key" } as object);
    for (let call = 0; call < 3; call += 1) {
      await expect(client.getThings()).resolves.toEqual({ good: true });
    }
  });
});

test.each([
  [7_200, 7_139, 7_141],
  ["7200", 7_139, 7_141],
  ["7200.0", 7_139, 7_141],
])("expires_in %j is as many seconds", async (expires, kept, renewed) => {
  const { client, requests } = await connectExpiring(expires);
  const tokens = () => requests.filter(({ url }) => url === "/token").length;
  await client.getThings();
  vi.setSystemTime(start + kept * 1_000);
  await client.getThings();
  expect(tokens()).toBe(1);
  vi.setSystemTime(start + renewed * 1_000);
  await client.getThings();
  expect(tokens()).toBe(2);
});

test.each([0, -1, "0", "-7200", "soon", "", null, true, {}, [], 1e-9, "1e3", "0x10"])(
  "expires_in %j makes no sense: the token serves until it is refused",
  async (expires) => {
    const { client, requests } = await connectExpiring(expires);
    await client.getThings();
    vi.setSystemTime(start + 365 * 86_400_000);
    await client.getThings();
    expect(requests.filter(({ url }) => url === "/token")).toHaveLength(1);
  },
);

test("of the answer to a token request, just the token and its lifetime are read", async () => {
  const strict: ResponseContent = {
    "application/json": (_value, check) => check?.fail("object", [], "extra"),
  };
  const operation = { ...createToken, responses: { "200": strict } };
  const security = { Token: { ...provider.security["Token"], operation } as SecurityScheme };
  const drifts: Drift[] = [];
  const { baseUrl } = await connectExpiring(7_200);
  const client = createClient<Client>({ ...definition, provider: { ...provider, security } }, {
    baseUrl,
    apiKey: "a-secret-key",
    onDrift: (drift: Drift) => drifts.push(drift),
  } as object);
  await expect(client.getThings()).resolves.toEqual({ good: true });
  expect(drifts.map(({ operation }) => operation)).toEqual(["createToken"]);
});

test.each([[null], [42], [""], ["two words"], ["line\nbreak"]])("%j is no token", async (token) => {
  const { client } = await connect(() => false, token);
  const error = await client.getThings().catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ResponseFormatError);
  expect((error as Error).message).toContain("no token at /data/token");
});
