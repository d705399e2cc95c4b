import { METHODS, ownMember } from "@org/openapi";
import { isDraft, type JsonObject } from "../base/json.ts";
import type { Notes } from "../base/notes.ts";
import type { Page } from "../page/read-page.ts";
import { docusaurusDraft } from "./front-matter/docusaurus.ts";
import { readmeDraft } from "./front-matter/readme.ts";
import { unpacked } from "./front-matter/unpacked.ts";
import type { Source } from "./source.ts";

/**
 * An operation that stands above a page as a whole, in its member `api`: as Docusaurus OpenAPI writes
 * it, in JSON or packed, or as ReadMe does.
 */
export const frontMatter: Source = (page, notes) => {
  const values = page.frontMatter?.values;
  const line = lineOf(page, "api");
  const api = apiIn(ownMember(values, "api"), line, notes);
  if (!api || !methodIn(api)) return undefined;
  markAll(api, line, notes);
  const draft =
    typeof api["path"] === "string"
      ? docusaurusDraft(api, page.title, line, notes)
      : readmeDraft(api, page, line, notes);
  if (draft) notes.used.mark(line);
  return draft;
};

/** The line of a member of the front matter; that of its beginning where it is not found. */
export function lineOf(page: Page, key: string): number {
  const { line = 1, end = 1 } = page.frontMatter ?? {};
  const found = page.lines
    .slice(line, end)
    .findIndex((text) => text.trimStart().replace(/^["']/, "").startsWith(key));
  return found < 0 ? line : line + found + 1;
}

function apiIn(value: unknown, line: number, notes: Notes): JsonObject | undefined {
  if (typeof value !== "string") return isDraft(value) ? structuredClone(value) : undefined;
  // Mintlify names the endpoint there: `POST /purses`.
  if (/^[A-Za-z]+\s/.test(value)) return undefined;
  const found = unpacked(value);
  if (found !== undefined) return found;
  notes.doubts.add(line, "the front matter's `api` can't be read", "left out");
  return undefined;
}

function methodIn(api: JsonObject): boolean {
  const method = String(ownMember(api, "method")).toLowerCase();
  return METHODS.some((one) => one === method);
}

function markAll(value: unknown, line: number, notes: Notes): void {
  if (typeof value !== "object" || value === null) return;
  notes.lines.mark(value, line);
  for (const child of Object.values(value)) markAll(child, line, notes);
}
