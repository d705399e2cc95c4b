import { setTimeout as sleep } from "node:timers/promises";
import { isAway } from "../database/is-away.ts";

const FIRST_DELAY_MS = 100;
const LONGEST_DELAY_MS = 5_000;

/**
 * Does what may be done twice, again and again while the database is away; `tell` is told of that once.
 *
 * @throws {Error} when `work` fails with something else, or `signal` has aborted: the one of `work`.
 */
export async function patiently<T>(
  work: () => Promise<T>,
  signal: AbortSignal,
  tell: (error: unknown) => void,
): Promise<T> {
  for (let delayMs = FIRST_DELAY_MS; ; delayMs = Math.min(2 * delayMs, LONGEST_DELAY_MS)) {
    try {
      return await work();
    } catch (error) {
      if (!isAway(error) || signal.aborted) throw error;
      if (delayMs === FIRST_DELAY_MS) tell(error);
    }
    await sleep(delayMs, undefined, { signal }).catch(() => {});
  }
}
