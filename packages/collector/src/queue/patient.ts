import { setTimeout as sleep } from "node:timers/promises";
import { isAway } from "../database/is-away.ts";

const FIRST_DELAY_MS = 100;
const LONGEST_DELAY_MS = 5_000;

/**
 * Does what may be done twice, again and again while the database is away.
 *
 * @throws what `work` does, when that is something else, or when `signal` has aborted.
 */
export async function patiently<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (let delayMs = FIRST_DELAY_MS; ; delayMs = Math.min(2 * delayMs, LONGEST_DELAY_MS)) {
    try {
      return await work();
    } catch (error) {
      if (!isAway(error) || signal.aborted) throw error;
    }
    await sleep(delayMs, undefined, { signal }).catch(() => {});
  }
}
