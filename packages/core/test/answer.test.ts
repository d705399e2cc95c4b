import { describe, expect, test } from "vitest";
import { readAnswer } from "../src/client/answer.ts";
import { toApiError, validationError } from "../src/client/failures.ts";
import {
  ApiError,
  JsonNumber,
  ResponseFormatError,
  ResponseValidationError,
} from "../src/index.ts";
import type { AnyOperation, ErrorEnvelope, Provider, ResponseContent } from "../src/provider.ts";
import { isObject } from "../src/runtime.ts";
import type { Call } from "../src/transport/call.ts";
import { Redactor } from "../src/transport/redact.ts";
import { Reply } from "../src/transport/reply.ts";
import { errorOf } from "./error-of.ts";

const SECRET = "a-secret-key";

interface Setting {
  readonly responses?: AnyOperation["responses"];
  readonly method?: AnyOperation["method"];
  readonly errors?: ErrorEnvelope;
}

function callOf({
  responses = { "200": json() },
  method = "GET",
  errors = {},
}: Setting = {}): Call {
  const provider = { name: "example", errors } as Provider;
  const redactor = new Redactor([SECRET]);
  const operation = { id: "get", method, path: "/", request: () => ({ path: "/" }), responses };
  const settings = {
    provider,
    redactor,
    maxResponseBytes: 1_000_000,
    numbers: "number",
  } as Call["settings"];
  return {
    settings,
    operation,
    where: { provider: "example", label: null, operation: "get" },
    redactor,
    deadline: {} as Call["deadline"],
    isRepeatable: true,
    maxRetries: 0,
    fetchOptions: {},
    place: undefined,
  };
}

/** The data of an answer, or the error of what contradicts its schema. */
async function readData(call: Call, made: Reply, exact: boolean): Promise<unknown> {
  const { data, check } = await readAnswer(call, made, exact);
  if (check.found > 0) throw await validationError(call, made, check);
  return data;
}

function json(fails: readonly string[] = []): ResponseContent {
  return {
    "application/json": (value, check) =>
      fails.every((expected) => check?.fail(expected, value, "member")),
  };
}

/** An answer; without a Content-Type where `type` is null. */
function reply(
  body: string | Uint8Array<ArrayBuffer>,
  {
    status = 200,
    type = "application/json" as string | null,
    headers = {} as Record<string, string>,
    statusText = "",
    complete = true,
  } = {},
): Reply {
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  const all = { ...(type === null ? {} : { "content-type": type }), ...headers };
  const response = new Response(null, { status, statusText, headers: all });
  return new Reply(response, { bytes, complete });
}

async function read(made: Reply, setting?: Setting): Promise<unknown> {
  return readData(callOf(setting), made, false);
}

describe("the content documented for a status", () => {
  const one = (marker: string): ResponseContent => json([marker]);
  const all = { "200": one("200"), "2XX": one("2XX"), default: one("default") };
  const range = { "2XX": one("2XX"), default: one("default") };

  test.each([
    [200, all, "200"],
    [201, all, "2XX"],
    [299, range, "2XX"],
    [200, range, "2XX"],
    [202, { default: one("default") }, "default"],
  ])("%d of %o", async (status, responses, expected) => {
    const error = await errorOf(() => read(reply("{}", { status }), { responses }));
    expect((error as ResponseValidationError).issues[0]?.expected).toBe(expected);
  });

  test("a documented answer without content is undefined, whatever came", async () => {
    expect(
      await read(reply("", { status: 204 } as object), { responses: { "2XX": {} } }),
    ).toBeUndefined();
    expect(await read(reply(""), { method: "HEAD" })).toBeUndefined();
  });
});

describe("the media type", () => {
  const text = {
    "text/csv": "text",
    "application/json": json()["application/json"] ?? "text",
  } as const;

  test.each([
    ["application/json", { "application/json": "text" }],
    ["APPLICATION/JSON; charset=UTF-8", { "application/json": "text" }],
    ['application/json; charset="utf-8"', { "application/json": "text" }],
    ["application/json; charset=utf8", { "application/json": "text" }],
    ["application/json; charset=iso-8859-1", { "application/json": "text" }],
    ["text/json", { "application/json": "text" }],
    ["application/hal+json", { "application/json; charset=utf-8": "text" }],
    ["application/json", { "application/hal+json": "text" }],
    ["application/json ; charset=utf-8", { "text/json": "text" }],
    ["application/problem+json", { "application/json": "text" }],
    ["application/json", { "application/vnd.api+json": "text" }],
    ["text/plain", { "text/*": "text" }],
    ["image/png", { "*/*": "text" }],
    [null, { "application/json": "text" }],
    ["text/csv; header=present", text],
  ] as const)("%s is read by %o", async (type, content) => {
    expect(await read(reply("body", { type }), { responses: { "200": content } })).toBe("body");
  });

  test.each([
    ["text/html", { "application/json": "text" }],
    ["application/json-seq", { "application/json": "text" }],
    ["application/geo+json-seq", { "application/geo+json": "text" }],
    ["application/x-ndjson", { "application/json": "text" }],
    ["application/stream+json", { "application/json": "text" }],
    ["application/json", { "application/stream+json": "text" }],
    ["application/jsonl", { "application/json": "text" }],
    ["text/event-stream", { "application/json": "text" }],
    ["text/plain", { "image/*": "text" }],
    ["application/jsonp", { "application/json": "text" }],
  ] as const)("%s is not read by %o", async (type, content) => {
    const error = await errorOf(() =>
      read(reply("body", { type }), { responses: { "200": content } }),
    );
    expect(error).toBeInstanceOf(ResponseFormatError);
    expect(error).toMatchObject({ status: 200, contentType: type, excerpt: "body" });
  });

  test("bytes stay bytes", async () => {
    const bytes = new Uint8Array([0xff, 0]);
    const responses = { "200": { "application/pdf": "binary" } } as const;
    expect(await read(reply(bytes, { type: "application/pdf" }), { responses })).toBe(bytes);
  });
});

describe("a body that is not what the spec documents", () => {
  test.each([
    ["", /the body is empty/],
    ["<html>", /the body is not JSON/],
    ["{", /the body is not JSON/],
    ["\ufeff", /the body is empty/],
    ["\ufeff\ufeff{}", /the body is not JSON/],
    [new Uint8Array([0x22, 0xff, 0x22]), /the body is not UTF-8/],
  ])("%j", async (body, message) => {
    const error = await errorOf(() => read(reply(body)));
    expect(error).toBeInstanceOf(ResponseFormatError);
    expect((error as Error).message).toMatch(message);
  });

  test("a byte order mark is no part of it", async () => {
    expect(await read(reply("\ufeff[1]"))).toEqual([1]);
    expect(await read(reply('\ufeff"\ufeff"'))).toBe("\ufeff");
  });

  test("one that is larger than allowed", async () => {
    const error = await errorOf(() => read(reply("{}", { complete: false })));
    expect((error as Error).message).toMatch(/larger than 1000000 bytes.*Raise maxResponseBytes/);
  });

  test("the excerpt is 200 characters, cleaned before it is cut", async () => {
    // The secret lies across the end of the excerpt, and the first half of it must not stay.
    for (const before of [195, 199, 188, 190]) {
      const body = "x".repeat(before) + SECRET + "y".repeat(500);
      const { excerpt } = (await errorOf(() => read(reply(body)))) as ResponseFormatError;
      expect(excerpt).toHaveLength(200);
      expect(excerpt).not.toContain("a-s");
      expect(excerpt).not.toMatch(/xa/);
    }
  });

  test("a secret that is echoed in the media type", async () => {
    const error = await errorOf(() => read(reply("x", { type: `text/html; key=${SECRET}` })));
    expect(JSON.stringify(error) + (error as Error).message).not.toContain(SECRET);
  });
});

describe("a body that contradicts its schema", () => {
  test("the first issues stand in the message, all in the error", async () => {
    const responses = { "200": json(["a", "b", "c", "d", "e"]) };
    const error = (await errorOf(() =>
      read(reply("[]"), { responses }),
    )) as ResponseValidationError;
    expect(error).toBeInstanceOf(ResponseValidationError);
    expect(error.issues).toHaveLength(5);
    expect(error.issues[0]).toEqual({ pointer: "/member", expected: "a", received: "array" });
    expect(error.message).toContain("/member: a expected, got array; ");
    expect(error.message).toContain("; and 2 more.");
    expect(error.message).not.toContain("d expected");
  });

  test("a secret that is the name of a member", async () => {
    const content: ResponseContent = {
      "application/json": (value, check) => check?.fail("string", value, SECRET),
    };
    const error = await errorOf(() => read(reply("{}"), { responses: { "200": content } }));
    expect((error as ResponseValidationError).issues[0]?.pointer).toBe("/[redacted]");
    expect((error as Error).message).not.toContain(SECRET);
  });

  test("numbers of many digits pass where they may be exact, and nowhere else", async () => {
    const content: ResponseContent = {
      "application/json": (value, check) => typeof value === "number" || check?.integer(value),
    };
    const call = callOf({ responses: { "200": content } });
    const digits = "12345678901234567890";
    expect(await readData(call, reply(digits), true)).toEqual(new JsonNumber(digits));
    await expect(readData(call, reply(digits), false)).rejects.toThrow(ResponseValidationError);
    await expect(readData(call, reply(`${digits}.5`), true)).rejects.toThrow(
      ResponseValidationError,
    );
  });
});

test("a number of many digits is no object, whatever may be exact", async () => {
  const content: ResponseContent = {
    "application/json": (value, check) => isObject(value, check) || check?.fail("object", value),
  };
  const call = callOf({ responses: { "200": content } });
  expect(await readData(call, reply("{}"), true)).toEqual({});
  await expect(readData(call, reply("12345678901234567890"), true)).rejects.toThrow(
    "the body: object expected, got number of more digits",
  );
});

describe("an error status", () => {
  const errors = {
    code: ["/error/code", "/code"],
    message: ["/error/message", "/message"],
    requestId: ["x-request-id"],
  };
  const failure = (made: Reply, status: number): Promise<ApiError> =>
    toApiError(callOf({ errors }), made, status);

  test("code, message and id from where the spec says they are, the first that is there", async () => {
    const body = JSON.stringify({ error: { message: "no funds" }, code: 4_711, message: "other" });
    const headers = { "x-request-id": "r-1", "retry-after": "7" };
    const error = await failure(reply(body, { status: 422, headers }), 422);
    expect(error).toMatchObject({
      name: "UnprocessableContentError",
      status: 422,
      code: "4711",
      requestId: "r-1",
      retryAfter: 7,
      rawBody: body,
    });
    expect(error.message).toContain("422 no funds");
  });

  test.each([
    [{ title: "No funds", detail: "30 are missing", status: 422 }, "422 30 are missing", null],
    [{ error: "invalid_grant", error_description: "It is over" }, "422 It is over", null],
    [{ error: { code: "funds", message: "no funds" } }, "422 no funds", "funds"],
    [{ code: 7, message: "no funds" }, "422 no funds", "7"],
    [{ other: "words" }, "422 Unprocessable", null],
  ])("%j says what is wrong, where the spec says nothing of errors", async (body, words, code) => {
    const init = { status: 422, statusText: "Unprocessable" };
    const error = await toApiError(callOf({}), reply(JSON.stringify(body), init), 422);
    expect(error.message).toContain(words);
    expect(error.code).toBe(code);
    // One place that it names is all that there is.
    const named = { message: ["/reason"] };
    const other = await toApiError(
      callOf({ errors: named }),
      reply(JSON.stringify(body), init),
      422,
    );
    expect(other.message).toContain("422 Unprocessable");
    expect(other.code).toBeNull();
  });

  test.each([
    [400, "BadRequestError"],
    [401, "UnauthorizedError"],
    [402, "ApiError"],
    [403, "ForbiddenError"],
    [404, "NotFoundError"],
    [409, "ConflictError"],
    [429, "TooManyRequestsError"],
    [500, "ServerError"],
    [599, "ServerError"],
    [302, "ApiError"],
  ])("%d is a %s", async (status, name) => {
    const error = await failure(reply("", { status }), status);
    expect(error.name).toBe(name);
    expect(error).toBeInstanceOf(ApiError);
    expect(error.body).toBeUndefined();
    expect(error.code).toBeNull();
  });

  test.each([
    [401, "", /Check the credentials/],
    [429, "", /Call less often/],
    [502, "Bad Gateway", /^.*502 Bad Gateway/],
    [500, "", /500 no message/],
  ])("%d %s", async (status, statusText, message) => {
    expect((await failure(reply("<html>", { status, statusText }), status)).message).toMatch(
      message,
    );
  });

  test("a redirect says where to, and that it is not followed", async () => {
    const headers = { location: "https://elsewhere.example" };
    const { message } = await failure(reply("", { status: 302, headers }), 302);
    expect(message).toMatch(
      /a redirect to https:\/\/elsewhere.example. Redirects are not followed/,
    );
  });

  test.each([
    ["the status text", { status: 400, statusText: `no ${SECRET}` }, "400 no [redacted]"],
    ["a location", { status: 302, headers: { location: `/x?${SECRET}` } }, "to /x?[redacted]"],
  ])("a secret in %s", async (_, init, shown) => {
    const { message } = await failure(reply("", init), init.status);
    expect(message).toContain(shown);
    expect(message).not.toContain(SECRET);
  });

  test("a secret that is echoed shows nowhere", async () => {
    const body = JSON.stringify({ message: `bad key ${SECRET}`, code: SECRET });
    const headers = { "x-request-id": SECRET, location: SECRET };
    const error = await failure(reply(body, { status: 400, headers, statusText: SECRET }), 400);
    expect(JSON.stringify({ ...error, message: error.message })).not.toContain(SECRET);
    expect(error.body).toEqual({ message: "bad key [redacted]", code: "[redacted]" });
  });

  test.each([
    ['{"status":400}', 400],
    ['{"status":"503"}', 503],
    ['{"status":200}', null],
    ['{"status":299}', null],
    ['{"status":42}', null],
    ['{"status":600}', null],
    ["{}", null],
    ['{"status":"failed"}', null],
  ])("%s under HTTP 200 is %s", async (body, status) => {
    const run = () => read(reply(body), { errors: { status: "/status" } });
    if (status === null) expect(await run()).toEqual(JSON.parse(body));
    else expect(await errorOf(run)).toMatchObject({ status });
  });
});
