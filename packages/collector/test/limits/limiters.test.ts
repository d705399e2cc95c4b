import { RateLimiterRes } from "rate-limiter-flexible";
import { expect, it, vi } from "vitest";
import { CollectorError } from "../../src/collector-error.ts";
import type { LimitStore } from "../../src/limits/limit-store.ts";
import { limitersIn } from "../../src/limits/limiters.ts";

const consume = vi.fn(async () => new RateLimiterRes(1, 0, 1));
const store: LimitStore = { counterOf: () => ({ points: 100, consume }) };
const rateLimit = { requests: 100, seconds: 1 };

it("has one limiter for the same credentials", () => {
  const limiterOf = limitersIn(store);
  const first = limiterOf({ name: "a", provider: "finix", credential: "main", rateLimit });
  const second = limiterOf({ name: "b", provider: "finix", credential: "main", rateLimit });
  expect(first).toBeDefined();
  expect(second).toBe(first);
});

it("keeps providers and credentials apart; a connection that names none has its own", async () => {
  const limiterOf = limitersIn(store);
  const limiters = [
    limiterOf({ name: "a", provider: "finix", rateLimit }),
    limiterOf({ name: "b", provider: "finix", rateLimit }),
    limiterOf({ name: "a", provider: "stripe", rateLimit }),
  ];
  expect(new Set(limiters).size).toBe(3);
  await Promise.all(limiters.map((limiter) => limiter?.acquire(new AbortController().signal)));
  const asked = [
    ["finix:a:1s", 1],
    ["finix:b:1s", 1],
    ["stripe:a:1s", 1],
  ];
  expect(consume.mock.calls).toEqual(asked);
});

it("has none where no limit is known", () => {
  expect(limitersIn(store)({ name: "a", provider: "finix" })).toBeUndefined();
});

it("refuses two limits for the same credentials", () => {
  const limiterOf = limitersIn(store);
  limiterOf({ name: "a", provider: "finix", credential: "main", rateLimit });
  const other = { requests: 10, seconds: 1 };
  expect(() =>
    limiterOf({ name: "b", provider: "finix", credential: "main", rateLimit: other }),
  ).toThrow(
    new CollectorError(
      "the connections a and b have the same credentials (main), and different rate limits: give them one",
    ),
  );
});
