import type { Doubts } from "./doubts.ts";
import type { Lines } from "./lines.ts";
import type { Used } from "./used.ts";

/** What readers note while they read, and which part of the page is wanted. */
export interface Notes {
  /** Where the page is not clear, and what was made of it. */
  readonly doubts: Doubts;
  /** Where on the page each part of the document was read. */
  readonly lines: Lines;
  /** Which lines of the page were made something of. */
  readonly used: Used;
  /** Patterns of the operations that are wanted; absent: all. */
  readonly operations?: readonly string[] | undefined;
  /** The text of a file that the page links to, where it can be had. */
  readonly linked?: ((href: string) => string | undefined) | undefined;
}
