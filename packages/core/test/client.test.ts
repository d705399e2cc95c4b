import { inspect } from "node:util";
import { describe, expect, test, vi } from "vitest";
import {
  AbortedError,
  ApiError,
  type AttemptResult,
  ConfigurationError,
  ConnectionError,
  ProviderError,
  ResponseValidationError,
  type Retry,
  TimeoutError,
  UnauthorizedError,
} from "../src/index.ts";
import { createExample } from "./provider.ts";
import { serve } from "./server.ts";

const NOW = { "retry-after": "0" };
const JSON_TYPE = { "content-type": "application/json" };

async function errorOf(call: Promise<unknown>): Promise<ProviderError> {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof ProviderError) return error;
  throw new Error(`a ProviderError was expected, not ${inspect(error)}`);
}

describe("retries", () => {
  test("a GET is sent again until it is answered", async () => {
    const { baseUrl, requests } = await serve((response, number) => {
      if (number < 3) response.writeHead(503, NOW).end();
      else response.writeHead(200, JSON_TYPE).end('{"id":"1"}');
    });
    await expect(createExample({ baseUrl }).getThing({ id: "1" })).resolves.toEqual({ id: "1" });
    expect(requests).toHaveLength(3);
  });

  test.each([
    [undefined, 3],
    [0, 1],
    [4, 5],
  ])("maxRetries %s: %d requests", async (maxRetries, sent) => {
    const { baseUrl, requests } = await serve((response) => response.writeHead(503, NOW).end());
    const error = await errorOf(createExample({ baseUrl, maxRetries }).getThing({ id: "1" }));
    expect(error).toMatchObject({ status: 503, retryAfter: 0 });
    expect(requests).toHaveLength(sent);
  });

  test.each([503, 429])("a DELETE that gets %d is sent once", async (status) => {
    const { baseUrl, requests } = await serve((response) => response.writeHead(status, NOW).end());
    await errorOf(createExample({ baseUrl }).deleteThing({ id: "1" }));
    expect(requests).toHaveLength(1);
  });

  test("a DELETE whose connection breaks is sent once, a GET three times", async () => {
    const { baseUrl, requests } = await serve((response) => response.destroy());
    const client = createExample({ baseUrl });
    vi.spyOn(Math, "random").mockReturnValue(0);
    expect(await errorOf(client.deleteThing({ id: "1" }))).toBeInstanceOf(ConnectionError);
    expect(requests).toHaveLength(1);
    expect(await errorOf(client.getThing({ id: "1" }))).toBeInstanceOf(ConnectionError);
    expect(requests).toHaveLength(4);
    vi.restoreAllMocks();
  });

  test("a DELETE that nobody took is sent again", async () => {
    const refused = Object.assign(new Error("refused"), { code: "ECONNREFUSED" });
    const fetch = vi.fn(async () => {
      throw new TypeError("fetch failed", { cause: refused });
    });
    vi.spyOn(Math, "random").mockReturnValue(0);
    const error = await errorOf(createExample({ fetch }).deleteThing({ id: "1" }));
    vi.restoreAllMocks();
    expect(error.message).toContain("ECONNREFUSED");
    expect(fetch).toHaveBeenCalledTimes(3);
  });

  test("a wait that does not fit the time is not begun", async () => {
    const { baseUrl, requests } = await serve((response) =>
      response.writeHead(429, { "retry-after": "3600" }).end(),
    );
    const error = await errorOf(createExample({ baseUrl }).getThing({ id: "1" }));
    expect(error).toMatchObject({ status: 429, retryAfter: 3_600 });
    expect(requests).toHaveLength(1);
  });
});

describe("ends before an answer", () => {
  test("the time of the call covers the body", async () => {
    const { baseUrl } = await serve((response) => {
      response.writeHead(200, { ...JSON_TYPE, "content-length": 100 });
      response.write("{");
    });
    const call = createExample({ baseUrl, timeoutMs: 60_000 }).getThing(
      { id: "1" },
      { timeoutMs: 100 },
    );
    const error = await errorOf(call);
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error.message).toContain("100 ms");
  });

  test("an abort ends the request and carries its reason", async () => {
    const controller = new AbortController();
    const { baseUrl } = await serve(() => controller.abort(new Error("enough")));
    const call = createExample({ baseUrl }).getThing({ id: "1" }, { signal: controller.signal });
    const error = await errorOf(call);
    expect(error).toBeInstanceOf(AbortedError);
    expect(error.cause).toMatchObject({ message: "enough" });
  });

  test("an abort ends a wait", async () => {
    const controller = new AbortController();
    const { baseUrl } = await serve((response) =>
      response.writeHead(503, { "retry-after": "20" }).end(),
    );
    const onRetry = (): void => controller.abort();
    const call = createExample({ baseUrl, onRetry }).getThing(
      { id: "1" },
      { signal: controller.signal },
    );
    expect(await errorOf(call)).toBeInstanceOf(AbortedError);
  });

  test("nothing is sent with a signal that is aborted already", async () => {
    const fetch = vi.fn();
    const call = createExample({ fetch }).getThing({ id: "1" }, { signal: AbortSignal.abort() });
    expect(await errorOf(call)).toBeInstanceOf(AbortedError);
    expect(fetch).not.toHaveBeenCalled();
  });

  test("no listener stays behind", async () => {
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, "addEventListener");
    const removed = vi.spyOn(signal, "removeEventListener");
    const fetch = async () => Response.json({ id: "1" });
    await createExample({ fetch }).getThing({ id: "1" }, { signal });
    expect(added).toHaveBeenCalledTimes(1);
    expect(removed).toHaveBeenCalledTimes(1);
  });
});

test("a redirect is not followed", async () => {
  const { baseUrl, requests } = await serve((response) =>
    response.writeHead(302, { location: "/elsewhere" }).end(),
  );
  const error = await errorOf(createExample({ baseUrl }).getThing({ id: "1" }));
  expect(error).toMatchObject({ status: 302 });
  expect(requests).toHaveLength(1);
});

describe("secrets", () => {
  const secrets = ["a-secret-key", "of-the-client", "of-the-call"];

  test.each([
    ["the client's", { headers: { Authorization: "Bearer of-the-client" } }, {}],
    ["the client's, by the scheme's name", { headers: { "X-Api-Key": "of-the-client" } }, {}],
    ["the call's", {}, { headers: { Cookie: "sid=of-the-call" } }],
  ])("those in %s headers are removed from what a provider echoes", async (_, options, call) => {
    const { baseUrl } = await serve((response, _number, { url, headers }) => {
      response
        .writeHead(400, { ...JSON_TYPE, "x-echo": String(url) })
        .end(JSON.stringify({ message: `${url} ${JSON.stringify(headers)}` }));
    });
    const lines: string[] = [];
    const logger = { debug: (...line: unknown[]) => lines.push(inspect(line, { depth: 9 })) };
    const client = createExample({ baseUrl, logger, ...options });
    const error = await errorOf(client.getThing({ id: "1" }, call));
    const shown = inspect(error, { depth: 20, showHidden: true }) + JSON.stringify(error) + lines;
    expect(shown).toContain("[redacted]");
    for (const secret of secrets) expect(shown).not.toContain(secret);
  });

  test("those in what fetch throws", async () => {
    const fetch = async (url: string): Promise<Response> => {
      throw new TypeError("fetch failed", { cause: new Error(`can't reach ${url}`) });
    };
    const error = await errorOf(createExample({ fetch, maxRetries: 0 }).getThing({ id: "1" }));
    expect(inspect(error, { depth: 20 })).not.toContain("a-secret-key");
    expect(error.message).toContain("[redacted]");
  });

  test("those in the reason of an abort", async () => {
    const signal = AbortSignal.abort(new Error("stop a-secret-key"));
    const error = await errorOf(createExample({}).getThing({ id: "1" }, { signal }));
    expect(inspect(error, { depth: 20 })).not.toContain("a-secret-key");
  });
});

test("observers are told of each attempt, each end and each wait", async () => {
  const { baseUrl } = await serve((response, number) => {
    if (number === 1) response.writeHead(503, NOW).end();
    else response.writeHead(200, JSON_TYPE).end("{}");
  });
  const told: unknown[] = [];
  const client = createExample({
    baseUrl,
    onRequest: ({ attempt, url, template }) => told.push(["request", attempt, url, template]),
    onResponse: ({ attempt, status }: AttemptResult) => told.push(["response", attempt, status]),
    onRetry: ({ attempt, status, delayMs }: Retry) =>
      told.push(["retry", attempt, status, delayMs]),
  });
  await client.getThing({ id: "1", q: "x" });
  const url = `${baseUrl}/things/1`;
  expect(told).toEqual([
    ["request", 1, url, "/things/{id}"],
    ["response", 1, 503],
    ["retry", 1, 503, 0],
    ["request", 2, url, "/things/{id}"],
    ["response", 2, 200],
  ]);
});

test("an error knows where it comes from, and is JSON", async () => {
  const fetch = async () => Response.json({ message: "no" }, { status: 401 });
  const error = await errorOf(createExample({ fetch }).getThing({ id: "1" }));
  expect(error).toBeInstanceOf(UnauthorizedError);
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({
    provider: "example",
    operation: "getThing",
    name: "UnauthorizedError",
  });
  expect(error.message).toMatch(/^example\.getThing: /);
});

test("balances are exact, and a method gives no number that would round", async () => {
  const { baseUrl } = await serve((response) =>
    response.writeHead(200, JSON_TYPE).end('{"amount":12345678901234567890,"currency":"USD"}'),
  );
  const client = createExample({ baseUrl });
  const { entries } = await client.fetchBalances({ id: "1" });
  expect(entries).toMatchObject([
    { account: "1", money: { amount: 12_345_678_901_234_567_890n, scale: 2 } },
  ]);
  expect(await errorOf(client.getThing({ id: "1" }))).toBeInstanceOf(ResponseValidationError);
});

describe("api", () => {
  type Verb = (path: string, init?: object) => Promise<{ data?: unknown; error?: unknown }>;
  const apiOf = (options: Parameters<typeof createExample>[0]): Record<"GET" | "DELETE", Verb> =>
    createExample(options).api as never;
  const params = { path: { id: "a/b" }, query: { q: "x" } };

  test("data comes from the same transport", async () => {
    const { baseUrl, requests } = await serve((response, number) => {
      if (number === 1) response.writeHead(503, NOW).end();
      else response.writeHead(200, JSON_TYPE).end('{"id":"1"}');
    });
    const { data } = await apiOf({ baseUrl }).GET("/things/{id}", { params });
    expect(data).toEqual({ id: "1" });
    expect(requests.map(({ url }) => url)).toEqual(
      Array(2).fill("/things/a%2Fb?q=x&key=a-secret-key"),
    );
  });

  test("a middleware puts no credential behind a fragment", async () => {
    const { baseUrl, requests } = await serve((response) => {
      response.writeHead(200, JSON_TYPE).end('{"id":"1"}');
    });
    const { api } = createExample({ baseUrl });
    const onRequest = ({ request }: { request: Request }) =>
      new Request(`${request.url}#a`, request);
    api.use({ onRequest });
    await (api as unknown as Record<"GET", Verb>).GET("/things/{id}", { params });
    expect(requests[0]?.url).toBe("/things/a%2Fb?q=x&key=a-secret-key");
  });

  test("an error status comes back as error, without secrets", async () => {
    const fetch = async (url: string) => Response.json({ message: url }, { status: 404 });
    const { error, data } = await apiOf({ fetch }).GET("/things/{id}", { params });
    expect(data).toBeUndefined();
    expect(error).toEqual({ message: expect.stringContaining("key=[redacted]") });
  });

  test("a call can't take credentials elsewhere", async () => {
    const fetch = vi.fn();
    const call = apiOf({ fetch }).GET("/things/{id}", { params, baseUrl: "https://evil.example" });
    expect(await errorOf(call)).toBeInstanceOf(ConfigurationError);
    expect(fetch).not.toHaveBeenCalled();
  });

  test("a path that the spec has not", async () => {
    expect((await errorOf(apiOf({}).GET("/others"))).message).toContain("no operation GET /others");
  });

  test("204 has no data", async () => {
    const fetch = async () => new Response(null, { status: 204 });
    const { data, error } = await apiOf({ fetch }).DELETE("/things/{id}", { params });
    expect([data, error]).toEqual([undefined, undefined]);
  });
});
