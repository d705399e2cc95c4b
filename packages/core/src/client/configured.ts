import { ConfigurationError } from "../errors/configuration-error.ts";
import type { ProviderErrorInit } from "../errors/provider-error.ts";

/**
 * Runs a step of preparing a call whose input may be unusable.
 *
 * @throws {ConfigurationError} when the step throws a TypeError, or a URIError: an argument that is
 * not well-formed Unicode. Any other error of the step stays as it is.
 */
export function configured<T>(
  where: Omit<ProviderErrorInit, "message" | "cause">,
  step: () => T,
): T {
  try {
    return step();
  } catch (error) {
    const unpaired = error instanceof URIError;
    if (!unpaired && !(error instanceof TypeError)) throw error;
    const message = unpaired ? "an argument is not well-formed Unicode." : error.message;
    throw new ConfigurationError({ ...where, message });
  }
}
