import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import { TimeoutError } from "@org/core";
import { createFinix } from "@org/finix";
import { delay, mockFinix } from "@org/finix/testing";
import { isLow } from "./is-low.ts";

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

test("waits for an answer that takes 20 seconds", async () => {
  const finix = createFinix(mockFinix({ getBalance: delay(20_000) }).options);
  const answer = isLow(finix, "BA1");
  await jest.advanceTimersByTimeAsync(20_000);
  expect(await answer).toBe(false);
});

test("gives up after 10 seconds, where it may take no longer", async () => {
  const mock = mockFinix({ getBalance: delay(20_000) });
  const answer = isLow(createFinix({ ...mock.options, timeoutMs: 10_000 }), "BA1");
  const refused = expect(answer).rejects.toThrow(TimeoutError);
  await jest.advanceTimersByTimeAsync(10_000);
  await refused;
});
