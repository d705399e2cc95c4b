import type { CallLimit, Script } from "@org/core/testing";

/** How a mock server answers, operation by operation: what a scenario file says. */
export interface Scenario extends Partial<Script> {
  /** More requests than that get 429 with `Retry-After`. */
  readonly rateLimit?: CallLimit;
}
