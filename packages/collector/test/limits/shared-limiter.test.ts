import { ConnectionError } from "@org/core";
import { createFinix } from "@org/finix";
import { RateLimiterRes } from "rate-limiter-flexible";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { CollectorError } from "../../src/collector-error.ts";
import type { LimitStore } from "../../src/limits/limit-store.ts";
import { sharedRateLimiter } from "../../src/limits/shared-limiter.ts";

const LIMIT = { requests: 100, seconds: 1 };
const NEVER = new AbortController().signal;

/** What a store does with each question: how many may pass, after which time, and when more may. */
interface Reply {
  readonly mayPass: number;
  readonly tookMs?: number;
  readonly nextMs?: number;
}

/** A store that gives these replies one by one, and lets all pass after them. */
function storeOf(replies: readonly Reply[]): LimitStore & { readonly questions: number[] } {
  const questions: number[] = [];
  const left = [...replies];
  return {
    questions,
    counterOf: ({ requests }) => ({
      points: requests,
      async consume(_key, asked = 1) {
        questions.push(asked);
        const { mayPass, tookMs = 0, nextMs = 20 } = left.shift() ?? { mayPass: requests };
        if (tookMs > 0) await new Promise((resolve) => setTimeout(resolve, tookMs));
        const consumed = requests - mayPass + asked;
        const result = new RateLimiterRes(Math.max(mayPass - asked, 0), nextMs, consumed);
        if (consumed > requests) throw result;
        return result;
      },
    }),
  };
}

describe("a shared rate limiter", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  });

  afterEach(() => {
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });

  it("asks once for all who come together, and not for more than a slot has", async () => {
    const store = storeOf([]);
    const limiter = sharedRateLimiter(store, "test", LIMIT);
    await Promise.all(Array.from({ length: 5 }, () => limiter.acquire(NEVER)));
    expect(store.questions).toEqual([3, 2]);
  });

  it("lets those pass first who came first", async () => {
    const store = storeOf([{ mayPass: 2 }, { mayPass: 0 }, { mayPass: 1 }]);
    const limiter = sharedRateLimiter(store, "test", LIMIT);
    const passed: number[] = [];
    const all = [0, 1, 2, 3, 4].map(async (index) => {
      await limiter.acquire(NEVER);
      passed.push(index);
    });
    await vi.advanceTimersByTimeAsync(0);
    expect(passed).toEqual([0, 1]);
    await vi.runAllTimersAsync();
    await Promise.all(all);
    expect(passed).toEqual([0, 1, 2, 3, 4]);
  });

  it("tells once how long one waits, and not who passes at once", async () => {
    const limiter = sharedRateLimiter(
      storeOf([{ mayPass: 1, nextMs: 50 }, { mayPass: 0 }]),
      "test",
      LIMIT,
    );
    const told = [vi.fn(), vi.fn(), vi.fn()];
    const all = told.slice(0, 2).map((onWait) => limiter.acquire(NEVER, onWait));
    await vi.advanceTimersByTimeAsync(10);
    all.push(limiter.acquire(NEVER, told[2]));
    await vi.runAllTimersAsync();
    await Promise.all(all);
    // Who got some of a slot asks a quarter of a slot later in the next.
    expect(told.map(({ mock }) => mock.calls)).toEqual([
      [],
      [[expect.closeTo(55)]],
      [[expect.closeTo(45 + 10.8)]],
    ]);
  });

  it("forgets who leaves, and asks for nobody in their place", async () => {
    const store = storeOf([{ mayPass: 0 }]);
    const limiter = sharedRateLimiter(store, "test", LIMIT);
    const leaver = new AbortController();
    const left = limiter.acquire(leaver.signal);
    const stayed = limiter.acquire(NEVER);
    await vi.advanceTimersByTimeAsync(1);
    leaver.abort(new Error("left"));
    await expect(left).rejects.toThrow("left");
    await vi.runAllTimersAsync();
    await stayed;
    expect(store.questions).toEqual([2, 1]);
  });

  it("asks nothing for a signal that has aborted", async () => {
    const store = storeOf([]);
    const limiter = sharedRateLimiter(store, "test", LIMIT);
    await expect(limiter.acquire(AbortSignal.abort(new Error("gone")))).rejects.toThrow("gone");
    expect(store.questions).toEqual([]);
  });

  it("has no timer when all have left", async () => {
    const limiter = sharedRateLimiter(storeOf([{ mayPass: 0, nextMs: 60_000 }]), "test", LIMIT);
    const leaver = new AbortController();
    const left = limiter.acquire(leaver.signal);
    await vi.advanceTimersByTimeAsync(1);
    expect(vi.getTimerCount()).toBe(1);
    leaver.abort(new Error("left"));
    await expect(left).rejects.toThrow("left");
    expect(vi.getTimerCount()).toBe(0);
    // Who comes next does not wait for the end of that pause.
    await limiter.acquire(NEVER);
  });

  it("does not use a grant that came late", async () => {
    const store = storeOf([{ mayPass: 1 }, { mayPass: 1, tookMs: 47 }]);
    const limiter = sharedRateLimiter(store, "test", LIMIT);
    await limiter.acquire(NEVER);
    const passed = limiter.acquire(NEVER);
    await vi.runAllTimersAsync();
    await passed;
    expect(store.questions).toEqual([1, 1, 1]);
  });

  it("knows after one answer that a store is far away", async () => {
    const far = { mayPass: 100, tookMs: 200 };
    const store = storeOf([far, far, far]);
    const limiter = sharedRateLimiter(store, "test", LIMIT);
    const passed = Promise.resolve(limiter.acquire(NEVER)).then(() => limiter.acquire(NEVER));
    await vi.advanceTimersByTimeAsync(600);
    await passed;
    expect(store.questions).toEqual([1, 1, 1]);
  });

  it("gets used to a store that is farther away than it was, and asks for little until then", async () => {
    const far = Array.from({ length: 100 }, () => ({ mayPass: 100, tookMs: 200 }));
    const store = storeOf([{ mayPass: 100, tookMs: 3 }, ...far]);
    const limiter = sharedRateLimiter(store, "test", LIMIT);
    const first = limiter.acquire(NEVER);
    await vi.advanceTimersByTimeAsync(3);
    await first;
    let isPassed = false;
    const passed = Promise.all(Array.from({ length: 3 }, () => limiter.acquire(NEVER))).then(() => {
      isPassed = true;
    });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(isPassed).toBe(false);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(isPassed).toBe(true);
    await passed;
    const [, full, ...probes] = store.questions;
    expect(full).toBe(3);
    expect(probes.filter((asked) => asked > 1)).toHaveLength(1);
    expect(probes.length).toBeLessThan(20);
  });

  it("fails all who wait when the store fails, and works when that does again", async () => {
    const broken = new Error("connection refused");
    const consume = vi.fn(async () => new RateLimiterRes(99, 20, 1));
    consume.mockRejectedValueOnce(broken);
    const store: LimitStore = { counterOf: () => ({ points: 100, consume }) };
    const limiter = sharedRateLimiter(store, "finix:main", LIMIT);
    const failures = await Promise.allSettled([limiter.acquire(NEVER), limiter.acquire(NEVER)]);
    for (const failure of failures) {
      expect(failure).toMatchObject({
        status: "rejected",
        reason: expect.objectContaining({
          name: "CollectorError",
          message:
            "the requests of finix:main:1s can't be counted, so none is sent: connection refused; see that the store of the rate limits runs",
          cause: broken,
        }),
      });
    }
    await limiter.acquire(NEVER);
  });

  it("fails where the store does not answer", async () => {
    const store: LimitStore = {
      counterOf: () => ({ points: 100, consume: () => new Promise(() => {}) }),
    };
    const limiter = sharedRateLimiter(store, "test", LIMIT);
    const failed = expect(limiter.acquire(NEVER)).rejects.toThrow(CollectorError);
    await vi.advanceTimersByTimeAsync(10_000);
    await failed;
  });
});

it("makes a call fail as a connection does, which is retried", async () => {
  const consume = vi.fn().mockRejectedValue(new Error("connection refused"));
  const store: LimitStore = { counterOf: () => ({ points: 100, consume }) };
  const finix = createFinix({
    username: "USexample",
    password: "secret",
    baseUrl: "http://127.0.0.1:9",
    rateLimiter: sharedRateLimiter(store, "finix:main", LIMIT),
    maxRetries: 1,
  });
  const error = await finix.listBalances({}).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ConnectionError);
  expect(error).toHaveProperty("cause.name", "CollectorError");
  expect(consume).toHaveBeenCalled();
});
