import { describe, expect, test } from "vitest";
import {
  ApiError,
  ConnectionError,
  type Fetch,
  ProviderError,
  ResponseFormatError,
  ResponseValidationError,
} from "../src/index.ts";
import { textsAt } from "../src/json/texts-at.ts";
import { createClient, type ErrorEnvelope, type NoArgs, type Operation } from "../src/provider.ts";

const getThings: Operation<NoArgs, unknown> = {
  id: "getThings",
  method: "GET",
  path: "/things",
  request: () => ({ path: "/things" }),
  responses: {
    "200": {
      "application/json": (value, check) =>
        typeof value === "string" || check?.fail("string", value),
    },
  },
};

/** What the first call of a client fails with. */
async function failure(
  fetch: Fetch,
  errors: ErrorEnvelope = {},
  options: object = {},
): Promise<ProviderError> {
  const provider = {
    name: "example",
    title: "Example",
    servers: [{ url: "https://api.example.com", environments: ["production"] }],
    credentials: [],
    variables: { environment: "EXAMPLE_ENVIRONMENT", baseUrl: "EXAMPLE_BASE_URL" },
    security: {},
    errors,
  };
  const normalize = { unit: "minor", amounts: {}, read: () => {} } as const;
  const client = createClient<{ getThings(): Promise<unknown> }>(
    { provider, userAgent: "x", operations: [getThings], balances: getThings, normalize },
    { fetch, maxRetries: 0, ...options },
  );
  const error: unknown = await client.getThings().catch((reason: unknown) => reason);
  if (error instanceof ProviderError) return error;
  throw new Error("a ProviderError was expected", { cause: error });
}

function answer(body: unknown, status = 200, headers: Record<string, string> = {}): Fetch {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return async () =>
    new Response(text, { status, headers: { "content-type": "application/json", ...headers } });
}

/** What JSON says of an error, and how long it is. */
function jsonOf(error: Error): { json: Record<string, unknown>; length: number } {
  const text = JSON.stringify(error);
  return { json: JSON.parse(text), length: text.length };
}

describe("JSON of an error", () => {
  test("an error status: all that a log needs", async () => {
    const envelope = { code: ["/code"], message: ["/message"], requestId: ["x-request-id"] };
    const fetch = answer({ code: "E7", message: "no funds" }, 422, {
      "x-request-id": "r-1",
      "retry-after": "7",
    });
    const { json } = jsonOf(await failure(fetch, envelope, { label: "tenant-a" }));
    expect(json).toEqual({
      name: "UnprocessableContentError",
      message: "example[tenant-a].getThings: 422 no funds",
      provider: "example",
      label: "tenant-a",
      operation: "getThings",
      status: 422,
      code: "E7",
      requestId: "r-1",
      retryAfter: 7,
    });
  });

  test("no connection: the chain of causes, each thing once", async () => {
    const refused = Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
    const error = await failure(async () => {
      throw new TypeError("fetch failed", { cause: refused });
    });
    expect(error).toBeInstanceOf(ConnectionError);
    const { json } = jsonOf(error);
    expect(json).toMatchObject({
      name: "ConnectionError",
      label: null,
      cause: {
        name: "TypeError",
        message: "fetch failed",
        cause: { message: "connect ECONNREFUSED", code: "ECONNREFUSED" },
      },
    });
  });

  test("a body that contradicts its schema: issues, id and excerpt", async () => {
    const fetch = answer({ a: 1 }, 200, { "x-request-id": "r-2" });
    const error = await failure(fetch, { requestId: ["x-request-id"] });
    expect(error).toBeInstanceOf(ResponseValidationError);
    expect(error).toMatchObject({ requestId: "r-2", excerpt: '{"a":1}' });
    expect(jsonOf(error).json).toMatchObject({
      status: 200,
      issues: [{ pointer: "", expected: "string", received: "object" }],
      requestId: "r-2",
      excerpt: '{"a":1}',
    });
  });

  test("a body that is no JSON: its id", async () => {
    const fetch = answer("<html>", 200, { "x-request-id": "r-3" });
    const error = await failure(fetch, { requestId: ["x-request-id"] });
    expect(error).toBeInstanceOf(ResponseFormatError);
    expect(jsonOf(error).json).toMatchObject({ requestId: "r-3", excerpt: "<html>" });
  });

  test.each<[string, () => Promise<ProviderError>]>([
    ["a message of 10 MB", () => failure(answer({ m: "x".repeat(1e7) }, 400), { message: ["/m"] })],
    [
      "a body of two million levels",
      () => failure(answer(`{"m":${"[".repeat(1e6)}${"]".repeat(1e6)}}`, 400), { message: ["/m"] }),
    ],
    [
      "a hundred issues with long pointers",
      async () =>
        new ResponseValidationError({
          provider: "example",
          operation: "getThings",
          message: "no",
          status: 200,
          issues: Array.from({ length: 100 }, (_, index) => ({
            pointer: `/${index}${"x".repeat(10_000)}`,
            expected: "string",
            received: "number",
          })),
        }),
    ],
  ])("is bounded: %s", async (_, make) => {
    const error = await make();
    expect(error.message.length).toBeLessThanOrEqual(2_000);
    expect(jsonOf(error).length).toBeLessThan(25_000);
  });

  const circle = new Error("a circle");
  circle.cause = circle;

  test.each<[string, unknown]>([
    ["a circle", circle],
    ["no error", { toString: () => "odd" }],
    ["a text", "odd"],
    ["a bigint", 7n],
    ["a symbol", Symbol("odd")],
    [
      "getters that throw",
      Object.defineProperty(new Error("odd"), "detail", {
        enumerable: true,
        get: () => {
          throw new Error("getter");
        },
      }),
    ],
    [
      "a proxy that throws",
      new Proxy(new Error("odd"), {
        get: () => {
          throw new Error("trap");
        },
      }),
    ],
    ["nothing", undefined],
    ["null", null],
  ])("whatever was thrown: %s", async (_, thrown) => {
    const error = await failure(async () => {
      throw thrown;
    });
    expect(error).toBeInstanceOf(ConnectionError);
    expect(jsonOf(error).json).toMatchObject({ name: "ConnectionError", provider: "example" });
  });
});

describe("a list of errors", () => {
  const envelope = {
    code: ["/errors/*/code"],
    message: ["/errors/*/message", "/message"],
    requestId: ["x-request-id", "/errors/*/logref"],
  };

  test.each<[unknown, object]>([
    [
      {
        errors: [
          { code: "A", message: "one", logref: "l-1" },
          { code: "B", message: "two", logref: "l-2" },
        ],
      },
      { message: "example.getThings: 422 one; two", code: "A", requestId: "l-1" },
    ],
    [
      { errors: [{ message: "same" }, { message: "same" }, {}] },
      { message: "example.getThings: 422 same", code: null, requestId: null },
    ],
    [
      '{"errors":[{"code":12345678901234567890,"message":1e400}]}',
      { message: "example.getThings: 422 1e400", code: "12345678901234567890" },
    ],
    [{ errors: [], message: "plain" }, { message: "example.getThings: 422 plain" }],
    [{ errors: {} }, { message: "example.getThings: 422 no message" }],
    [{ errors: [{ message: { deep: 1 } }, { message: "" }] }, { code: null }],
  ])("%j", async (body, known) => {
    const error = await failure(answer(body, 422), envelope);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ status: 422, ...known });
  });

  test("a header goes before the body where the spec says so", async () => {
    const fetch = answer({ errors: [{ logref: "l-1" }] }, 422, { "x-request-id": "h-1" });
    expect(await failure(fetch, envelope)).toMatchObject({ requestId: "h-1" });
  });

  test("of a million, a hundred are looked at", () => {
    const body = { errors: Array.from({ length: 1e6 }, (_, index) => ({ message: `m${index}` })) };
    expect(textsAt(body, "/errors/*/message")).toHaveLength(100);
    const nested = Array.from({ length: 1_000 }, () => Array.from({ length: 1_000 }, () => "x"));
    expect(textsAt(nested, "/*/*")).toHaveLength(100);
  });
});
