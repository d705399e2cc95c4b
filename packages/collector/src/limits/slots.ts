import type { RateLimit } from "@org/core";

/** How a limit is counted: time is cut in slots of equal length, and some of them in a row have so many requests. */
export interface Slots {
  /** How long a slot is: a whole number of milliseconds. */
  readonly slotMs: number;
  /** How many slots in a row are counted together. */
  readonly slots: number;
  /** Requests at most in these. */
  readonly requests: number;
  /** Requests at most in one slot. */
  readonly perSlot: number;
  /**
   * How much longer one request may take than another from where it is counted to the provider, so that the provider still
   * sees no more than the limit.
   */
  readonly toleranceMs: number;
}

/** Slots in a window. More use more of the limit, and ask the store more often. */
const SLOTS = 50;

/** A slot is not shorter: asking the store takes its time. */
const MIN_SLOT_MS = 20;

/** Slots that are tolerated: processes and networks pause for such a time. */
const TOLERANCE = 3;

/**
 * A slot has at most so many times its share of the limit: what was not sent during a pause is made up for, and yet not
 * at once. Requests that come evenly leave room in every window for some that are late.
 */
const BURST = 1.2;

/**
 * The slots for a limit of `requests` in any window of `seconds`, wherever it begins. They use 92 in 100 of them, in windows
 * of a second or more.
 *
 * Why it is kept: let W be the window, J the tolerance, D the length of a slot. Requests that arrive in a window of W
 * were counted in a time of W + J, which touches at most ⌈(W + J) / D⌉ + 1 slots. So many slots in a row have no more
 * than `requests`.
 *
 * @throws {RangeError} when the requests are no whole number of 1 or more, or the seconds not above 0.
 */
export function slotsOf({ requests, seconds }: RateLimit): Slots {
  if (!Number.isSafeInteger(requests) || requests < 1 || !(seconds > 0 && seconds < Infinity)) {
    throw new RangeError("a rate limit is a whole number of requests in a number of seconds.");
  }
  const windowMs = seconds * 1_000;
  const slotMs = Math.max(Math.ceil(windowMs / SLOTS), MIN_SLOT_MS);
  const toleranceMs = TOLERANCE * slotMs;
  const slots = Math.ceil((windowMs + toleranceMs) / slotMs) + 1;
  const perSlot = Math.min(Math.ceil((BURST * requests) / slots), requests);
  return { slotMs, slots, requests, perSlot, toleranceMs };
}
