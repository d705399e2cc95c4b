import type { AnyNormalizer } from "../../src/provider.ts";

/** An answer, and what a normalizer must make of it. */
export interface Case {
  readonly name: string;
  readonly answer: unknown;
  readonly args?: object;
  /**
   * Account, type, pool, amount and asset, the provider's word; then, where the provider states them,
   * `credit` and whether it counts, the time or day, `fresh` and since when.
   */
  readonly entries: readonly string[];
  /** Code, pointer, and a part of the message where it matters. */
  readonly problems?: readonly (readonly [code: string, pointer: string, says?: string])[];
}

/** Answers of one shape, and the normalizer that reads them. */
export interface Shape {
  readonly shape: string;
  readonly normalize: AnyNormalizer;
  readonly cases: readonly Case[];
}
