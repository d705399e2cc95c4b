import { TimeoutError } from "@org/core";
import { createFinix } from "@org/finix";
import { delay, mockFinix } from "@org/finix/testing";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { isLow } from "./is-low.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("waits for an answer that takes 20 seconds", async () => {
  const finix = createFinix(mockFinix({ getBalance: delay(20_000) }).options);
  const answer = isLow(finix, "BA1");
  await vi.advanceTimersByTimeAsync(20_000);
  expect(await answer).toBe(false);
});

test("gives up after 10 seconds, where it may take no longer", async () => {
  const mock = mockFinix({ getBalance: delay(20_000) });
  const answer = isLow(createFinix({ ...mock.options, timeoutMs: 10_000 }), "BA1");
  const refused = expect(answer).rejects.toThrow(TimeoutError);
  await vi.advanceTimersByTimeAsync(10_000);
  await refused;
});
