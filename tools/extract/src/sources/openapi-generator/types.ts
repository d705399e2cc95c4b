import type { JsonObject } from "../../base/json.ts";
import type { Notes } from "../../base/notes.ts";
import { readValue } from "../../evidence/types/read-value.ts";
import { readType } from "../../evidence/types/type-words.ts";
import { isFile } from "./links.ts";
import { plain } from "./plain.ts";
import type { TypedRow } from "./rows.ts";

/** Knows what the names of types link to. */
export interface TypeReader {
  ofLink(href: string, line: number): JsonObject;
}

const LIST = /^(?:\*?\[\]|(?:list|array|set|vec|collection|iterable)\b)|\[\]$/i;
const MAP = /^(?:map|dict|hash|record|object<)|^\{\s*\[?key/i;

/** A map in TypeScript: `{ [key: string]: string; }`. */
const INDEX = /^\{\s*\[\w+: ?\w+\]:\s*([^{}]+?);?\s*\}$/;

/** The schema of a row: of its type, with what is said beside it. */
export function typeOf(row: TypedRow, reader: TypeReader, line: number, notes: Notes): JsonObject {
  // Of values that stand beside it the type needs no file.
  const schema: JsonObject =
    row.values.length > 0 ? { type: "string" } : schemaOf(row.type, row.href, reader, line, notes);
  const words: JsonObject = {};
  if (row.description !== "") words["description"] = row.description;
  if (row.preset !== undefined) words["default"] = readValue(row.preset, schema);
  if (row.values.length > 0) words["enum"] = [...row.values];
  return { ...schema, ...words };
}

/** The schema of the words of a type, which may link to a model: `List[Purse]`. */
export function schemaOf(
  words: string,
  href: string | undefined,
  reader: TypeReader,
  line: number,
  notes: Notes,
): JsonObject {
  const text = plain(words)
    .replaceAll(/&lt;|&#60;/g, "<")
    .replaceAll(/&gt;|&#62;/g, ">")
    .replace(/^(?:pointer to|optional\[)\s*/i, "");
  if (href !== undefined && (isFile(href) || href.startsWith("#"))) {
    const linked = reader.ofLink(href, line);
    if (LIST.test(text)) return { type: "array", items: linked };
    if (MAP.test(text)) return { type: "object", additionalProperties: linked };
    return linked;
  }
  const [, value] = INDEX.exec(text) ?? [];
  if (value !== undefined) {
    const values = schemaOf(value, undefined, reader, line, notes);
    return { type: "object", additionalProperties: values };
  }
  const schema = readType(text);
  if (schema) return schema;
  notes.doubts.add(line, `the type ${text || "of a field"} is unknown`, "anything accepted");
  return {};
}
