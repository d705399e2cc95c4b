import { Redis } from "ioredis";
import { createClient } from "redis";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { redisLimits } from "../../src/limits/redis-store.ts";
import { sharedRateLimiter } from "../../src/limits/shared-limiter.ts";
import { hasRedis, type RedisServer, startRedis } from "./support/redis-server.ts";

const NEVER = new AbortController().signal;

describe.skipIf(!hasRedis())("Redis", () => {
  let server: RedisServer;
  let ioredis: Redis;
  let nodeRedis: ReturnType<typeof createClient>;

  beforeAll(async () => {
    server = await startRedis();
    ioredis = new Redis(server.url);
    nodeRedis = createClient({ url: server.url });
    await nodeRedis.connect();
  });

  afterAll(async () => {
    await ioredis.quit();
    await nodeRedis.close();
    await server[Symbol.asyncDispose]();
  });

  it("counts for both of its clients together", async () => {
    const limit = { requests: 2, seconds: 3_600 };
    // Each may pass in a slot of its own: so the second is not let pass yet.
    await sharedRateLimiter(redisLimits(ioredis), "both", limit).acquire(NEVER);
    const leaver = new AbortController();
    const told: unknown[] = [];
    const left = sharedRateLimiter(redisLimits(nodeRedis), "both", limit).acquire(
      leaver.signal,
      (delayMs) => {
        told.push(delayMs);
        leaver.abort(new Error("left"));
      },
    );
    await expect(left).rejects.toThrow("left");
    expect(told).toEqual([expect.any(Number)]);
    expect(Number(told[0])).toBeGreaterThan(0);
    expect(Number(told[0])).toBeLessThanOrEqual(72_000);
  });

  it("has a key for each limit, which is gone with its requests", async () => {
    const store = redisLimits(ioredis, { keyPrefix: "mine" });
    await sharedRateLimiter(store, "test", { requests: 2, seconds: 10 }).acquire(NEVER);
    expect(await ioredis.keys("mine*")).toEqual(["mine:test:10s"]);
    const left = await ioredis.pttl("mine:test:10s");
    expect(left).toBeGreaterThan(10_000);
    expect(left).toBeLessThanOrEqual(10_800);
  });

  it("counts a slot until all in it may have arrived a window ago, and none of before the clock was set back", async () => {
    const limit = { requests: 1, seconds: 3_600 };
    const [slotMs, slots] = [72_000, 54];
    const store = redisLimits(ioredis, { keyPrefix: "slots" });
    const passesWith = async (slotsAgo: number): Promise<boolean> => {
      const [seconds] = await ioredis.time();
      const slot = Math.floor((Number(seconds) * 1_000) / slotMs) - slotsAgo;
      await ioredis.del("slots:test:3600s");
      await ioredis.hset("slots:test:3600s", String(slot), "1");
      const leaver = new AbortController();
      const passing = sharedRateLimiter(store, "test", limit).acquire(leaver.signal, () =>
        leaver.abort(),
      );
      return await Promise.resolve(passing).then(
        () => true,
        () => false,
      );
    };
    expect(await passesWith(1)).toBe(false);
    expect(await passesWith(slots - 2)).toBe(false);
    expect(await passesWith(slots + 1)).toBe(true);
    expect(await passesWith(-2)).toBe(false);
    expect(await passesWith(-1_200)).toBe(true);
  });

  it("says so where the server is away", async () => {
    const away = new Redis({ port: 9, lazyConnect: true, maxRetriesPerRequest: 0 });
    away.on("error", () => {});
    try {
      const limiter = sharedRateLimiter(redisLimits(away), "test", { requests: 1, seconds: 1 });
      await expect(limiter.acquire(NEVER)).rejects.toThrow("the store of the rate limits runs");
    } finally {
      away.disconnect();
    }
  });
});
