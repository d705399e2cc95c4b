import type { JsonObject } from "../../base/json.ts";
import { listedValues, valuesIn } from "../types/listed-values.ts";
import { nullable } from "../types/nullable.ts";
import { readType } from "../types/type-words.ts";
import { valuesOfName } from "../types/values-of-name.ts";
import { attributeOf } from "./attributes.ts";
import { applyAttribute, setEnum, setValues } from "./field-attributes.ts";
import { type FieldWords, isAllWords, readFieldWords } from "./field-words.ts";
import { applyLimits } from "./limits.ts";

/** What a description says besides its words. */
export interface Description {
  /** The words, without those that only state the type or whether it is required. */
  readonly text: string;
  readonly words: FieldWords;
}

/** The blank before a label in bold that stands within a line: `… **Default:** 5`. */
const INLINE_LABEL = /[ \t\u00a0]+(?=\*\*[\p{L} ]{3,30}(?::\s*\*\*|\*\*\s*:))/gu;

/** What may stand at the start of a description and say what a column would. */
const START =
  /^(bool(?:ean)?|string|integer|int|number|decimal|float|object),\s+|^(?:\(([^()\n]{1,60})\)|\[([^[\]\n]{1,60})\]|\*\*([^*\n]{1,60})\*\*|`([^`\n]{1,60})`(?=\s*(?:[-–—:.\n([*`]|$)))[\s.:,。：，–—-]*|^([^.:;\n–—(]{1,60}?(?:\s*\([^()\n]{1,80}\))?)(?:[.:;]\s+|[.]?\n\s*|\s+[–—-]\s+|[.]?$)|^([^\s.:;–—(][^.:;\n–—(]{0,40}?\s*\([^()\n]{1,40}\))\s+/i;

/** A type as the first words of a clause: `boolean, release it at once`, `decimal or null, by day`. */
const TYPE_FIRST =
  /^((?:boolean|integer|number|string|array|object|decimal)(?: or null)?|array of (?:strings|integers|numbers|booleans|objects))\s*,\s+(?=\p{Ll})/iu;

/** A type right before words that begin with a capital: `uuid Number of the shop`. */
const TYPE_BEFORE =
  /^(uuid|UUID|str|string|int|integer|bool|boolean|float|double|decimal)\s+(?=\p{Lu}\p{Ll})/u;

/** A mark as the first words of a clause: `*Mandatory* field, the number of the order`. */
const MARK_FIRST =
  /^[*_]{0,2}(\p{L}{5,16})[*_]{0,2}\s+(?:field|param(?:eter)?|attribute|property|argument|campo|parámetro|parâmetro|champ|feld|поле|параметр)[*_]{0,2}\s*[,.:;–—-]\s*/iu;

/**
 * Reads what a description says at its start (`(string) …`, `String. …`, `Required. …`,
 * `integer — …`), and whether it says at an end that the field is required.
 */
export function readDescription(text: string, typed: boolean): Description {
  let words: FieldWords = { rest: [] };
  const shown = /^"([^"|\n]{1,80})"$/.exec(text.trim())?.[1];
  if (shown !== undefined) return { text: "", words: { rest: [], example: shown } };
  let rest = text.replaceAll(INLINE_LABEL, "\n").trim();
  for (let round = 0; round < 4; round += 1) {
    const start =
      markFirst(rest) ?? TYPE_FIRST.exec(rest) ?? TYPE_BEFORE.exec(rest) ?? START.exec(rest);
    const said = start?.slice(1).find((part) => part !== undefined);
    if (!start || said === undefined) break;
    const read = readFieldWords(said.trim().replace(/[.:]$/, ""));
    const after = rest.slice(start[0].length).trim();
    const isTyped = typed || words.type !== undefined;
    if (!isAllWords(read) || !isPlainType(read, said, isTyped, after)) break;
    words = { ...words, ...read };
    rest = after;
  }
  if (!typed && !words.type) {
    const labelled = typeLabelled(rest);
    words = { ...words, ...labelled.words, rest: words.rest };
    rest = labelled.text;
  }
  if (words.required === undefined) words = { ...words, ...requiredWithin(rest) };
  const last = typed || words.type ? undefined : LAST.exec(rest)?.[1];
  if (last) words = { ...readFieldWords(last), ...words };
  return { text: rest, words };
}

/** "Number of the shop, an integer": what a description of a line says last. */
const LAST = /^[^\n]{1,200}[,;] an? (integer|number|decimal|string|boolean)\.?$/i;

const OF_A_TYPE = /\b(?:iso[- ]?8601|string|integer|number|uuid|guid)\b/i;

/** A type that prose would not begin with by chance: "Email" alone describes, "String. …" states. */
function isPlainType({ type }: FieldWords, said: string, typed: boolean, after: string): boolean {
  if (!type) return true;
  if (typed || type.model !== undefined) return false;
  if (after !== "" || OF_A_TYPE.test(said)) return true;
  const isPhrase = type.schema["type"] === "array" && type.schema["items"] === undefined;
  return type.schema["format"] === undefined && !isPhrase;
}

function markFirst(text: string): RegExpExecArray | undefined {
  const found = MARK_FIRST.exec(text);
  return found && readFieldWords(found[1] ?? "").required !== undefined ? found : undefined;
}

/** `… **required**`, `… (optional)`, `… Required.` */
function requiredWithin(text: string): { required?: boolean } {
  const found =
    /(?:\*\*|\(|\[|(?:^|[.\n]\s*))(required|mandatory|optional)(?:\*\*|\)|\]|\.?\s*$)/i.exec(
      text,
    )?.[1];
  if (found) return { required: !/^optional$/i.test(found) };
  const last = /[.。；;]\s*(必填|必选|必传|选填|可选)[.。]?\s*$/.exec(text)?.[1];
  if (last) return { required: last.startsWith("必") };
  return markWithin(text.slice(0, 300));
}

/** A mark between commas: "код валюты, обязательный, `RUB` или `KZT`". */
function markWithin(text: string): { required?: boolean } {
  const parts = text.split(/[,;，；\n]/);
  const marks = parts.length < 2 ? [] : parts.map((part) => readFieldWords(part.trim()));
  const { required } = marks.find((read) => read.required !== undefined && isOnlyMark(read)) ?? {};
  return required === undefined ? {} : { required };
}

function isOnlyMark(words: FieldWords): boolean {
  return words.type === undefined && isAllWords(words);
}

/** The line of a description that is a label "Type" with a type behind it. */
function typeLabelled(text: string): Description {
  const lines = text.split("\n");
  for (const [index, line] of lines.entries()) {
    const [, label = "", value = ""] = LABEL.exec(line.trim()) ?? [];
    const words = attributeOf(label) === "type" ? readFieldWords(value.trim()) : undefined;
    if (words?.type && isAllWords(words)) {
      return { words, text: lines.toSpliced(index, 1).join("\n") };
    }
  }
  return { words: { rest: [] }, text };
}

/** Labels whose values stand in a description on lines of their own. */
const LABEL =
  /^(?:[-*•]\s+)?(?:\*\*)?([\p{L}][\p{L} ]{2,30}?)\s*[:：]?(?:\*\*)?\s*[:：]\s*(?:\*\*)?\s*(.*)$/u;

/** `Default: 100, Max: 1000`, each of which says something of its own. */
const LIMITS_TOGETHER =
  /^((?:default|max(?:imum)?|min(?:imum)?)[:：] ?[\w.-]{1,20})[,;] ((?:default|max(?:imum)?|min(?:imum)?)[:：])/gim;

/**
 * Moves the lines of a description into a schema: what a label such as `Default value:` precedes,
 * values that are listed as complete, limits, null. The words stay, values are repeated in them.
 */
export function applyDescription(schema: JsonObject, text: string, name = ""): void {
  const kept: string[] = [];
  const allowed: string[] = [];
  let open = false;
  // A format at the end of a line stands behind other labels: `default: null format: int64`.
  const lines = text
    .replaceAll(/[ \t]{1,9}(?=format: ?[\w-]{1,20}$)/gm, "\n")
    .replaceAll(LIMITS_TOGETHER, "$1\n$2")
    .split("\n");
  for (const line of lines.map((part) => part.trim())) {
    const [, label = "", value = ""] = LABEL.exec(line) ?? [];
    const attribute = attributeOf(label);
    const isTaken =
      attribute !== undefined &&
      IN_DESCRIPTION.has(attribute) &&
      applyAttribute(schema, attribute, value);
    if (line === "" || isTaken) continue;
    if (attribute === "values") allowed.push(...(value === "" ? [] : [value]));
    else if (open && (allowed.length === 0 || LISTED.test(line))) allowed.push(line);
    else kept.push(line);
    open = attribute === "values" || (open && allowed.at(-1) === line);
  }
  if (allowed.length > 0) {
    setValues(schema, allowed.join("\n"));
    kept.push(`Allowable values: ${allowed.join(" ")}`);
  }
  applyProse(schema, kept.join("\n"), name);
  if (kept.length > 0) schema["description"] = kept.join("\n\n");
}

/** A line that can be a value below others: an item, something in code, one word, a length. */
const LISTED = /^(?!\*\*)(?:[-*•`"]|\S{1,40}(?:\s*[:=–—-]\s.*)?$|\d+\s*[-–]?\s*\d* ?char)/;

/** One truth value or both, and nothing else. */
const TRUTH = /^\W*(?:(?:one of|either|always)\b)?(?:\W*\b(?:true|false|or)\b){1,3}\W*$/i;

/**
 * Where the type is an enumeration, a description that is a list of values has them: `BUY, SELL`. One of truth
 * values alone is a boolean.
 */
export function applyEnumWords(
  schema: JsonObject,
  type: string | undefined,
  description: string,
): void {
  if (!/^\W*enum/i.test(type ?? "")) return;
  if (TRUTH.test(description)) {
    schema["type"] = "boolean";
    delete schema["enum"];
  }
  if (schema["enum"] !== undefined || schema["type"] === "boolean") return;
  const [list = ""] = /^[^\n]*(?:,[ \t]*\n[^\n]*){0,50}/.exec(description.trim()) ?? [];
  const values = valuesIn(list) ?? [];
  if (values.length > 1) setEnum(schema, values);
}

const IN_DESCRIPTION: ReadonlySet<string> = new Set([
  "default",
  "example",
  "format",
  "minLength",
  "maxLength",
  "minimum",
  "maximum",
  "pattern",
]);

const DEFAULT =
  /\b(?:defaults? to|default(?: value)?(?: is|:|=)?|by default|por defecto(?: es|:)?|predeterminado:?|padrão(?: é|:)?|par défaut ?:?|standardmäßig)\s*(`[^`\n]+`|"[^"\n]*"|'[^'\n]*'|[\w.-]*\w)|(?:по умолчанию|默认(?:值)?(?:为|是)?)\s*[:：]?\s*(`[^`\n]+`|[\w.-]*\w)/i;

/** "Defaults to 30 days ago" is a time, and no number. */
const SPAN =
  /\bdefaults? to \W{0,2}\d+ (?:minute|hour|day|week|month|year)s? (?:ago|prior|before|earlier|back|from|after|later|in)\b/i;

/** After a colon a default may be any word. */
const LABELLED_DEFAULT = /\bdefault(?: value)?\s*[:=]\s*([\w.-]*\w)(?=\s*(?:[.,;)\n]|$))/i;

/** A time that is a number. */
const UNIX =
  /\bunix (?:time|timestamp|seconds|milliseconds|epoch)|\bepoch\b|\b(?:milli)?seconds since\b/i;

/** What is a number and sent as a text. */
const AS_TEXT =
  /\b(?:sent|passed|given|encoded|formatted|represented|written|returned) as (?:an? )?(?:quoted )?(?:strings?|text)\b/i;

const NULL =
  /\bnullable\b(?!:? ?(?:false|no))|\b(?:may|can|could|might) (?:also )?be `?null\b|\bor `?null\b`?(?!\s+(?:value|pointer))|\b(?:puede ser|pode ser|peut être|kann|может быть) `?null\b|可为空|可为 ?null/i;

const NOT_NULL = /\b(?:not|never|cannot|can't|non-?)[ -](?:be )?null|不可为空/i;

/** Of a field without any other word of its type. */
const FORMAT = /\bformat: ?(int32|int64|double|float|uuid|date|date-time|email|uri)\b/i;

/** Of an object whose names are whoever's. */
export const FREE =
  /\b(?:free[- ]?form|arbitrary|any (?:keys?|names?|json)|key[-/ ]+value|your own (?:keys?|fields?|data|names?)|custom (?:keys?|data|fields?|metadata)|keyed by|by (?:currency|asset)(?: code)?|one (?:member|entry|key) (?:for|per)|names are|(?:strings?|texts?) to (?:strings?|texts?|numbers?|integers?)|string pairs|(?:string|text) values|up to \d{1,4} keys)\b/i;

const KEYS = /\b(?:up to|at most|no more than) \d{1,4} keys\b/i;

/** What sentences say: `Defaults to 10.`, `Max length 64`, `May be null`, `One of: a, b`. */
function applyProse(schema: JsonObject, text: string, name: string): void {
  // Only objects have keys.
  if (schema["type"] === undefined && KEYS.test(text)) schema["type"] = "object";
  if (schema["type"] === "object" && FREE.test(text)) {
    const areTexts = /\bto (?:strings?|texts?)\b|\bstring pairs\b|\b(?:string|text) values\b/i.test(
      text,
    );
    schema["additionalProperties"] ??= areTexts ? { type: "string" } : {};
  }
  const preset = DEFAULT.exec(text)
    ?.slice(1)
    .find((part) => part !== undefined);
  const isSpan = SPAN.test(text);
  const said =
    preset && !isSpan && isPlainDefault(preset) ? preset : LABELLED_DEFAULT.exec(text)?.[1];
  if (said && schema["default"] === undefined) applyAttribute(schema, "default", said);
  if (AS_TEXT.test(text) && /^(?:number|integer)$/.test(String(schema["type"]))) {
    schema["type"] = "string";
  }
  if (NULL.test(text) && !NOT_NULL.test(text)) Object.assign(schema, nullable(schema));
  if (schema["format"] === "date-time" && UNIX.test(text)) {
    schema["type"] = "integer";
    delete schema["format"];
  }
  const format = schema["type"] === undefined ? FORMAT.exec(text)?.[1] : undefined;
  if (format) Object.assign(schema, readType(format));
  applyLimits(schema, text);
  if (schema["enum"] !== undefined) return;
  const values =
    listedValues(text) ??
    valuesOfName(name, text) ??
    valuesBesides(text, [schema["examples"] ?? []].flat());
  // "One of "true", "false" (as a string)"
  if (values && /\bstrings?\b/i.test(text)) schema["type"] ??= "string";
  if (values) setEnum(schema, values);
}

/** "success/fail/error", where the example is one of them. */
function valuesBesides(text: string, examples: readonly unknown[]): string[] | undefined {
  const list = /^[\w-]{1,30}(?:\s?\/\s?[\w-]{1,30}){1,20}(?=\.?$)/m.exec(text.trim())?.[0];
  const values = list?.split("/").map((value) => value.trim());
  return values?.some((value) => examples.includes(value)) ? values : undefined;
}

/** A word of prose is no value: "defaults to the first purse". */
function isPlainDefault(text: string): boolean {
  return /^[`"']/.test(text) || /^(?:true|false|-?\d[\d.]*|[A-Z][A-Z0-9_]+)$/.test(text);
}
