/** How something is done again and again. */
export interface WatchOptions {
  /** From one beginning to the next. */
  readonly everyMs: number;
  /** Ends it: what is being done ends by itself, and no more begins. */
  readonly signal: AbortSignal;
}

/**
 * Does something now and then every so often until the signal aborts. One time never begins before the last
 * one is over: where that takes longer than the interval, the next one follows at once.
 */
export async function watch(
  { everyMs, signal }: WatchOptions,
  work: () => Promise<void>,
): Promise<void> {
  while (!signal.aborted) {
    const startedAt = performance.now();
    await work();
    const restMs = everyMs - (performance.now() - startedAt);
    if (restMs > 0) await sleepUntil(restMs, signal);
  }
}

async function sleepUntil(ms: number, signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener("abort", end);
    // It may have aborted while the work ended.
    if (signal.aborted) end();
  });
}
