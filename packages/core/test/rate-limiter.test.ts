// Loaded when it is first needed, which would take longer than a clock that is moved by hand.
import "../src/client/limiter-of.ts";
import "../src/transport/pass.ts";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createRateLimiter, type Fetch, type RateLimiter, TimeoutError } from "../src/index.ts";
import { createExample } from "./provider.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
});
afterEach(() => {
  vi.useRealTimers();
});

const never = new AbortController().signal;

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

/** When each of these requests passed, asked for after these waits. */
async function passAll(limiter: RateLimiter, waits: readonly number[]): Promise<number[]> {
  const passed: number[] = [];
  for (const wait of waits) {
    await vi.advanceTimersByTimeAsync(wait);
    const passing = limiter.acquire(never);
    if (passing === undefined) passed.push(performance.now());
    else passing.then(() => passed.push(performance.now()));
  }
  await vi.runAllTimersAsync();
  return passed;
}

describe("a limiter of this process", () => {
  test("no window has more requests than the limit, and each passes", async () => {
    const limit = fc.record({
      requests: fc.integer({ min: 1, max: 20 }),
      seconds: fc.integer({ min: 1, max: 120 }),
    });
    const gaps = fc.array(fc.nat({ max: 20_000 }), { minLength: 1, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(limit, gaps, async (rateLimit, waits) => {
        const passed = await passAll(createRateLimiter(rateLimit), waits);
        expect(passed).toHaveLength(waits.length);
        const most = mostInAnyWindow(passed, rateLimit.seconds * 1_000);
        expect(most).toBeLessThanOrEqual(rateLimit.requests);
      }),
    );
  });

  test("of 100 a minute, 90 are used: a burst of 300 takes three minutes", async () => {
    const start = performance.now();
    const limiter = createRateLimiter({ requests: 100, seconds: 60 });
    const passed = await passAll(limiter, new Array(300).fill(0));
    expect(mostInAnyWindow(passed, 60_000)).toBe(90);
    expect(Math.max(...passed) - start).toBe(180_000);
  });

  test("a window longer than a timer holds", async () => {
    const start = performance.now();
    const days = 40;
    const limiter = createRateLimiter({ requests: 1, seconds: days * 86_400 });
    const passed = await passAll(limiter, [0, 0]);
    expect(passed.map((time) => time - start)).toEqual([0, days * 86_400_000]);
  });

  test("who waits is told for how long", () => {
    const limiter = createRateLimiter({ requests: 2, seconds: 60 });
    const told: (number | null)[] = [];
    for (let index = 0; index < 4; index += 1) limiter.acquire(never, (ms) => told.push(ms));
    expect(told).toEqual([60_000, 120_000, 180_000]);
    vi.clearAllTimers();
  });

  test("who gives up is not counted, and holds up nobody", async () => {
    const limiter = createRateLimiter({ requests: 1, seconds: 60 });
    const start = performance.now();
    limiter.acquire(never);
    const controller = new AbortController();
    const given = limiter.acquire(controller.signal);
    const last = limiter.acquire(never);
    controller.abort("enough");
    await expect(given).rejects.toBe("enough");
    await vi.advanceTimersByTimeAsync(60_000);
    await last;
    expect(performance.now() - start).toBe(60_000);
    expect(vi.getTimerCount()).toBe(0);
    await expect(limiter.acquire(AbortSignal.abort("before"))).rejects.toBe("before");
  });

  test.each([
    { requests: 0, seconds: 1 },
    { requests: 1.5, seconds: 1 },
    { requests: 1, seconds: 0 },
    { requests: 1, seconds: Number.NaN },
  ])("%o is no limit", (limit) => {
    expect(() => createRateLimiter(limit)).toThrow(RangeError);
  });
});

const limit = { requests: 10, seconds: 60 };

/** Notes when it was called. */
function noting(times: number[], status = 200): Fetch {
  return async () => {
    times.push(performance.now());
    return Response.json({ id: "1" }, { status });
  };
}

describe("requests of a client", () => {
  test("clients with the same server and credentials share a limit, others do not", async () => {
    const times: number[] = [];
    const others: number[] = [];
    const options = { rateLimit: limit, fetch: noting(times), timeoutMs: 1_000_000 };
    const calls = [1, 2, 3].flatMap(() => {
      const client = createExample({ ...options, apiKey: "tenant-one" });
      return Array.from({ length: 9 }, () => client.getThing({ id: "1" }));
    });
    const other = { ...options, fetch: noting(others) };
    await createExample({ ...other, apiKey: "tenant-two" }).getThing({ id: "1" });
    await createExample({
      ...other,
      apiKey: "tenant-one",
      baseUrl: "https://sandbox.example.com",
    }).getThing({ id: "1" });
    expect([times.length, others.length]).toEqual([9, 2]);
    await vi.runAllTimersAsync();
    await Promise.all(calls);
    expect(times).toHaveLength(27);
    expect(mostInAnyWindow(times, 60_000)).toBeLessThanOrEqual(10);
  });

  test("retries count", async () => {
    const times: number[] = [];
    const rateLimiter = createRateLimiter({ requests: 2, seconds: 60 });
    const fetch = noting(times, 503);
    const client = createExample({ fetch, rateLimiter, maxRetries: 3, timeoutMs: 1_000_000 });
    const call = client.getThing({ id: "1" }).catch(() => {});
    await vi.runAllTimersAsync();
    await call;
    expect(times).toHaveLength(4);
    expect(mostInAnyWindow(times, 60_000)).toBe(1);
  });

  test("a wait is told to onWait and the log, and is part of the call's time", async () => {
    const told: unknown[] = [];
    const lines: string[] = [];
    const client = createExample({
      label: "tenant-a",
      fetch: noting([]),
      rateLimiter: createRateLimiter({ requests: 1, seconds: 60 }),
      timeoutMs: 5_000,
      onWait: (wait) => told.push(wait),
      logger: { debug: (_fields, line) => lines.push(line) },
    });
    await client.getThing({ id: "1" });
    const late = client.getThing({ id: "1" });
    const check = expect(late).rejects.toThrow(TimeoutError);
    await vi.advanceTimersByTimeAsync(5_000);
    await check;
    await expect(late).rejects.toThrow("rate limit");
    expect(told).toEqual([
      {
        provider: "example",
        label: "tenant-a",
        operation: "getThing",
        attempt: 1,
        delayMs: 60_000,
      },
    ]);
    expect(lines).toContain("example.getThing waits for 60000 ms for its rate limit");
    expect(vi.getTimerCount()).toBe(0);
  });

  test("one of another making is asked before each request, with a signal", async () => {
    const signals: AbortSignal[] = [];
    const waits: unknown[] = [];
    const client = createExample({
      fetch: noting([]),
      rateLimiter: {
        acquire: (signal) => {
          signals.push(signal);
          return new Promise((resolve) => setTimeout(resolve, 500));
        },
      },
      onWait: ({ delayMs }) => waits.push(delayMs),
    });
    const call = client.getThing({ id: "1" });
    await vi.advanceTimersByTimeAsync(500);
    await call;
    expect(signals).toEqual([expect.any(AbortSignal)]);
    expect(waits).toEqual([null]);
  });

  test("one that fails is a failed call", async () => {
    const client = createExample({
      fetch: noting([]),
      rateLimiter: { acquire: () => Promise.reject(new Error("the store is down")) },
    });
    await expect(client.getThing({ id: "1" })).rejects.toThrow(/rate limiter.*the store is down/);
  });
});
