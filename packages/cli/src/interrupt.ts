/**
 * Runs work with a signal that aborts when the process is told to end, once: a second Ctrl-C, or other signal of these, ends
 * it.
 */
export async function untilInterrupt<T>(
  work: (signal: AbortSignal) => Promise<T>,
  signals: readonly NodeJS.Signals[] = ["SIGINT"],
): Promise<T> {
  const interrupt = new AbortController();
  const onInterrupt = (): void => {
    // Nobody listens any more: the next one ends the process.
    for (const name of signals) process.off(name, onInterrupt);
    interrupt.abort();
  };
  for (const name of signals) process.once(name, onInterrupt);
  try {
    return await work(interrupt.signal);
  } finally {
    for (const name of signals) process.off(name, onInterrupt);
  }
}

/** What ends a process that works on: Ctrl-C, and what service managers and containers send. */
export const ENDING: readonly NodeJS.Signals[] = ["SIGINT", "SIGTERM"];

/**
 * Does what nothing is lost of: a signal ends the process at once, whatever it waits for. Without a listener, the first process
 * of a container would not be ended at all.
 */
export async function endingAtOnce<T>(exitCode: number, work: () => Promise<T>): Promise<T> {
  const end = (): never => process.exit(exitCode);
  for (const name of ENDING) process.once(name, end);
  try {
    return await work();
  } finally {
    for (const name of ENDING) process.off(name, end);
  }
}
