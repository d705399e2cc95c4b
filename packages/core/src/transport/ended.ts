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
  const cause = reason;
  return isTimeout(reason)
    ? new TimeoutError({ ...where, message: `the time of its signal is up for ${what}.`, cause })
    : new AbortedError({ ...where, message: `${what} was aborted by its signal.`, cause });
}

function isTimeout(reason: unknown): boolean {
  return (
    typeof reason === "object" &&
    reason !== null &&
    "name" in reason &&
    reason.name === "TimeoutError"
  );
}
