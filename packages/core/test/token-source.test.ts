import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { TokenSource } from "../src/client/token-source.ts";
import { Deadline } from "../src/transport/deadline.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
});
afterEach(() => {
  vi.useRealTimers();
});

const deadline = new Deadline(60_000, undefined, {
  timeout: () => new Error("late"),
  aborted: () => new Error("aborted"),
});

/** A source whose tokens are numbered. */
function sourceOf(expiresIn: number | undefined): TokenSource {
  let number = 0;
  return new TokenSource(async () => {
    number += 1;
    return { token: `token-${number}`, expiresIn };
  });
}

test.each([
  ["two hours", 7_200, 7_139, 7_141],
  ["two minutes", 120, 59, 61],
  ["ten seconds", 10, 4, 6],
])("a token of %s is renewed before it expires", async (_, expiresIn, kept, renewed) => {
  const source = sourceOf(expiresIn);
  const start = Date.now();
  expect(await source.get(deadline)).toBe("token-1");
  vi.setSystemTime(start + kept * 1_000);
  expect(await source.get(deadline)).toBe("token-1");
  vi.setSystemTime(start + renewed * 1_000);
  expect(await source.get(deadline)).toBe("token-2");
  deadline.close();
});

test("a token without a lifetime serves until it is refused", async () => {
  const source = sourceOf(undefined);
  expect(await source.get(deadline)).toBe("token-1");
  vi.setSystemTime(Date.now() + 365 * 24 * 3_600_000);
  expect(await source.get(deadline)).toBe("token-1");
  source.refuse("another");
  expect(await source.get(deadline)).toBe("token-1");
  source.refuse("token-1");
  expect(await source.get(deadline)).toBe("token-2");
});

test("calls that come together share one request, also when it fails", async () => {
  let requests = 0;
  const source = new TokenSource(async () => {
    requests += 1;
    throw new Error("down");
  });
  const calls = Array.from({ length: 50 }, () => source.get(deadline));
  const ends = await Promise.allSettled(calls);
  expect(ends.every(({ status }) => status === "rejected")).toBe(true);
  expect(requests).toBe(1);
  await expect(source.get(deadline)).rejects.toThrow("down");
  expect(requests).toBe(2);
});
