import { type RateLimiterAbstract, RateLimiterRes } from "rate-limiter-flexible";
import type { Slots } from "./slots.ts";

/** Where requests are counted, for all who share a limit. */
export interface LimitStore {
  /**
   * What counts requests in such slots. What it has consumed is the limit less what may pass now, so that points beyond
   * the limit are those that may not.
   */
  counterOf(slots: Slots): Counter;
}

/** A limiter of rate-limiter-flexible, and what is used of it. */
export type Counter = Pick<RateLimiterAbstract, "consume" | "points">;

/** What a store says to a question. */
export interface Grant {
  /** How many requests pass, of those that were asked for. */
  readonly granted: number;
  /** Whether no more may pass for now. */
  readonly isSpent: boolean;
  /** Milliseconds until more may, from when the store was asked. */
  readonly nextMs: number;
}

/** Asks to let so many requests pass; less do where less may. */
export async function consume(counter: Counter, key: string, asked: number): Promise<Grant> {
  let result: RateLimiterRes;
  try {
    result = await counter.consume(key, asked);
  } catch (error) {
    // Thrown where less may pass than was asked for.
    if (!(error instanceof RateLimiterRes)) throw error;
    result = error;
  }
  const { consumedPoints, msBeforeNext } = result;
  const beyond = Math.max(consumedPoints - counter.points, 0);
  return {
    granted: asked - beyond,
    isSpent: consumedPoints >= counter.points,
    nextMs: msBeforeNext,
  };
}
