import type { Item } from "../../page/block.ts";
import { attributeOf, placeInHeading } from "../fields/attributes.ts";
import { readDescription } from "../fields/field-description.ts";
import { readHead } from "../fields/field-head.ts";
import { type FieldWords, isAllWords, readFieldWords } from "../fields/field-words.ts";
import type { FieldHead } from "../fields/head.ts";
import { labelOf } from "./item-label.ts";

/** Whether an item can describe a field; where none are expected, only one that is surely a name. */
export function isField({ text, blocks }: Item, expected: boolean): boolean {
  const head = readHead(firstLine(text));
  if (!head || isRemark(head) || head.names.some(isNoName)) return false;
  if (blocks.length > 0 && isNameOfPlace(text)) return false;
  if (!expected && head.marked === undefined && IS_REQUIRED.test(text)) return false;
  const [first] = blocks;
  const below = first?.kind === "paragraph" ? wordsBelow(first.text) : undefined;
  return (
    expected ||
    below?.type !== undefined ||
    head.marked === "code" ||
    head.words.type !== undefined ||
    head.words.required !== undefined
  );
}

/** "Authentication required. See …": a sentence, which begins with no name. */
const IS_REQUIRED =
  /^(?:Authentication|Authorization|Login|Request headers?|Permissions?|Signature) (?:is |are )?(?:required|mandatory|optional)\./;

const MEDIA_TYPE = /^(?:application|text|image|audio|video|multipart)\/[\w.+*-]+$/i;

/** "**Header**", and below it what is sent there. */
function isNameOfPlace(text: string): boolean {
  const isBold = text.length < 60 && /^\*\*[^*`]+\*\*\s*[:：]?$/.test(text.trim());
  return isBold && placeInHeading(text) !== undefined;
}

/** A media type, or a number: what is listed by these is described, and has no name. */
function isNoName(name: string): boolean {
  return MEDIA_TYPE.test(name) || /^\d+$/.test(name);
}

function wordsBelow(text: string): FieldWords {
  const words = readFieldWords(text);
  return isAllWords(words) && words.type?.model === undefined
    ? words
    : readDescription(text, false).words;
}

/** `Note: …`, `Description: …`: a word of prose, not in code, that looks like a name. */
export function isRemark({ names, marked, words }: FieldHead): boolean {
  const [name = ""] = names;
  return (
    marked === undefined &&
    words.type === undefined &&
    /^\p{Lu}/u.test(name) &&
    /^(?:description|default)$/.test(attributeOf(name) ?? "")
  );
}

/** A note that stands alone: "**Notes:** The answer has nothing else in it." */
const NOTE =
  /^\*\*(?:notes?|remarks?|nota|notas|hinweis|remarque|примечание)\s*[:：]?\*\*\s*[:：]?\s*\p{L}+(?: \S+){6,}/iu;

/** Whether items are nothing but a note in bold. */
export function isNote([only, second]: readonly Item[]): boolean {
  return second === undefined && only !== undefined && NOTE.test(only.text);
}

/** What is said of all of them in a whole sentence, in bold and with a capital as none of the names has. */
const ASIDE =
  /^\*\*(?:notes?|remarks?|description|nota|notas|hinweis|beschreibung|descripción|descrição|remarque|примечание|описание)\s*[:：]?\*\*\s*[:：]?\s*\p{Lu}\p{L}*(?: \S+){5,}/iu;

/** Items without notes in bold among names in small letters. */
export function withoutNotes(items: readonly Item[]): readonly Item[] {
  const others = items.filter(({ text }) => !ASIDE.test(text));
  const areSmall = others.every(({ text }) => /^[*`]{0,3}\p{Ll}/u.test(text));
  return others.length > 0 && areSmall ? others : items;
}

/** A name, and what may be wrong with it: "`amount` is missing or negative". */
const CAUSE =
  /^`[^`\n]+`(?:\s*(?:,|\/|and|or)\s*`[^`\n]+`)*\s+(?:(?:is|are|was|were|has|have|does|do|did|must|can)\b[^.\n]{0,60}?\b(?:missing|absent|invalid|malformed|empty|unknown|wrong|not|no|negative|already|expired|too|unsupported|unrecogni[sz]ed|duplicate[sd]?)\b|(?:is|are) required\b|must\b|missing|invalid|exceeds|cannot|not\b)/i;

/** Whether most items are causes of an error, and no fields of its answer. */
export function areCauses(items: readonly Item[]): boolean {
  return items.filter(({ text }) => CAUSE.test(text)).length * 2 > items.length;
}

/** Whether an item can be a value of an enumeration: a word, and perhaps what it means. */
export function isValue({ text }: Item): boolean {
  const value = itemValue(text);
  // In kana are words of a sentence.
  if (value === undefined || (text.startsWith(value) && /\p{Script=Hiragana}/u.test(value))) {
    return false;
  }
  const words = readHead(firstLine(text))?.words;
  // "**BTC** (Bitcoin)": a name in brackets explains a value as well as it is a model.
  const isTyped = words?.type !== undefined && words.type.model === undefined;
  return !isTyped && words?.required === undefined;
}

const VALUE =
  /^(?:\*\*)?(?:`"?([^`\n]{1,80}?)"?`|"([^"\n]{1,80})"|'([^'\n]{1,80})'|\*\*([^*\n:]{1,80})\*\*|([\p{L}\p{N}][\p{L}\p{N}_.-]{0,79}))(?:\*\*)?(?=\s*(?:[:：=–—(,;-]|$|\n)|\s)/u;

/** The value that an item begins with: in code, in quotes, bold, or a bare word before a divider. */
export function itemValue(text: string): string | undefined {
  const found = VALUE.exec(text);
  if (!found) return undefined;
  const bare = found[5];
  if (bare !== undefined && !/^\s*(?:[:：=–—(]|-\s|$|\n)/.test(text.slice(found[0].length))) {
    return undefined;
  }
  return found
    .slice(1)
    .find((part) => part !== undefined)
    ?.trim();
}

/** The first line of a text. */
export function firstLine(text: string): string {
  return text.split("\n", 1)[0] ?? "";
}

/** What may stand below a field and say something of it; a member of that name is in code. */
const BELOW: ReadonlySet<string | undefined> = new Set([
  "type",
  "required",
  "optional",
  "nullable",
  "default",
  "example",
  "values",
  "format",
  "length",
  "minLength",
  "maxLength",
  "minimum",
  "maximum",
  "pattern",
  "constraints",
  "deprecated",
  "description",
  "place",
]);

/** Whether a text is a label below a field, such as `Default: x` or `Possible values:`. */
export function isFieldLabel(text: string): boolean {
  const label = labelOf(text);
  return label !== undefined && BELOW.has(attributeOf(label.label));
}
