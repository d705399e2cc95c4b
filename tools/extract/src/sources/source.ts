import type { JsonObject } from "../base/json.ts";
import type { Notes } from "../base/notes.ts";
import type { Code } from "../page/block.ts";
import { type Page, visit } from "../page/read-page.ts";

/**
 * One thing that says what an API is: reads it of a page as a draft of an OpenAPI document, which
 * need not be valid throughout; undefined where the page has none of it.
 */
export type Source = (page: Page, notes: Notes) => JsonObject | undefined;

/** The blocks of code of a page, in order, wherever they stand. */
export function codeOf(page: Page): Code[] {
  const found: Code[] = [];
  visit(page.blocks, (block) => {
    if (block.kind === "code") found.push(block);
  });
  return found;
}
