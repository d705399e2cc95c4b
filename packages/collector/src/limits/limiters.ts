import type { RateLimiter } from "@org/core";
import { CollectorError } from "../collector-error.ts";
import type { CollectorConnection } from "../connection.ts";
import type { LimitStore } from "./limit-store.ts";
import { sharedRateLimiter } from "./shared-limiter.ts";

/** What a limit depends on. */
export type LimitedConnection = Pick<
  CollectorConnection,
  "name" | "provider" | "credential" | "rateLimit"
>;

/**
 * Gives connections their rate limiters, kept in a store: one for each set of credentials, which all connections with these
 * share. Undefined: no limit is known.
 *
 * The function that it gives throws a {@link CollectorError} where two connections have the same credentials and different
 * limits.
 */
export function limitersIn(
  store: LimitStore,
): (connection: LimitedConnection) => RateLimiter | undefined {
  const limiters = new Map<string, { limiter: RateLimiter; of: LimitedConnection }>();
  return (connection) => {
    const { name, provider, credential = name, rateLimit } = connection;
    if (rateLimit === undefined) return undefined;
    const key = `${provider}:${credential}`;
    const known = limiters.get(key);
    if (known === undefined) {
      const limiter = sharedRateLimiter(store, key, rateLimit);
      limiters.set(key, { limiter, of: connection });
      return limiter;
    }
    const { requests, seconds } = known.of.rateLimit ?? rateLimit;
    if (requests !== rateLimit.requests || seconds !== rateLimit.seconds) {
      throw new CollectorError(
        `the connections ${known.of.name} and ${name} have the same credentials (${credential}), and different rate limits: give them one`,
      );
    }
    return known.limiter;
  };
}
