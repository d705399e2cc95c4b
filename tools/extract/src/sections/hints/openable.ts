import type { Notes } from "../../base/notes.ts";
import { readAddress } from "../../evidence/endpoints/address.ts";
import { mentionsOf } from "../../evidence/endpoints/mention.ts";
import { roleOf } from "../../evidence/roles/roles.ts";
import { readTable } from "../../evidence/tables/field-table.ts";
import { type Leaf, partsIn, type Section } from "../outline/section.ts";
import type { Hint } from "./hint.ts";

const URL_WITH_QUERY = /https?:\/\/[^\s`"'<>()]+\?[\w[\]-]{1,40}=[^\s`"'<>()]*/;

/**
 * URLs with a query whose names the page describes in a table: who opens one calls the operation. A page may say
 * no more of how that is called.
 */
export function openableUrls(root: Section, { doubts, ...notes }: Notes): Hint[] {
  const parts = [...partsIn(root)];
  const names = new Set(
    parts.flatMap(({ part }) => {
      const read = part.kind === "table" ? readTable(part, {}, { doubts, ...notes }) : undefined;
      return read?.kind === "fields" ? read.fields.map(({ name }) => name) : [];
    }),
  );
  return parts.flatMap(({ part, of }): Hint[] => {
    const url = part.kind === "section" ? undefined : URL_WITH_QUERY.exec(textOf(part))?.[0];
    const address = url === undefined ? undefined : readAddress(url);
    const isDescribed = (address?.query ?? []).filter((name) => names.has(name)).length > 1;
    if (!address || !isDescribed || part.kind === "section") return [];
    doubts.add(part.line, `a URL with its parameters, and no method`, `GET ${address.path}`);
    return [{ method: "get", address, rank: "stated", line: part.line, of, part }];
  });
}

/**
 * The only address of a page that says no method, and what the query of a call has: it is called by GET, as a
 * browser does.
 */
export function queriedAddress(root: Section, { doubts }: Notes): Hint[] {
  const parts = [...partsIn(root)];
  if (!parts.some(({ part }) => describesQuery(part))) return [];
  if (parts.some(({ part }) => part.kind === "paragraph" && POSTED.test(part.text))) return [];
  const hints = parts.flatMap(({ part, of }): Hint[] => {
    if (part.kind !== "code" && part.kind !== "paragraph") return [];
    const [mention, second] = mentionsOf(part.text, part.kind);
    if (!mention || second || mention.method || mention.address.server === undefined) return [];
    const { address } = mention;
    return [{ method: "get", address, rank: "stated", line: part.line, of, part }];
  });
  const [first] = hints;
  const isOnly = new Set(hints.map(({ address }) => address?.path)).size === 1;
  if (!first || !isOnly) return [];
  doubts.add(first.line, "an address with a query, and no method", `GET ${first.address?.path}`);
  return [first];
}

const POSTED = /\b(?:post(?:ed|s)?|forms?|submit(?:ted|s)?)\b/i;

function describesQuery(part: Section | Leaf): boolean {
  return (
    part.kind === "section" &&
    roleOf(part.title) === "query" &&
    part.parts.some(({ kind }) => kind === "table" || kind === "list")
  );
}

function textOf(part: Leaf): string {
  if (part.kind === "label") return part.value;
  return part.kind === "paragraph" || part.kind === "code" ? part.text : "";
}
