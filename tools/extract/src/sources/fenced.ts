import type { Notes } from "../format.ts";
import { isDraft, type JsonObject } from "../json.ts";
import type { Code } from "../page/block.ts";
import { restoreReferences } from "./apifox-references.ts";
import { type FencedDocument, fencedDocument, hasOperation } from "./fenced-document.ts";
import { mergeDocuments } from "./merge-documents.ts";
import type { Source, SourcePage } from "./source.ts";

/** Signs of Apifox and Apidog, which write out what a document refers to. */
const APIFOX = /x-(?:run-in-)?api(?:fox|dog)\b/;

/**
 * Every OpenAPI document in the page's blocks of code, merged: one of all operations, or one for
 * each, whole or in parts. Its title, where empty, is the page's.
 */
export const fenced: Source = (page, notes) => {
  const found = page.code.flatMap((code) => read(code, page, notes) ?? []);
  const draft = mergeDocuments(found, notes);
  // Schemas alone are no description of an API.
  if (!draft || !found.some(isDescription)) return undefined;
  for (const { code } of found) notes.used.mark(code.line, code.end);
  return withTitle(draft, page);
};

function read(code: Code, page: SourcePage, notes: Notes): FencedDocument | undefined {
  const document = fencedDocument(code, page.title, notes);
  if (document && APIFOX.test(code.text)) restoreReferences(document.draft, notes);
  return document;
}

function isDescription({ draft, isFragment }: FencedDocument): boolean {
  return !isFragment || hasOperation(draft);
}

function withTitle(draft: JsonObject, { title }: SourcePage): JsonObject {
  const info = isDraft(draft["info"]) ? draft["info"] : {};
  draft["info"] = info;
  if (title) info["title"] ||= title;
  return draft;
}
