import type { Call } from "./call.ts";
import { connectionError } from "./exchange.ts";
import type { RateLimiter } from "./rate-limiter.ts";
import { log, tell } from "./tell.ts";

/** A rate limiter that says nothing of a wait, and has not let the request pass by then, makes it wait. */
const UNTOLD_WAIT_MS = 10;

/**
 * Waits until the rate limit lets a request pass.
 *
 * @throws {TimeoutError} when the deadline passes; a call that has a place among others is not timed.
 * @throws {AbortedError} when the caller's signal aborts.
 * @throws {ConnectionError} when the rate limiter fails: one that asks a store may.
 */
export async function pass(call: Call, limiter: RateLimiter, attempt: number): Promise<void> {
  const { deadline, place } = call;
  let waits = false;
  const onWait = (delayMs: number | null): void => {
    if (waits) return;
    waits = true;
    deadline.waitsFor = "the rate limit";
    place?.leave();
    tellWait(call, attempt, delayMs);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const passing = limiter.acquire(deadline.signal, onWait);
    if (passing === undefined) return;
    timer = setTimeout(onWait, UNTOLD_WAIT_MS, null);
    const passed = deadline.race(Promise.resolve(passing));
    await (place === undefined ? passed : deadline.pauseFor(passed));
  } catch (error) {
    if (deadline.signal.aborted) throw deadline.signal.reason;
    throw await connectionError(call, "the rate limiter has failed", error);
  } finally {
    clearTimeout(timer);
    deadline.waitsFor = undefined;
    if (waits) place?.enter();
  }
}

function tellWait({ where, settings }: Call, attempt: number, delayMs: number | null): void {
  const { observers } = settings;
  const wait = { ...where, attempt, delayMs };
  const time = delayMs === null ? "" : ` for ${Math.ceil(delayMs)} ms`;
  log(observers, wait, `${where.provider}.${where.operation} waits${time} for its rate limit`);
  tell(observers, observers.onWait, wait);
}
