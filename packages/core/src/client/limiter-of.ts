import type { RateLimit } from "../contract.ts";
import { type RateLimiter, WindowLimiter } from "../transport/rate-limiter.ts";
import type { Credentials } from "./credentials.ts";

/** By server and credentials, least recently asked for first. */
const limiters = new Map<string, WindowLimiter>();

/**
 * The limiter of all clients in this process that call a server with the same credentials: a provider
 * counts by those, whatever number of clients share them.
 */
export function limiterOf(
  limit: RateLimit,
  baseUrl: string,
  credentials: Credentials,
): RateLimiter {
  const { requests, seconds } = limit;
  const key = JSON.stringify([new URL(baseUrl).host, requests, seconds, ...credentials]);
  const limiter = limiters.get(key) ?? new WindowLimiter(limit);
  limiters.delete(key);
  limiters.set(key, limiter);
  // Whose window is over can be forgotten: ten thousand tenants leave nothing behind.
  for (const [oldKey, old] of limiters) {
    if (old === limiter || !old.isIdle) break;
    limiters.delete(oldKey);
  }
  return limiter;
}
