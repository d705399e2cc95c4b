import { NotExtractable } from "../../base/not-extractable.ts";
import { type Page, readPage } from "../../page/read-page.ts";

/** The page in a text; undefined where there is no text, or none that can be read. */
export function pageOf(text: string | undefined): Page | undefined {
  if (text === undefined) return undefined;
  try {
    const page = readPage(text);
    return page.blocks.length > 0 ? page : undefined;
  } catch (error) {
    if (error instanceof NotExtractable) return undefined;
    throw error;
  }
}
