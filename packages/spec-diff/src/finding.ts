import type { Scope } from "./change.ts";
import type { ChangeId } from "./policy.ts";
import type { Direction } from "./schema/shape.ts";

/** A difference found at one place, not yet joined with the same one elsewhere. */
export interface Finding {
  readonly id: ChangeId;
  readonly pointer: string;
  /** `both`: it stands beside the flow of data (a path, credentials, servers). */
  readonly direction: Direction | "both";
  readonly message: string;
  /** Which question it answers, where that is not the one of its kind. */
  readonly scope?: Scope;
}
