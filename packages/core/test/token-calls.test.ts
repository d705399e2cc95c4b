import { expect, test } from "vitest";
import { ResponseFormatError, UnauthorizedError } from "../src/index.ts";
import {
  type ClientDefinition,
  createClient,
  type NoArgs,
  type Operation,
  type Provider,
  TokenCalls,
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
  responses: { "200": { "application/json": () => {} } },
};

const getThings: Operation<NoArgs, unknown> = {
  id: "getThings",
  method: "GET",
  path: "/things",
  request: () => ({ path: "/things" }),
  security: [["Token"]],
  responses: { "200": { "application/json": () => {} } },
};

const provider: Provider = {
  name: "example",
  title: "Example",
  servers: [],
  credentials: [{ name: "apiKey", env: "EXAMPLE_API_KEY" }],
  security: {
    Token: {
      type: "token",
      operation: "createToken",
      body: { api_key: "apiKey" },
      accessToken: "/data/token",
      expiresIn: "/data/expires",
    },
  },
  variables: { environment: "EXAMPLE_ENVIRONMENT", baseUrl: "EXAMPLE_BASE_URL" },
  errors: { message: ["/message"] },
  operations: [createToken, getThings],
};

interface Client {
  getThings(args?: object, options?: object): Promise<unknown>;
}

const definition: ClientDefinition<typeof getThings> = {
  provider,
  userAgent: "@org/example/1.2.3",
  balances: getThings,
  normalize: { unit: "minor", amounts: {}, read: () => {} },
  tokens: TokenCalls,
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

test.each([[null], [42], [""], ["two words"], ["line\nbreak"]])("%j is no token", async (token) => {
  const { client } = await connect(() => false, token);
  const error = await client.getThings().catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ResponseFormatError);
  expect((error as Error).message).toContain("no token at /data/token");
});
