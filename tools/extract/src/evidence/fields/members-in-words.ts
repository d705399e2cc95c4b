import type { Notes } from "../../base/notes.ts";
import { readFieldWords } from "./field-words.ts";
import type { PlacedField } from "./meaning.ts";

/** "array of `sku` (string) and `count` (integer), both required": what it is made of, then its members. */
const INTRODUCTION =
  /^(?:an? )?(array|list|object|map)s?(?: (?:of|with))?(?: objects?(?: with)?)?\s*:?\s*(?=`)/i;

const MEMBER = /`([\w-]{1,80})`\s?\(([^()\n]{1,60})\)(?:\s?(?:,|;|\band\b|,\s?and\b)\s?(?=`))?/y;

const ALL_REQUIRED = /^[\s,;–—-]*(?:both|all)(?: of them)?(?: are)? (?:required|mandatory)\b/i;

/** The members that the description of a field lists, two or more, each with its type. */
export function membersInWords(field: PlacedField, words: string, notes: Notes): PlacedField[] {
  const start = INTRODUCTION.exec(words.slice(0, 2_000));
  const [whole, kind] = start ?? [];
  const last = field.path.at(-1);
  if (whole === undefined || last === undefined) return [];
  const isList = /^(?:array|list)$/i.test(kind ?? "") && !last.endsWith("[]");
  const above = [...field.path.slice(0, -1), isList ? `${last}[]` : last];
  const members: PlacedField[] = [];
  MEMBER.lastIndex = whole.length;
  let end = whole.length;
  for (let found = MEMBER.exec(words); found; found = MEMBER.exec(words)) {
    const [, name = "", said = ""] = found;
    const { type, required = false } = readFieldWords(said);
    if (!type) return [];
    end = MEMBER.lastIndex;
    const { line, place } = field;
    const schema = notes.lines.mark({ ...type.schema }, line);
    members.push({
      name,
      path: [...above, name],
      schema,
      required,
      line,
      place,
      model: type.model,
    });
  }
  if (members.length < 2) return [];
  const areRequired = ALL_REQUIRED.test(words.slice(end));
  return members.map((member) => ({ ...member, required: member.required || areRequired }));
}
