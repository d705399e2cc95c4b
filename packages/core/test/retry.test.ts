import { describe, expect, test } from "vitest";
import {
  isRepeatable,
  isRetryableStatus,
  parseRetryAfter,
  retryDelay,
  wasNotSent,
} from "../src/transport/retry.ts";

test.each([
  [1, 250],
  [2, 500],
  [3, 1_000],
  [6, 8_000],
  [50, 8_000],
])("the backoff before retry %d is spread over 0 to %d ms", (retry, most) => {
  const delays = Array.from({ length: 2_000 }, () => retryDelay(retry, null));
  expect(Math.min(...delays)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...delays)).toBeLessThanOrEqual(most);
  // Full jitter: each tenth of the range is met, which chance alone misses once in 10^90.
  const tenths = new Set(delays.map((delay) => Math.floor((delay / most) * 10)));
  expect(tenths.size).toBe(10);
});

test("what the provider asks for goes before the backoff", () => {
  expect(retryDelay(1, 7)).toBe(7_000);
  expect(retryDelay(3, 0)).toBe(0);
});

test.each([
  [null, null],
  ["", null],
  ["soon", null],
  ["-5", null],
  ["1.5", null],
  ["1e3", null],
  ["2026", 2_026],
  [" 7 ", 7],
  ["0", 0],
  ["Thu, 01 Jan 1970 00:00:00 GMT", 0],
  ["Thursday, 01-Jan-70 00:00:00 GMT", 0],
  ["Thu Jan  1 00:00:00 1970", 0],
  ["1970-01-01T00:00:00Z", null],
])("Retry-After: %s", (header, seconds) => {
  expect(parseRetryAfter(header)).toBe(seconds);
});

describe("what may be sent again", () => {
  const operation = { id: "x", path: "/", request: () => ({ path: "/" }), responses: {} };

  test.each([
    ["GET", true],
    ["HEAD", true],
    ["OPTIONS", true],
    ["PUT", false],
    ["POST", false],
    ["PATCH", false],
    ["DELETE", false],
    ["TRACE", false],
  ] as const)("%s: %s", (method, repeatable) => {
    expect(isRepeatable({ ...operation, method })).toBe(repeatable);
    expect(isRepeatable({ ...operation, method, idempotencyKey: true })).toBe(true);
  });

  test("statuses", () => {
    const statuses = Array.from({ length: 600 }, (_, status) => status);
    expect(statuses.filter(isRetryableStatus)).toEqual([408, 425, 429, 500, 502, 503, 504]);
  });
});

describe("a request that was not sent", () => {
  const coded = (code: string): Error => Object.assign(new Error(code), { code });
  const refused = coded("ECONNREFUSED");
  const reset = coded("ECONNRESET");

  test.each([
    ["EAI_AGAIN", true],
    ["ECONNREFUSED", true],
    ["EHOSTUNREACH", true],
    ["ENETUNREACH", true],
    ["ENOTFOUND", true],
    ["UND_ERR_CONNECT_TIMEOUT", true],
    ["ConnectionRefused", true],
    ["ECONNRESET", false],
    ["EPIPE", false],
    ["ETIMEDOUT", false],
    ["UND_ERR_SOCKET", false],
    ["UND_ERR_HEADERS_TIMEOUT", false],
  ])("%s: %s", (code, notSent) => {
    expect(wasNotSent(coded(code))).toBe(notSent);
    expect(wasNotSent(new TypeError("fetch failed", { cause: coded(code) }))).toBe(notSent);
  });

  test.each([
    ["all addresses refused", [refused, coded("ENETUNREACH")], true],
    ["one address took it", [refused, reset], false],
    ["another order", [reset, refused], false],
    ["one without a code", [refused, new Error("?")], false],
  ])("several attempts at once: %s", (_, errors, notSent) => {
    const several = new AggregateError(errors, "all failed");
    expect(wasNotSent(several)).toBe(notSent);
    // Node gives it the code of its first error.
    expect(wasNotSent(Object.assign(several, { code: "ECONNREFUSED" }))).toBe(notSent);
    expect(wasNotSent(new TypeError("fetch failed", { cause: several }))).toBe(notSent);
  });

  test("what is no error says nothing", () => {
    expect(wasNotSent("ECONNREFUSED")).toBe(false);
    expect(wasNotSent(undefined)).toBe(false);
  });
});
