import { Doubts } from "../../base/doubts.ts";
import type { JsonObject } from "../../base/json.ts";
import { Lines } from "../../base/lines.ts";
import { NotExtractable } from "../../base/not-extractable.ts";
import type { Notes } from "../../base/notes.ts";
import { Used } from "../../base/used.ts";
import { type Page, readPage } from "../../page/read-page.ts";
import { addDescribed, type SavedBody } from "../described.ts";

/** Adds what the description of a request says; its doubts are of the line of the request. */
export function addDescription(
  operation: JsonObject,
  named: { readonly method: string; readonly path: string },
  description: string,
  saved: readonly SavedBody[],
  notes: Notes,
): void {
  const page = pageOf(description);
  if (!page) return;
  const own: Notes = { doubts: new Doubts(), lines: new Lines(), used: new Used() };
  addDescribed(operation, named, page, saved, own);
  const line = notes.lines.of(operation);
  for (const { says, assumed } of own.doubts.list()) {
    // A description is no document.
    if (!/states no version/.test(says)) notes.doubts.add(line, says, assumed);
  }
}

function pageOf(description: string): Page | undefined {
  if (description.trim() === "") return undefined;
  try {
    const page = readPage(description);
    return page.blocks.length > 0 ? page : undefined;
  } catch (error) {
    if (error instanceof NotExtractable) return undefined;
    throw error;
  }
}
