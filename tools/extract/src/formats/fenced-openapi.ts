import type { Notes } from "../format.ts";
import type { JsonObject } from "../json.ts";
import { NotExtractable } from "../not-extractable.ts";
import { readPage } from "../page/read-page.ts";
import type { Fence, Page } from "../page.ts";
import { fenced } from "../sources/fenced.ts";

/** The first fenced block that looks like an OpenAPI document. */
export function documentFence(page: Page): Fence | undefined {
  return page.fences.find(({ text }) => BEGINS.test(text));
}

const BEGINS =
  /^(?:\s|#[^\n]*\n|---(?=\s))*(?:\{\s*)?["']?(?:openapi|swagger|paths|info|\/[^\s"':]{0,200})["']?\s*:/;

/** Reads the OpenAPI documents in the page's fences. */
export function readFenced(page: Page, notes: Notes): JsonObject {
  const draft = fenced(readPage(page.text), notes);
  if (draft) return draft;
  const [doubt] = notes.doubts.list();
  throw new NotExtractable(doubt?.says ?? "the page has no fenced OpenAPI document", doubt?.line);
}
