import { AbortedError, type ProviderErrorInit, TimeoutError } from "../errors/index.ts";

/**
 * The error of what a caller's signal ended: `AbortSignal.timeout` aborts with a reason of the name
 * `TimeoutError` (DOM standard, section 3.2.1), whatever else it is.
 */
export function endedBySignal(
  where: Omit<ProviderErrorInit, "message" | "cause">,
  what: string,
  reason: unknown,
): AbortedError | TimeoutError {
  const { name } = Object(reason) as { readonly name?: unknown };
  return name === "TimeoutError"
    ? new TimeoutError({
        ...where,
        message: `the time of its signal is up for ${what}.`,
        cause: reason,
      })
    : new AbortedError({ ...where, message: `${what} was aborted by its signal.`, cause: reason });
}
