import { type Field, splitPath } from "../evidence/fields.ts";
import { readType } from "../evidence/type-words.ts";
import type { Notes } from "../format.ts";
import type { JsonObject } from "../json.ts";

/** A list item, as far as it matters here. */
export interface Item {
  readonly text: string;
  readonly line: number;
  /** How deep the list is nested, from 0. */
  readonly depth: number;
}

/** `` `name` (string, required): words ``, with the name in code or bold. */
const FIELD =
  /^(?:`:?([^`]+)`|\*\*:?`?([^*`]+?)`?:?\*\*|:?([A-Za-z_][\w.[\]]*)(?=\s*[:(]))\s*(?:\(([^)]*)\))?\s*(?:([A-Za-z[\]]+)\s*)?(?:[:–—-]\s*(.*))?$/s;

/** The fields in a list; items of an inner list are members of the field above them. */
export function readItems(items: readonly Item[], notes: Notes): Field[] {
  const parents: string[] = [];
  return items.flatMap((item) => {
    const found = FIELD.exec(item.text);
    const name = (found?.[1] ?? found?.[2] ?? found?.[3])?.trim();
    if (!found || !name || /\s/.test(name)) return [];
    parents.length = Math.min(parents.length, item.depth);
    while (parents.length < item.depth) parents.push("");
    const above = parents.filter((parent) => parent !== "");
    parents.push(name);
    const words = [found[4], found[5]].filter((part) => part !== undefined).join(", ");
    const { schema, required, rest } = readWords(words);
    const description = [rest, found[6] ?? ""]
      .filter((part) => part !== "")
      .join(" ")
      .trim();
    if (description !== "") schema["description"] = description;
    const path = splitPath([...above, name].join("."));
    return { path, schema: notes.lines.mark(schema, item.line), required, line: item.line };
  });
}

/** The words in brackets after a name: a type, `required`, or words of the description. */
function readWords(words: string): { schema: JsonObject; required: boolean; rest: string } {
  const parts = words.split(/\s*,\s*/).filter((part) => part !== "");
  const required = parts.some((part) => /^required$/i.test(part));
  const others = parts.filter((part) => !/^(required|optional)$/i.test(part));
  const type = others.length > 0 ? readType(others.join(", ")) : undefined;
  return { schema: type ?? {}, required, rest: type ? "" : others.join(", ") };
}

/** `**400 Bad Request**: words`, `` `404` - words ``, or a sentence with "a 403 error". */
export function readStatus(text: string): { status: string; description: string } | undefined {
  const plain = text.replaceAll(/[*`]/g, "");
  const leading = /^([45]\d\d)\b[\s:–—-]*(.*)$/s.exec(plain);
  if (leading?.[1]) return { status: leading[1], description: (leading[2] ?? "").trim() };
  const within = /\b([45]\d\d)\b(?=[^.]*\b(?:error|status|response|code|returned)\b)/i.exec(plain);
  return within?.[1] ? { status: within[1], description: plain.trim() } : undefined;
}

/** The value at the start of an item of a list of values: `` `PENDING`: words ``. */
export function readListedValue(text: string): string | undefined {
  return /^\**`"?([^`"]+)"?`/.exec(text)?.[1];
}
