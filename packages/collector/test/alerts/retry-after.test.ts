import { expect, it } from "vitest";
import { retryAfterMs } from "../../src/alerts/retry-after.ts";

const NOW = new Date("2026-11-20T12:00:00Z");

it.each([
  [null, undefined],
  ["", undefined],
  ["soon", undefined],
  ["0", undefined],
  ["-5", undefined],
  ["30", 30_000],
  ["99999999", 86_400_000],
  ["Fri, 20 Nov 2026 12:01:00 GMT", 60_000],
  ["Fri, 20 Nov 2026 11:00:00 GMT", undefined],
])("reads %j", (header, expected) => {
  expect(retryAfterMs(header, NOW)).toBe(expected);
});
