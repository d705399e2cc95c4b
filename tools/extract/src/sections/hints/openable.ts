import type { Notes } from "../../base/notes.ts";
import { readAddress } from "../../evidence/endpoints/address.ts";
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

function textOf(part: Leaf): string {
  if (part.kind === "label") return part.value;
  return part.kind === "paragraph" || part.kind === "code" ? part.text : "";
}
