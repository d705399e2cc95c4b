import type { Logger, Observers } from "./observers.ts";

/**
 * Calls what a user gave to watch with, and nothing that happens in there stops or fails the call: a
 * balance must not depend on a log. A failure is a line of the log.
 */
export function tell<Event>(
  { logger }: Observers,
  hook: ((event: Event) => unknown) | undefined,
  event: Event,
): void {
  if (hook !== undefined) guard(logger, () => hook(event));
}

/** Writes a line of the log. */
export function log({ logger }: Observers, fields: object, message: string): void {
  if (logger !== undefined) guard(undefined, () => logger.debug(fields, message));
}

/** What `work` gives; undefined where it throws. */
export function guard<T>(logger: Logger | undefined, work: () => T): T | undefined {
  const failed = (error: unknown): void => {
    if (logger !== undefined) {
      guard(undefined, () => logger.debug({ error }, "what watches the calls has failed"));
    }
  };
  try {
    const result = work();
    // Of a promise nobody else would hear that it rejects.
    if (result instanceof Promise) result.catch(failed);
    return result;
  } catch (error) {
    failed(error);
    return undefined;
  }
}
