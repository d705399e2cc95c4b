import type { Notes } from "../format.ts";
import type { JsonObject } from "../json.ts";
import type { Code } from "../page/block.ts";

/** What of a page the sources of strong evidence read. */
export interface SourcePage {
  readonly text: string;
  readonly title: string | undefined;
  /** Its blocks of code, in order, wherever they stand. */
  readonly code: readonly Code[];
}

/**
 * One thing that says what an API is: reads it of a page as a draft of an OpenAPI document, which
 * need not be valid throughout; undefined where the page has none of it.
 */
export type Source = (page: SourcePage, notes: Notes) => JsonObject | undefined;
