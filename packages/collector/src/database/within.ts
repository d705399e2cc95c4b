import { setTimeout as sleep } from "node:timers/promises";

/** Waits for something to end, well or not, but not for longer than this; true: it has ended. */
export async function within(promise: Promise<unknown>, ms: number): Promise<boolean> {
  const timer = new AbortController();
  const ended = promise.then(
    () => true,
    () => true,
  );
  const time = sleep(ms, false, { signal: timer.signal }).catch(() => false);
  try {
    return await Promise.race([ended, time]);
  } finally {
    timer.abort();
  }
}
