import { RateLimiterRedis } from "rate-limiter-flexible";
import type { LimitStore } from "./limit-store.ts";
import type { Slots } from "./slots.ts";

/** A client of ioredis or of node-redis (the package `redis`), connected to Redis 5 or newer. */
export interface RedisClient {
  eval(...args: never[]): unknown;
}

/** How requests are counted in Redis. */
export interface RedisLimitsOptions {
  /** What the names of all keys begin with. Default `balances:rate`. */
  readonly keyPrefix?: string | undefined;
}

/** Counts requests in Redis: a key for each set of credentials, which is gone when its requests are. */
export function redisLimits(client: RedisClient, options: RedisLimitsOptions = {}): LimitStore {
  const { keyPrefix = "balances:rate" } = options;
  return { counterOf: (slots) => new RedisCounter(client, keyPrefix, slots) };
}

/** rate-limiter-flexible's limiter on Redis with a window that slides, by the clock of Redis. Only `consume` is for use. */
class RedisCounter extends RateLimiterRedis {
  readonly #eval: (key: string, values: readonly string[]) => Promise<unknown>;
  readonly #slots: Slots;

  constructor(client: RedisClient, keyPrefix: string, slots: Slots) {
    super({
      storeClient: client,
      keyPrefix,
      points: slots.requests,
      duration: (slots.slots * slots.slotMs) / 1_000,
    });
    this.#slots = slots;
    this.#eval = evalOf(client);
  }

  /** Where the library adds points; it reads two numbers: what is consumed, and milliseconds. */
  async _upsert(key: string, points: number): Promise<unknown> {
    const { slotMs, slots, requests, perSlot } = this.#slots;
    return await this.#eval(key, [points, slotMs, slots, requests, perSlot].map(String));
  }
}

/** The two clients take a script's keys and values differently; only ioredis has commands that are defined. */
function evalOf(client: RedisClient): (key: string, values: readonly string[]) => Promise<unknown> {
  if ("defineCommand" in client) {
    const { eval: run } = client as { eval(...args: readonly unknown[]): Promise<unknown> };
    return (key, values) => run.call(client, SCRIPT, 1, key, ...values);
  }
  const { eval: run } = client as { eval(script: string, options: object): Promise<unknown> };
  return (key, values) => run.call(client, SCRIPT, { keys: [key], arguments: values });
}

/**
 * The same as `take_rate` in the database. A key is a hash: the number of a slot, and how many requests passed in it. Slots
 * that are far ahead are from before the clock was set back.
 */
const SCRIPT = `
local asked, slot_ms, slots, requests, per_slot = unpack(ARGV)
local time = redis.call('time')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local newest = math.floor(now / slot_ms)
local spare, spare_in_slot, oldest = tonumber(requests), tonumber(per_slot), newest
local past = redis.call('hgetall', KEYS[1])
for i = 1, #past, 2 do
  local slot, count = tonumber(past[i]), tonumber(past[i + 1])
  if slot <= newest - slots or slot > newest + slots then
    redis.call('hdel', KEYS[1], past[i])
  else
    spare = spare - count
    if slot >= newest then spare_in_slot = spare_in_slot - count end
    oldest = math.min(oldest, slot)
  end
end
local may_pass = math.max(math.min(spare, spare_in_slot), 0)
local granted = math.min(asked, may_pass)
if granted > 0 then
  redis.call('hincrby', KEYS[1], string.format('%d', newest), granted)
  redis.call('pexpire', KEYS[1], slot_ms * slots)
end
local next = newest + 1
if spare - granted <= 0 then next = oldest + slots end
return {requests - may_pass + asked, next * slot_ms - now}
`;
