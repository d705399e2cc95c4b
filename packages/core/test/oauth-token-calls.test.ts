import { text } from "node:stream/consumers";
import { expect, onTestFinished, test, vi } from "vitest";
import { BadRequestError, ConfigurationError, UnauthorizedError } from "../src/index.ts";
import {
  createClientWith,
  type NoArgs,
  type OAuthToken,
  type Operation,
  oauthTokens,
  operationTokens,
  type Provider,
} from "../src/provider.ts";
import { errorOf } from "./error-of.ts";
import { serve } from "./server.ts";

const getThings: Operation<NoArgs, unknown> = {
  id: "getThings",
  method: "GET",
  path: "/things",
  request: () => ({ path: "/things" }),
  security: [["OAuth"]],
  responses: { "200": { "application/json": () => true } },
};

const BASIC: OAuthToken = {
  type: "token",
  credentials: ["clientId", "clientSecret"],
  endpoint: { path: "/oauth/token" },
  basic: { username: "clientId", password: "clientSecret" },
  body: {
    grant_type: { const: "client_credentials" },
    scope: { const: "balances.read https://api.example.com/read" },
  },
  accessToken: "/access_token",
  expiresIn: "/expires_in",
};

function providerWith(scheme: OAuthToken): Provider {
  return {
    name: "example",
    title: "Example",
    servers: [
      { url: "https://api.example.com", environments: ["production"] },
      { url: "https://api.sandbox.example.com", environments: ["sandbox"] },
    ],
    credentials: [
      { name: "clientId", env: "EXAMPLE_CLIENT_ID" },
      { name: "clientSecret", env: "EXAMPLE_CLIENT_SECRET" },
    ],
    security: { OAuth: scheme },
    variables: { environment: "EXAMPLE_ENVIRONMENT", baseUrl: "EXAMPLE_BASE_URL" },
    errors: { code: ["/name"], message: ["/message"] },
  };
}

const CREDENTIALS = { clientId: "client:1 e?", clientSecret: "a+secret/%of=mine" };

function clientOf(scheme: OAuthToken, options: object) {
  const basis = { provider: providerWith(scheme), userAgent: "@org/example/1.2.3" };
  const tokens = oauthTokens;
  const all: object = { ...CREDENTIALS, ...options };
  return createClientWith({ ...basis, tokens }, { getThings }, all);
}

/** What a call of the client fails with. */
async function refusalOf(client: ReturnType<typeof clientOf>): Promise<Error> {
  const error = await errorOf(() => client.getThings());
  if (error instanceof Error) return error;
  throw new Error("an error was expected", { cause: error });
}

interface Seen {
  readonly url: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** A server that answers token requests with this body, and what it saw. */
async function record(answer: object, status = 200) {
  const seen: Seen[] = [];
  const { baseUrl } = await serve(async (response, _number, request) => {
    const { url = "", headers } = request;
    seen.push({ url, headers, body: await text(request) });
    const isToken = url.includes("token");
    response.writeHead(isToken ? status : 200, { "content-type": "application/json" });
    response.end(JSON.stringify(isToken ? answer : { given: headers.authorization }));
  });
  return { baseUrl, seen };
}

const GRANTED = { access_token: "token-number-1", token_type: "Bearer", expires_in: 3_600 };

test("client id and secret travel as Basic, form-encoded, beside the form", async () => {
  const { baseUrl, seen } = await record(GRANTED);
  const client = clientOf(BASIC, { baseUrl });
  expect(await client.getThings()).toEqual({ given: "Bearer token-number-1" });
  await client.getThings();
  expect(seen.map(({ url }) => url)).toEqual(["/oauth/token", "/things", "/things"]);
  const [request] = seen;
  expect(request?.headers).toMatchObject({
    authorization: `Basic ${btoa("client%3A1+e%3F:a%2Bsecret%2F%25of%3Dmine")}`,
    "content-type": "application/x-www-form-urlencoded",
    accept: "application/json",
  });
  expect(request?.body).toBe(
    "grant_type=client_credentials&scope=balances.read+https%3A%2F%2Fapi.example.com%2Fread",
  );
});

test("or as members of the form, with no Authorization header", async () => {
  const { baseUrl, seen } = await record(GRANTED);
  const { basic: _, ...rest } = BASIC;
  const body = {
    grant_type: { const: "client_credentials" },
    client_id: "clientId",
    client_secret: "clientSecret",
    audience: { const: "https://api.example.com" },
  };
  await clientOf({ ...rest, body }, { baseUrl }).getThings();
  expect(seen[0]?.headers).not.toHaveProperty("authorization");
  expect(Object.fromEntries(new URLSearchParams(seen[0]?.body))).toEqual({
    grant_type: "client_credentials",
    client_id: CREDENTIALS.clientId,
    client_secret: CREDENTIALS.clientSecret,
    audience: "https://api.example.com",
  });
});

test("the endpoint may have a query", async () => {
  const { baseUrl, seen } = await record(GRANTED);
  await clientOf({ ...BASIC, endpoint: { path: "/token?realm=a" } }, { baseUrl }).getThings();
  expect(seen[0]?.url).toBe("/token?realm=a");
});

test("a refusal is told in the words of RFC 6749, and shows no secret", async () => {
  const sent = `Basic ${btoa("client%3A1+e%3F:a%2Bsecret%2F%25of%3Dmine")}`;
  const said = `no client for ${sent}, nor a%2Bsecret%2F%25of%3Dmine`;
  const { baseUrl } = await record({ error: "invalid_client", error_description: said }, 401);
  const error = await refusalOf(clientOf(BASIC, { baseUrl }));
  expect(error).toBeInstanceOf(UnauthorizedError);
  expect(error).toMatchObject({ code: "invalid_client", operation: "OAuth" });
  expect(error.message).toContain("example.OAuth: 401 no client for Basic [redacted]");
  expect(error.message).not.toMatch(/secret|Y2xpZW50/);
});

test("of credentials too short to be secrets, the pair is one", async () => {
  const { baseUrl } = await record({ error: `no: ${btoa("me:you")}` }, 401);
  const short = { baseUrl, clientId: "me", clientSecret: "you" };
  const error = await refusalOf(clientOf(BASIC, short));
  expect(error.message).toContain("no: [redacted]");
});

test.each([
  [{ error: "invalid_scope" }, "invalid_scope", "400 invalid_scope"],
  [{ name: "BAD", message: "Not so." }, "BAD", "400 Not so."],
])("%j has its code and its words", async (body, code, message) => {
  const { baseUrl } = await record(body, 400);
  const error = await refusalOf(clientOf(BASIC, { baseUrl }));
  expect(error).toBeInstanceOf(BadRequestError);
  expect(error).toHaveProperty("code", code);
  expect(error.message).toContain(message);
});

/** Where the token is asked for by a client with these options, and the call is sent. */
async function urlsOf(endpoint: OAuthToken["endpoint"], options: object): Promise<string[]> {
  const urls: string[] = [];
  const fetch = async (url: string) => {
    urls.push(url);
    return Response.json(GRANTED);
  };
  await clientOf({ ...BASIC, endpoint }, { ...options, fetch }).getThings();
  return urls;
}

const path = "/oauth/token";
const servers = [{ url: "https://login.example.com", environments: ["production", "sandbox"] }];

test.each([
  [{ path }, {}, "https://api.example.com/oauth/token"],
  [{ path }, { environment: "sandbox" }, "https://api.sandbox.example.com/oauth/token"],
  [{ path }, { baseUrl: "http://localhost:1/x/" }, "http://localhost:1/x/oauth/token"],
  [{ path, servers }, { environment: "sandbox" }, "https://login.example.com/oauth/token"],
  [{ path, servers }, { baseUrl: "http://localhost:1" }, "http://localhost:1/oauth/token"],
])("a token at %j of a client with %j comes from %s", async (endpoint, options, expected) => {
  const [token, call] = await urlsOf(endpoint, options);
  expect(token).toBe(expected);
  expect(call).toContain("/things");
});

test.each([
  ["http://login.example.com", "has no TLS"],
  ["https://me:you@login.example.com", "no credentials, query or fragment"],
])("no secret is sent to %s", async (url, message) => {
  const own = [{ url, environments: ["production"] }];
  const error = await urlsOf({ path, servers: own }, {}).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ConfigurationError);
  expect(String(error)).toContain(message);
});

test("an expiry that is a time is counted from when the answer was sent", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  // This machine is a day late.
  const start = Date.parse("2026-03-01T12:00:00Z");
  vi.setSystemTime(start);
  const { baseUrl, requests } = await serve((response, _number, { url }) => {
    response.setHeader("content-type", "application/json");
    response.setHeader("date", "Mon, 02 Mar 2026 12:00:00 GMT");
    const token = { access_token: "token-number-1", expires_at: "2026-03-02T12:30:00+0000" };
    response.end(JSON.stringify(url === path ? token : {}));
  });
  const { expiresIn: _, ...rest } = BASIC;
  const client = clientOf({ ...rest, expiresAt: "/expires_at" }, { baseUrl });
  const tokens = () => requests.filter(({ url }) => url === path).length;
  await client.getThings();
  vi.setSystemTime(start + 1_739_000);
  await client.getThings();
  expect(tokens()).toBe(1);
  vi.setSystemTime(start + 1_741_000);
  await client.getThings();
  expect(tokens()).toBe(2);
});

test("what has code for the tokens of operations alone says so", async () => {
  const basis = { provider: providerWith(BASIC), userAgent: "@org/example/1.2.3" };
  const options = { ...CREDENTIALS, baseUrl: "http://localhost:1" };
  const client = createClientWith({ ...basis, tokens: operationTokens }, { getThings }, options);
  await expect(client.getThings()).rejects.toThrow(
    "no operation that hands out the token of OAuth",
  );
});

test("both credentials are needed, and named", () => {
  expect(() => clientOf(BASIC, { clientSecret: undefined })).toThrow(
    "give clientSecret (or the environment variable EXAMPLE_CLIENT_SECRET)",
  );
});

test("constants of a body go out as they are, and without one the operation's credentials do", async () => {
  const { baseUrl, seen } = await record({ access_token: "token-number-1" });
  const createToken: Operation<{ body?: object }, unknown> = {
    id: "createToken",
    method: "POST",
    path: "/token",
    request: ({ body }) => ({
      path: "/token",
      body: body && { content: JSON.stringify(body), contentType: "application/json" },
    }),
    security: [["Key"]],
    responses: { "200": { "application/json": () => true } },
  };
  const key = { type: "apiKey", in: "header", name: "X-Client-Id", value: "clientId" } as const;
  const issued = { type: "token", operation: createToken, accessToken: "/access_token" } as const;
  const call = async (credentials: readonly string[], body?: OAuthToken["body"]) => {
    const OAuth = { ...issued, credentials, ...(body && { body }) };
    const provider = { ...providerWith(BASIC), security: { OAuth, Key: key } };
    const basis = { provider, userAgent: "@org/example/1.2.3", tokens: operationTokens };
    await createClientWith(basis, { getThings }, { clientId: "me", baseUrl } as object).getThings();
  };
  await call(["clientId"]);
  expect(seen[0]).toMatchObject({ headers: { "x-client-id": "me" }, body: "" });
  await call(["clientId"], { id: "clientId", kind: { const: "app" }, ttl: { const: 60 } });
  expect(JSON.parse(seen[2]?.body ?? "")).toEqual({ id: "me", kind: "app", ttl: 60 });
});
