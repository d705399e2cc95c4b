import fc from "fast-check";
import { expect, test } from "vitest";
import { RateLimiter } from "../src/balance/rate-limiter.ts";

/** Most starts in any window of this length. */
function mostInAnyWindow(starts: readonly number[], windowMs: number): number {
  const sorted = starts.toSorted((a, b) => a - b);
  let first = 0;
  let most = 0;
  for (const [last, start] of sorted.entries()) {
    while (start - (sorted[first] ?? start) >= windowMs) first += 1;
    most = Math.max(most, last - first + 1);
  }
  return most;
}

test("no window has more starts than the provider documents", () => {
  const limit = fc.record({
    requests: fc.integer({ min: 1, max: 200 }),
    seconds: fc.integer({ min: 1, max: 120 }),
  });
  const gaps = fc.array(fc.nat({ max: 20_000 }), { minLength: 1, maxLength: 600 });
  fc.assert(
    fc.property(limit, gaps, (rateLimit, waits) => {
      const limiter = new RateLimiter(rateLimit);
      let now = 0;
      const starts = waits.map((wait) => {
        now += wait;
        return now + limiter.take(now);
      });
      const most = mostInAnyWindow(starts, rateLimit.seconds * 1_000);
      expect(most).toBeLessThanOrEqual(rateLimit.requests);
    }),
  );
});

test("Muda's 100 a minute: a burst of 300 leaves room for token requests in each minute", () => {
  const limiter = new RateLimiter({ requests: 100, seconds: 60 });
  const starts = Array.from({ length: 300 }, () => limiter.take(0));
  expect(mostInAnyWindow(starts, 60_000)).toBe(90);
  expect(Math.max(...starts)).toBe(180_000);
});

test("a call that comes alone does not wait", () => {
  const limiter = new RateLimiter({ requests: 100, seconds: 60 });
  expect(limiter.take(5)).toBe(0);
});
