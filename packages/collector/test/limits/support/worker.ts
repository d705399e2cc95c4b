import { Agent, get } from "node:http";
import { Redis } from "ioredis";
import { openDatabase } from "../../../src/database/open-database.ts";
import { databaseLimits } from "../../../src/limits/database-store.ts";
import type { LimitStore } from "../../../src/limits/limit-store.ts";
import { redisLimits } from "../../../src/limits/redis-store.ts";
import { sharedRateLimiter } from "../../../src/limits/shared-limiter.ts";
import { now } from "./now.ts";
import type { WorkerOrders, WorkerReport } from "./worker-orders.ts";

/** How many requests wait at a time: more than any slot has. */
const LANES = 100;

const orders: WorkerOrders = JSON.parse(process.argv[2] ?? "");
const rightNow = Date.now;
Date.now = () => rightNow() + orders.clockOffMs;

const { store, close } = await openStore(orders);
const limiter = sharedRateLimiter(store, "test:shared", orders.limit);
const agent = new Agent({ keepAlive: true, maxSockets: LANES });
// Connections are open and code is compiled before it counts: a limiter knows nothing of the way behind it.
for (let round = 0; round < 20; round++) await Promise.all(Array.from({ length: LANES }, send));
const departures: number[] = [];
let left = orders.requests;

tell("ready");
await new Promise((resolve) => process.once("message", resolve));
await Promise.all(Array.from({ length: LANES }, sendAll));
agent.destroy();
await close();
tell({ departures }, () => process.disconnect());

async function openStore({ store, storeUrl }: WorkerOrders): Promise<{
  store: LimitStore;
  close(): Promise<unknown>;
}> {
  if (store === "redis") {
    const redis = new Redis(storeUrl);
    await redis.ping();
    return { store: redisLimits(redis), close: () => redis.quit() };
  }
  const database = await openDatabase({ database: storeUrl });
  return { store: databaseLimits(database), close: () => database.close() };
}

async function sendAll(): Promise<void> {
  const { signal } = new AbortController();
  while (left-- > 0) {
    await limiter.acquire(signal);
    departures.push(now());
    await send();
  }
}

function send(): Promise<void> {
  return new Promise((resolve, reject) => {
    get(orders.providerUrl, { agent }, (response) => {
      response.resume().once("end", resolve);
    }).once("error", reject);
  });
}

function tell(report: WorkerReport, told = (): void => {}): void {
  process.send?.(report, told);
}
