import type { Notes } from "../../base/notes.ts";
import { buildField } from "./build-field.ts";
import { isName, pathOf } from "./field-name.ts";
import type { FieldPlace } from "./field-place.ts";
import { readFieldWords } from "./field-words.ts";
import type { PlacedField, Surroundings } from "./meaning.ts";

/** A name in code, and in brackets what it is. */
const NAMED = /`([^`\n]{1,80})`\s*[(（]([^()（）\n]{1,200})[)）]/g;

/** Words before names that say where these are sent; the last before a name counts. */
const PLACES: readonly (readonly [FieldPlace, RegExp])[] = [
  ["query", /\bquery\b|查询参数/gi],
  ["header", /\bheaders?\b|请求头/gi],
  ["path", /\bpath (?:param|variable|segment)/gi],
  ["request", /\b(?:body|json|form|payload)\b|请求体/gi],
];

/** Longer paragraphs list no fields within a sentence. */
const MAX_LENGTH = 5000;

/**
 * The fields that sentences name with their types in brackets: "Takes the query parameters `from` (date) and
 * `rows` (integer, default `10`)", "`sum` (integer) is required". None where no name has a type.
 */
export function fieldsInSentence(
  text: string,
  around: Surroundings,
  line: number,
  notes: Notes,
): PlacedField[] {
  if (text.length > MAX_LENGTH) return [];
  return text
    .split(/(?<=[.!?。])\s+|[;；]\s*|\n(?=\s*[-*•])/)
    .flatMap((clause) => fieldsIn(clause, around, line, notes));
}

function fieldsIn(clause: string, around: Surroundings, line: number, notes: Notes): PlacedField[] {
  const isRequired = /\b(?:is|are) (?:both |all )?(?:required|mandatory)\b/i.test(clause);
  return [...clause.matchAll(NAMED)].flatMap((match) => {
    const [, name = "", said = ""] = match;
    const [, type = said, values] = /^([\p{L} ]{1,30}):\s*(\S.*)$/su.exec(said) ?? [];
    const words = readFieldWords(type);
    if (!isName(name) || words.type === undefined || words.type.model !== undefined) return [];
    const texts = new Map(values === undefined ? [] : [["values", values] as const]);
    const head = { names: [name], words, rest: "", marked: "code", indent: 0 } as const;
    const { schema, required, model } = buildField({ head, below: [], texts, line }, notes);
    const place = words.place ?? placeBefore(clause.slice(0, match.index)) ?? around.place;
    const path = pathOf(name, place);
    return [{ name, path, schema, required: required || isRequired, line, place, model }];
  });
}

/** The place that was named last. */
function placeBefore(text: string): FieldPlace | undefined {
  const found = PLACES.flatMap(([place, words]) =>
    [...text.matchAll(words)].map(({ index }) => ({ place, index })),
  );
  return found.sort((a, b) => b.index - a.index)[0]?.place;
}
