import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { cut } from "../src/errors/cut.ts";
import type { ProviderErrorInit } from "../src/errors/index.ts";
import { ConnectionError, JsonNumber, NotFoundError, ProviderError } from "../src/index.ts";

/** JSON of an error with this cause: what it says of the cause, and how long it is. */
function causeOf(cause: unknown): { json: unknown; length: number } {
  const text = JSON.stringify(
    new ConnectionError({ provider: "example", operation: "get", message: "no answer", cause }),
  );
  const json: { readonly cause?: unknown } = JSON.parse(text);
  return { json: json.cause, length: text.length };
}

describe("JSON of a cause", () => {
  const circle = new Error("first", { cause: new Error("second") });
  Object.assign(circle.cause as Error, { cause: circle });
  const inner = new Error("inner");

  test.each<[string, unknown, unknown]>([
    ["none", undefined, undefined],
    ["null", null, null],
    ["a text", "no route", "no route"],
    ["a number", 7, 7],
    ["a bigint", 12n, "12"],
    ["a date", new Date(0), "1970-01-01T00:00:00.000Z"],
    ["a number of many digits", new JsonNumber("12345678901234567890"), "12345678901234567890"],
    ["a function", () => 1, undefined],
    ["an object", { a: [1, { b: true }], c: undefined }, { a: [1, { b: true }] }],
    ["an object that holds itself", withItself({ a: 1 }), { a: 1 }],
    [
      "a class",
      new (class Reason {
        why = "late";
        #own = 1;
        get() {
          return this.#own;
        }
      })(),
      { why: "late" },
    ],
    [
      "errors that cause each other",
      circle,
      { name: "Error", message: "first", cause: { name: "Error", message: "second" } },
    ],
    [
      "what Node says of a connection",
      Object.assign(new Error("connect"), { code: "ECONNREFUSED", errno: -111, port: 443 }),
      { name: "Error", message: "connect", code: "ECONNREFUSED", errno: -111, port: 443 },
    ],
    [
      "several errors, of which one is the cause too",
      Object.assign(new AggregateError([inner, new Error("other")], "all"), { cause: inner }),
      {
        name: "AggregateError",
        message: "all",
        errors: [
          { name: "Error", message: "inner" },
          { name: "Error", message: "other" },
        ],
      },
    ],
    [
      "an error that only wraps another",
      new TypeError("off", { cause: new Error("off") }),
      { name: "TypeError", message: "off", cause: { name: "Error" } },
    ],
    [
      "an error of a provider, without its body",
      new NotFoundError({
        provider: "other",
        operation: null,
        message: "404",
        status: 404,
        code: "NONE",
        body: { anybody: "data" },
        rawBody: "data",
        requestId: null,
        retryAfter: null,
      }),
      {
        name: "NotFoundError",
        message: "other: 404",
        provider: "other",
        label: null,
        operation: null,
        status: 404,
        code: "NONE",
        requestId: null,
        retryAfter: null,
      },
    ],
    [
      "an error of another realm",
      runInNewContext("new RangeError('far')"),
      { name: "RangeError", message: "far" },
    ],
    [
      "a DOMException",
      new DOMException("late", "TimeoutError"),
      { name: "TimeoutError", message: "late" },
    ],
    ["getters that throw", new Thrower(), { name: "Error", message: "thrower" }],
    ["toJSON that throws", { toJSON: fail }, undefined],
    ["a proxy that throws", new Proxy({}, { ownKeys: fail, get: fail, has: fail }), undefined],
  ])("%s", (_, cause, expected) => {
    expect(causeOf(cause).json).toEqual(expected);
  });

  test.each<[string, unknown]>([
    ["a text of 10 MB", "x".repeat(1e7)],
    ["a message of 10 MB", new Error("x".repeat(1e7))],
    [
      "members of 10 MB",
      Object.assign(new Error("x"), { ["k".repeat(1e7)]: 1, b: "x".repeat(1e7) }),
    ],
    ["a list of a million", Array.from({ length: 1e6 }, () => 1)],
    [
      "lists in lists",
      Array.from({ length: 1e3 }, () => Array.from({ length: 1e3 }, () => ({ a: "b" }))),
    ],
    ["a thousand long texts", Array.from({ length: 1e3 }, () => "x".repeat(1e3))],
    ["two million levels", nested(2e6)],
    ["ten thousand causes", chain(10_000)],
    ["control characters", "\0".repeat(1e6)],
  ])("is bounded: %s", (_, cause) => {
    expect(causeOf(cause).length).toBeLessThan(15_000);
  });

  test("what stands behind a long text still has its place", () => {
    const cause = new Error("x".repeat(1e6), { cause: new Error("the reason") });
    expect(causeOf(cause).json).toMatchObject({ cause: { message: "the reason" } });
  });
});

describe("the message of an error", () => {
  const init = { provider: "finix", operation: "getBalance", message: "no" };

  test.each<[ProviderErrorInit, string]>([
    [init, "finix.getBalance: no"],
    [{ ...init, label: "tenant-a" }, "finix[tenant-a].getBalance: no"],
    [{ ...init, label: null }, "finix.getBalance: no"],
    [{ ...init, label: undefined, operation: null }, "finix: no"],
    [{ ...init, label: "", operation: null }, "finix[]: no"],
  ])("of %o", (known, message) => {
    const error = new ProviderError(known);
    expect(error.message).toBe(message);
    expect(error.label).toBe(known.label ?? null);
  });

  test("has 2,000 characters at most, and so has the stack hardly more", () => {
    const error = new ProviderError({ ...init, message: "\u{1f511}".repeat(1e6) });
    expect(error.message).toMatch(/^finix\.getBalance: .*…$/u);
    expect(error.message.length).toBeLessThanOrEqual(2_000);
    expect(() => encodeURIComponent(error.message)).not.toThrow();
    expect(error.stack?.length).toBeLessThan(10_000);
  });
});

test.each([
  ["abc", 3, "abc"],
  ["abcd", 3, "ab…"],
  ["", 0, ""],
  ["abc", 1, "…"],
  ["a\u{1f511}b", 3, "a…"],
  ["a\u{1f511}bc", 4, "a\u{1f511}…"],
])("%j in %d characters", (text, length, expected) => {
  expect(cut(text, length)).toBe(expected);
});

class Thrower extends Error {
  constructor() {
    super("thrower");
    Object.defineProperty(this, "detail", { get: fail, enumerable: true });
  }
}

function fail(): never {
  throw new Error("no");
}

function withItself(value: Record<string, unknown>): unknown {
  value["self"] = value;
  return value;
}

function nested(levels: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { value };
  return value;
}

function chain(length: number): Error {
  let error = new Error("last");
  for (let index = 0; index < length; index += 1) error = new Error(`e${index}`, { cause: error });
  return error;
}
