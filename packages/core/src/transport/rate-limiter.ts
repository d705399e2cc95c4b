import type { RateLimit } from "../contract.ts";
import { MAX_TIMER_MS } from "./deadline.ts";
import { follow } from "./follow.ts";

/**
 * Lets requests pass within a rate limit: one for each set of credentials, since that is what a
 * provider counts by. A store that several processes share makes one of many processes.
 */
export interface RateLimiter {
  /**
   * Lets one request pass: at once where it gives nothing, else when the promise resolves. The promise
   * rejects when the signal aborts first, and the request is not counted. `onWait` is told how many
   * milliseconds it will take, or null where that can't be known.
   */
  acquire(
    signal: AbortSignal,
    onWait?: (delayMs: number | null) => void,
  ): Promise<void> | undefined;
}

/**
 * The part of a limit that is used: requests take differently long on their way, so that more of them
 * can arrive in a window than left in it.
 */
const USED_PART = 0.9;

/**
 * A rate limiter of this process. A window of the limit's length has nine in ten of its requests, rounded
 * down, and one at least: requests travel differently fast. Who waits passes in order.
 *
 * @throws {RangeError} when the requests are no whole number of 1 or more, or the seconds not above 0.
 */
export function createRateLimiter(limit: RateLimit): RateLimiter {
  return new WindowLimiter(limit);
}

/** Remembers when the last requests passed, and lets one pass when the oldest is a window ago. */
export class WindowLimiter implements RateLimiter {
  readonly #windowMs: number;
  readonly #size: number;
  /** When the last requests passed, a ring: the next overwrites the oldest. It grows up to its size. */
  readonly #passed: number[] = [];
  #next = 0;
  readonly #waiting = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor({ requests, seconds }: RateLimit) {
    if (!Number.isSafeInteger(requests) || requests < 1 || !(seconds > 0)) {
      throw new RangeError("a rate limit is a whole number of requests in a number of seconds.");
    }
    this.#windowMs = seconds * 1_000;
    this.#size = Math.max(1, Math.floor(requests * USED_PART));
  }

  /** Whether it holds nothing back, and would not after it is forgotten. */
  get isIdle(): boolean {
    const last = this.#passed[(this.#next || this.#passed.length) - 1] ?? Number.NEGATIVE_INFINITY;
    return this.#waiting.size === 0 && last + this.#windowMs <= performance.now();
  }

  acquire(
    signal: AbortSignal,
    onWait?: (delayMs: number | null) => void,
  ): Promise<void> | undefined {
    if (this.#waiting.size === 0 && this.#delayOf(0) <= 0) {
      this.#pass();
      return undefined;
    }
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        unfollow();
        this.#waiting.delete(pass);
      };
      const pass = (): void => {
        leave();
        resolve();
      };
      const unfollow = follow(signal, () => {
        this.#waiting.delete(pass);
        if (this.#waiting.size === 0) this.#stop();
        reject(signal.reason);
      });
      if (signal.aborted) return;
      onWait?.(this.#delayOf(this.#waiting.size));
      this.#waiting.add(pass);
      this.#start();
    });
  }

  /** Milliseconds until a request passes that has so many before it. */
  #delayOf(before: number): number {
    const place = (this.#next + before) % this.#size;
    const windows = 1 + Math.floor(before / this.#size);
    const oldest = this.#passed[place] ?? Number.NEGATIVE_INFINITY;
    return oldest + windows * this.#windowMs - performance.now();
  }

  #pass(): void {
    this.#passed[this.#next] = performance.now();
    this.#next = (this.#next + 1) % this.#size;
  }

  #start(): void {
    this.#timer ??= setTimeout(
      () => {
        this.#stop();
        for (const pass of this.#waiting) {
          if (this.#delayOf(0) > 0) break;
          this.#pass();
          pass();
        }
        if (this.#waiting.size > 0) this.#start();
      },
      Math.min(Math.max(this.#delayOf(0), 0), MAX_TIMER_MS),
    );
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
