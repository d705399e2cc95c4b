import type { RateLimit, RateLimiter } from "@org/core";
import { CollectorError } from "../collector-error.ts";
import { type Counter, consume, type Grant, type LimitStore } from "./limit-store.ts";
import { type Slots, slotsOf } from "./slots.ts";

/**
 * A rate limiter that all processes share which count in the same store under the same key: together they let no more than
 * the limit pass in any window of it. In a process, who waits passes in order.
 *
 * Where the store fails, `acquire` rejects with a {@link CollectorError} that has the store's error as its cause.
 *
 * @param key what the limit belongs to, such as the provider and a name for the credentials. Not a secret: the store keeps it.
 * @throws {RangeError} when the limit is no whole number of requests in a number of seconds.
 */
export function sharedRateLimiter(store: LimitStore, key: string, limit: RateLimit): RateLimiter {
  // Whoever has another window, while a configuration changes, counts apart: their slots have other numbers.
  return new SharedLimiter(store, `${key}:${limit.seconds}s`, slotsOf(limit));
}

/**
 * A grant that took longer than the quickest by more than this part of the tolerance is not used: its slot is too long ago.
 * The rest is for the way to the provider, and for clocks that count whole milliseconds.
 */
const LATE = 0.75;

/** How much the quickest answer is forgotten with each: that a store is farther away than before is known after some. */
const FORGET = 1.25;
const FORGET_MS = 1;

/** Who got requests of a slot asks later in the next, by this part of it: so workers take turns, near the store or far. */
const TURN = 0.25;

/** A store that has not answered by then has failed. */
const ANSWER_TIMEOUT_MS = 10_000;

/** The longest time that a timer takes; a longer one would end at once. */
const MAX_TIMER_MS = 2_147_483_647;

interface Waiter {
  pass(): void;
  fail(error: unknown): void;
  /** Tells once that it waits. */
  tell(delayMs: number): void;
}

/** Asks the store for all who wait in this process, one question at a time. */
class SharedLimiter implements RateLimiter {
  readonly #counter: Counter;
  readonly #key: string;
  readonly #slots: Slots;
  readonly #waiting = new Set<Waiter>();
  #isServing = false;
  /** How long the quickest answer took of late. */
  #quickestMs: number | undefined;
  /** Whether the last answer came late: until one does not, nothing is asked for that would not be used. */
  #isLate = false;
  /** When the next question is asked, by `performance.now`; undefined: as soon as can be. */
  #pausedUntil: number | undefined;
  #endPause: (() => void) | undefined;

  constructor(store: LimitStore, key: string, slots: Slots) {
    this.#counter = store.counterOf(slots);
    this.#key = key;
    this.#slots = slots;
  }

  acquire(signal: AbortSignal, onWait?: (delayMs: number | null) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason);
      let isTold = false;
      const leave = (): void => {
        signal.removeEventListener("abort", onAbort);
        this.#waiting.delete(waiter);
      };
      const onAbort = (): void => {
        leave();
        if (this.#waiting.size === 0) this.#endPause?.();
        reject(signal.reason);
      };
      const waiter: Waiter = {
        pass() {
          leave();
          resolve();
        },
        fail(error) {
          leave();
          reject(error);
        },
        tell(delayMs) {
          if (!isTold) onWait?.(delayMs);
          isTold = true;
        },
      };
      signal.addEventListener("abort", onAbort);
      if (this.#pausedUntil !== undefined) waiter.tell(this.#delayOf(this.#waiting.size));
      this.#waiting.add(waiter);
      if (!this.#isServing) void this.#serve();
    });
  }

  async #serve(): Promise<void> {
    this.#isServing = true;
    let gotSome = false;
    try {
      // Who comes in the same turn is asked for together.
      await undefined;
      while (this.#waiting.size > 0) {
        const askedAt = performance.now();
        const { granted, isSpent, nextMs } = await this.#ask();
        this.#isLate = !this.#isInTime(performance.now() - askedAt);
        if (!this.#isLate) this.#pass(granted);
        gotSome ||= granted > 0;
        if (!isSpent) continue;
        // Counted from the question: the next one is as long on its way, and comes when the slot begins.
        const turnMs = gotSome ? this.#slots.slotMs * TURN : 0;
        await this.#pause(askedAt + nextMs + turnMs);
        gotSome = false;
      }
    } catch (error) {
      for (const waiter of [...this.#waiting]) waiter.fail(error);
    } finally {
      this.#isServing = false;
    }
  }

  /** @throws {CollectorError} when the store fails or does not answer. */
  async #ask(): Promise<Grant> {
    const asked = this.#isLate ? 1 : Math.min(this.#waiting.size, this.#slots.perSlot);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const timeout = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error("it does not answer")), ANSWER_TIMEOUT_MS);
    });
    try {
      return await Promise.race([consume(this.#counter, this.#key, asked), timeout]);
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new CollectorError(
        `the requests of ${this.#key} can't be counted, so none is sent: ${reason}; see that the store of the rate limits runs`,
        { cause },
      );
    } finally {
      clearTimeout(timer);
    }
  }

  #isInTime(tookMs: number): boolean {
    const quickestMs = this.#quickestMs ?? 0;
    this.#quickestMs = Math.min(tookMs, (this.#quickestMs ?? tookMs) * FORGET + FORGET_MS);
    return tookMs <= quickestMs + this.#slots.toleranceMs * LATE;
  }

  #pass(granted: number): void {
    let left = granted;
    for (const waiter of this.#waiting) {
      if (left-- <= 0) return;
      waiter.pass();
    }
  }

  /** Waits for the next question, or until nobody waits. */
  async #pause(until: number): Promise<void> {
    if (this.#waiting.size === 0) return;
    this.#pausedUntil = until;
    let place = 0;
    for (const waiter of this.#waiting) waiter.tell(this.#delayOf(place++));
    await new Promise<void>((resolve) => {
      const ms = Math.min(Math.max(until - performance.now(), 0), MAX_TIMER_MS);
      const timer = setTimeout(resolve, ms);
      this.#endPause = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#endPause = undefined;
    this.#pausedUntil = undefined;
  }

  /** Milliseconds until one passes that has so many before it in this process; others may make it longer. */
  #delayOf(before: number): number {
    const { slotMs, slots, requests } = this.#slots;
    const nextMs = (this.#pausedUntil ?? 0) - performance.now();
    return Math.max(nextMs, 0) + (before * slots * slotMs) / requests;
  }
}
