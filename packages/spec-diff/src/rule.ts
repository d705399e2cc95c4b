import type { Bump } from "./change.ts";

/** What a kind of change costs, by the way the data flows, and why. */
export interface Rule {
  readonly request: Bump;
  readonly response: Bump;
  readonly reason: string;
}
