import type { Found } from "../found.ts";
import type { Models } from "../models.ts";
import type { Scope } from "../scopes.ts";

/** What is known of an operation: its own, and what is said around it of several. */
export interface Evidence {
  readonly scope: Scope;
  readonly own: Found;
  /** Nearest first. */
  readonly around: readonly Found[];
  /** The models of the page. */
  readonly models: Models;
}
