import type { AnyDefinition } from "@org/core/provider";

/** What the reader of a file has to know. */
export interface ReadOptions {
  readonly providers: readonly AnyDefinition[];
  /** Labels that mean something else to who asks. */
  readonly reserved?: readonly string[];
}
