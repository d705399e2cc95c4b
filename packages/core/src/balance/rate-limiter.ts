import type { RateLimit } from "../contract.ts";

/**
 * The part of a documented limit that is used: token requests and retries come on top of the calls
 * that are counted here.
 */
const USED_PART = 0.9;

/** Keeps the starts of calls inside a rate limit: never more of them in any window of its length. */
export class RateLimiter {
  readonly #windowMs: number;
  /** The starts of the last calls, a ring: the next call overwrites the oldest. */
  readonly #starts: number[];
  #next = 0;

  constructor({ requests, seconds }: RateLimit) {
    this.#windowMs = seconds * 1_000;
    const calls = Math.max(1, Math.floor(requests * USED_PART));
    this.#starts = new Array<number>(calls).fill(Number.NEGATIVE_INFINITY);
  }

  /** Takes the next place: milliseconds until the call may start. */
  take(now: number): number {
    const oldest = this.#starts[this.#next] ?? Number.NEGATIVE_INFINITY;
    const start = Math.max(now, oldest + this.#windowMs);
    this.#starts[this.#next] = start;
    this.#next = (this.#next + 1) % this.#starts.length;
    return start - now;
  }
}
