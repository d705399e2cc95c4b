import { isDraft, type JsonObject } from "../base/json.ts";
import type { Notes } from "../base/notes.ts";
import type { Code } from "../page/block.ts";
import type { Page } from "../page/read-page.ts";
import { restoreReferences } from "./fenced/apifox-references.ts";
import { type FencedDocument, fencedDocument, hasOperation } from "./fenced/document.ts";
import { applyToldEnums } from "./fenced/enums-told.ts";
import { fillByExamples } from "./fenced/fill-by-examples.ts";
import { mergeDocuments } from "./fenced/merge-documents.ts";
import { codeOf, type Source } from "./source.ts";

/** Signs of Apifox and Apidog, which write out what a document refers to. */
const APIFOX = /x-(?:run-in-)?api(?:fox|dog)\b/;

/**
 * Every OpenAPI document in the page's blocks of code, merged: one of all operations, or one for
 * each, whole or in parts. Its title, where empty, is the page's.
 */
export const fenced: Source = (page, notes) => {
  const found = codeOf(page).flatMap((code) => read(code, page, notes) ?? []);
  const draft = mergeDocuments(found, notes);
  // Schemas alone are no description of an API.
  if (!draft || !found.some(isDescription)) return undefined;
  for (const { code } of found) notes.used.mark(code.line, code.end);
  return withTitle(draft, page);
};

function read(code: Code, page: Page, notes: Notes): FencedDocument | undefined {
  const document = fencedDocument(code, page.title, notes);
  if (document) fillByExamples(document.draft, notes);
  if (document) applyToldEnums(document.draft, notes);
  if (document && APIFOX.test(code.text)) restoreReferences(document.draft, notes);
  return document;
}

function isDescription({ draft, isFragment }: FencedDocument): boolean {
  return !isFragment || hasOperation(draft);
}

function withTitle(draft: JsonObject, { title }: Page): JsonObject {
  const info = isDraft(draft["info"]) ? draft["info"] : {};
  draft["info"] = info;
  if (title) info["title"] ||= title;
  return draft;
}
