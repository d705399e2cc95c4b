import { expect, test } from "vitest";
import { parseRetryAfter, retryDelay } from "../src/transport/retry.ts";

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
])("Retry-After: %s", (header, seconds) => {
  expect(parseRetryAfter(header)).toBe(seconds);
});
