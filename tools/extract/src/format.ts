import type { Doubts } from "./doubts.ts";
import type { JsonObject } from "./json.ts";
import type { Lines } from "./lines.ts";
import type { Page } from "./page.ts";
import type { Used } from "./used.ts";

/** What a format notes while it reads, and which part of the page is wanted. */
export interface Notes {
  /** Where the page is not clear, and what was made of it. */
  readonly doubts: Doubts;
  /** Where on the page each part of the document was read. */
  readonly lines: Lines;
  /** Which lines of the page were made something of. */
  readonly used: Used;
  /** Patterns of the operations that are wanted; absent: all. */
  readonly operations?: readonly string[] | undefined;
}

/**
 * One way in which documentation pages are written.
 *
 * A format reads what the page says into an OpenAPI document; it need not care whether the result
 * is valid throughout, because the document is conformed afterwards.
 */
export interface Format {
  readonly name: string;
  /** Whether the page is written in this format. */
  recognizes(page: Page): boolean;
  /** @throws {NotExtractable} when the page describes no operation. */
  read(page: Page, notes: Notes): JsonObject;
}
