import type { Outcome } from "../outcome.ts";

/** Writes what comes of comparing pairs, as they come. */
export interface Printer {
  /** The text of one pair; undefined where all are written at the end. */
  readonly add: (outcome: Outcome) => string | undefined;
  /** What stands after the last. */
  readonly end?: () => string;
}
