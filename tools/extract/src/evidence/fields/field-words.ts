import { simplified } from "../../base/simplified-chinese.ts";
import { valuesIn } from "../types/listed-values.ts";
import { OPTIONAL_ELSEWHERE, REQUIRED_ELSEWHERE } from "../types/mark-words.ts";
import { readStatedType, type StatedType } from "../types/stated-type.ts";
import { type FieldPlace, placeOf } from "./field-place.ts";

/** What the words beside a name say: `string, required`, `optional integer`, `in query`. */
export interface FieldWords {
  readonly type?: StatedType;
  readonly required?: boolean;
  readonly nullable?: boolean;
  readonly deprecated?: boolean;
  readonly readOnly?: boolean;
  readonly place?: FieldPlace;
  readonly default?: string;
  readonly example?: string;
  /** Words that say none of this, in their order. */
  readonly rest: readonly string[];
}

type Mutable = { -readonly [Key in keyof FieldWords]: FieldWords[Key] } & { rest: string[] };

/** Where one word of a list may end: commas, semicolons, middle dots; not within brackets. */
const SEPARATOR = /(\s*[,;·•，；、]\s*|\s+[|–—-]\s+|\n|[<([{]|[>)\]}])/;

/** Longer texts are prose. */
const MAX_LENGTH = 300;

const REQUIRED = new RegExp(
  `^(?:required|mandatory|obligatory|is required|always required|obligatorio|obligatoria|requerido|requerida|obligatoire|requise?|erforderlich|pflicht|pflichtfeld|obrigat[óo]ri[oa]|обязательн(?:ый|ое|о|ая)|必填|必选|必须|必需|\\*|${REQUIRED_ELSEWHERE})$`,
  "iu",
);

const OPTIONAL = new RegExp(
  `^(?:optional|not required|conditional|conditionally required|(?:conditionally |always )?returned|opcional|facultati(?:f|ve)|optionnel(?:le)?|fakultativ|необязательн(?:ый|ое|о|ая)|опционально|可选|选填|非必填|${OPTIONAL_ELSEWHERE})$`,
  "iu",
);

const NULLABLE =
  /^(?:nullable|or null|can be null|may be null|null(?:able)?: true|nulo permitido|可为空|可空)$/i;

/** Reads the words beside a name; a text that is longer than such words are is all rest. */
export function readFieldWords(text: string): FieldWords {
  if (text.length > MAX_LENGTH) return { rest: [text] };
  const listed = withListed(text);
  if (listed) return listed;
  const words: Mutable = { rest: [] };
  const left = split(opened(withFormat(text))).filter((part) => !takeMark(part, words));
  if (left.length > 0) takeTypes(left, words);
  return words;
}

/** What introduces all values of a field among its marks: `string, one of: open, shut`, `enum: a | b`. */
const VALUES =
  /^([^:：]{0,60}?)[\s,;(]*(?:enum|one of|any of|(?:allowed|possible|valid) values|valores(?: posibles| possíveis| permitidos)?|возможные значения|значения|可选值|枚举)\s?[:：]\s?([^:：()]{3,200})$/iu;

/** The words before a list of values, with the type that these are of. */
function withListed(text: string): FieldWords | undefined {
  const [, before = "", whole = ""] = VALUES.exec(text.trim()) ?? [];
  const marks: Mutable = { rest: [] };
  const list = whole
    .split(",")
    .filter((part) => !takeMark(part.trim(), marks))
    .join(",");
  const values = list === "" ? [] : (valuesIn(list) ?? []);
  const isList = values.length > 1 && values.every((value) => /^[\p{L}\d_.-]+$/u.test(value));
  if (!isList) return undefined;
  const words = before === "" ? { rest: [] } : readFieldWords(before);
  const schema = words.type?.schema ?? { type: "string" };
  if (schema["type"] !== "string" || words.rest.length > 0) return undefined;
  return { ...words, ...marks, type: { schema: { ...schema, enum: values } } };
}

/** `Long format: int64`, as some generators write `Long<int64>`. */
function withFormat(text: string): string {
  const [whole, type, format] = /^(\S{1,60})\s{1,3}format: ?([a-z][\w-]{1,20})$/i.exec(text) ?? [];
  return whole !== undefined && readStatedType(type ?? "") ? `${type}<${format}>` : text;
}

const PLACE = /^\s*(?:path|query|header|cookie|body|formData)\s*$/i;

/** Brackets with nothing but marks are opened: `string (optional, nullable)`. */
function opened(text: string): string {
  return text.replaceAll(/[([（]([^()[\]（）]{1,60})[)\]）]/g, (whole, inner: string) => {
    const scratch: Mutable = { rest: [] };
    const marks = inner
      .split(/[,;]/)
      .every((part) => takeMark(part.trim(), scratch) || PLACE.test(part));
    return marks ? `, ${inner}, ` : whole;
  });
}

/** Whether the words say nothing else than what such words say, and say something. */
export function isAllWords(words: FieldWords): boolean {
  return words.rest.length === 0 && Object.keys(words).length > 1;
}

/** Takes a part that is a mark; whether it is one. */
function takeMark(part: string, words: Mutable): boolean {
  const said = simplified(part.replaceAll(/[`*]/g, "").replace(/[.:]$/, "").trim() || part);
  const bare = said.replace(/^unique(?: and|,) | and unique$/i, "");
  const preset =
    /^(?:defaults?(?: value)?(?: is| to)?\s*[:=]?|по умолчанию:?|默认(?:值)?[:：]?)\s*(\S.*)$/i.exec(
      bare,
    );
  if (REQUIRED.test(bare) || bare === "required: true") words.required = true;
  else if (OPTIONAL.test(bare) || bare === "required: false") words.required = false;
  else if (NULLABLE.test(bare)) words.nullable = true;
  else if (/^deprecated$/i.test(bare)) words.deprecated = true;
  else if (/^read[- ]?only$/i.test(bare)) words.readOnly = true;
  // Several words of prose are no value: "Default: the whole sale".
  else if (preset?.[1] && (/[`"']/.test(part) || !/\s/.test(preset[1]))) words.default = preset[1];
  else if (/^in (?:the )?/i.test(bare) && placeOf(bare)) words.place = placeOf(bare) ?? "query";
  else return bare === "" || /^fixed(?:-type)?$/.test(bare);
  return true;
}

/** Reads the parts as a type: all of them (`object, null`), or the first that is one. */
function takeTypes(parts: readonly string[], words: Mutable): void {
  const all = readStatedType(parts.join(", "));
  if (all) {
    words.type = all;
    return;
  }
  for (const part of parts) {
    const type = words.type ? undefined : (readStatedType(part) ?? besideMark(part, words));
    if (type) words.type = type;
    else if (!words.place && placeOf(part)) words.place = placeOf(part) ?? "query";
    else words.rest.push(part);
  }
}

/** `required string`, `string required`, `optional array of strings`. */
function besideMark(part: string, words: Mutable): StatedType | undefined {
  const [, first = "", after = ""] = /^(\S+)\s+(.*)$/s.exec(part) ?? [];
  const [, before = "", last = ""] = /^(.*\S)\s+\(?(\S+?)\)?$/s.exec(part) ?? [];
  for (const [mark, type] of [
    [first, after],
    [last, before],
  ] as const) {
    const stated = mark === "" ? undefined : readStatedType(type);
    if (stated && takeMark(mark, words)) return stated;
  }
  return undefined;
}

function split(text: string): string[] {
  const parts = [""];
  let depth = 0;
  for (const token of text.split(SEPARATOR)) {
    if (/^[<([{]$/.test(token)) depth += 1;
    if (/^[>)\]}]$/.test(token)) depth = Math.max(0, depth - 1);
    if (depth === 0 && token !== "" && /^(?:\s*[,;·•，；、]\s*|\s+[|–—-]\s+|\n)$/.test(token)) {
      parts.push("");
    } else parts[parts.length - 1] += token;
  }
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}
