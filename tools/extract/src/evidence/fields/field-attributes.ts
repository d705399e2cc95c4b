import { isDraft, type Json, type JsonObject } from "../../base/json.ts";
import { valuesIn } from "../types/listed-values.ts";
import { nullable } from "../types/nullable.ts";
import { readValue } from "../types/read-value.ts";
import { readType } from "../types/type-words.ts";
import { readYesNo } from "../types/yes-no.ts";
import type { Attribute } from "./attributes.ts";
import { applyBound, applyLength, applyLimits, applyRange } from "./limits.ts";

/** What stands for nothing in a cell. */
const NOTHING =
  /^(?:|-+|–|—|n\/?a|none|null|nil|no default|无|нет|keine?|aucune?|ninguno|nenhum)$/i;

/** Whether a cell is there only to fill its place. */
export function isNothing(text: string): boolean {
  return text.length < 1000 && NOTHING.test(text.replaceAll(/[`*]/g, "").trim());
}

/**
 * Puts what a column or label says of a field into its schema. Returns whether it could: a length
 * that is no number, or values that are prose, are not used.
 */
export function applyAttribute(schema: JsonObject, attribute: Attribute, text: string): boolean {
  if (isNothing(text)) return true;
  switch (attribute) {
    case "default":
      // Several words that are not set off are prose: "your settlement account".
      return /[`"']/.test(text) || !/\p{L}\s+\p{L}/u.test(text)
        ? setDefault(schema, bare(text))
        : false;
    case "example":
      schema["examples"] = examplesIn(text).map((example) => readValue(example, schema));
      return true;
    case "values":
      return setValues(schema, text);
    case "format":
      return setFormat(schema, text);
    case "length":
      return applyLength(schema, text);
    case "minLength":
    case "maxLength":
    case "minimum":
    case "maximum":
      return applyBound(schema, attribute, text);
    case "pattern":
      schema["pattern"] = bare(text);
      return true;
    case "constraints":
      return setConstraints(schema, text);
    case "nullable":
      if (readYesNo(text) === true) Object.assign(schema, nullable(schema));
      return readYesNo(text) !== undefined;
    case "deprecated":
      if (readYesNo(text) === true) schema["deprecated"] = true;
      return readYesNo(text) !== undefined;
    default:
      return false;
  }
}

/** A default in words, "today" of a date or "unlimited" of a number, is none. */
function setDefault(schema: JsonObject, text: string): boolean {
  const value = readValue(text, schema);
  const types = [schema["type"] ?? []].flat();
  const isWord = typeof value === "string" && !/\d/.test(value);
  if (isWord && types.length > 0 && !types.includes("string")) return false;
  if (isWord && /^(?:date|date-time|uuid|uri)$/.test(String(schema["format"]))) return false;
  schema["default"] = value;
  return true;
}

function bare(text: string): string {
  const trimmed = text.trim().replace(/[.;]$/, "");
  return /^`([^`]*)`/.exec(trimmed)?.[1] ?? trimmed.replaceAll(/[`*]/g, "");
}

/** Each that is in code; or the text as a whole. */
function examplesIn(text: string): string[] {
  const inCode = [...text.matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? "");
  const between = text.replaceAll(/`[^`\n]+`/g, "").replaceAll(/\bor\b|[\s,;|]/g, "");
  return inCode.length > 0 && between === "" ? inCode : [bare(text)];
}

/** The values of a cell or label, or the limits that stand there in their place. */
export function setValues(schema: JsonObject, text: string): boolean {
  if (applyLimits(schema, text) || applyRange(schema, text)) return true;
  const values = valuesIn(text);
  if (!values) return false;
  return setEnum(schema, values);
}

/**
 * Puts values into a text, number, or the items of an array; a schema without a type becomes one of
 * texts. Whether they fit.
 */
export function setEnum(schema: JsonObject, values: readonly string[]): boolean {
  const types = [schema["type"] ?? []].flat();
  const { items } = schema;
  if (types.includes("array")) {
    const inner = isDraft(items) ? items : {};
    const fits = setEnum(inner, values);
    if (fits) schema["items"] = inner;
    return fits;
  }
  if (types.length === 0 && [...values].sort().join() === "false,true") {
    schema["type"] = "boolean";
    return true;
  }
  if (types.length === 0) schema["type"] = areNumbers(values, schema) ? "integer" : "string";
  const typed = values.map((value) => readValue(value, schema));
  if (!typed.every((value) => isOfType(value, [schema["type"] ?? []].flat()))) return false;
  schema["enum"] = [...new Set<Json>([...typed, ...(types.includes("null") ? [null] : [])])];
  return true;
}

/** Whether values without a type are whole numbers, as the examples beside them are. */
function areNumbers(values: readonly string[], schema: JsonObject): boolean {
  const examples = [schema["examples"] ?? []].flat();
  const isShown = examples.length > 0 && examples.every((example) => Number.isInteger(example));
  return isShown && values.every((value) => /^(?:0|-?[1-9]\d{0,8})$/.test(value));
}

function isOfType(value: Json, types: readonly Json[]): boolean {
  if (value === null) return types.includes("null");
  if (typeof value === "string") return types.includes("string");
  if (typeof value === "number") return types.includes("number") || types.includes("integer");
  return false;
}

/** The format of a typed schema, or the type that a format implies. */
function setFormat(schema: JsonObject, text: string): boolean {
  const read = readType(text) ?? readPicture(bare(text));
  const types = [schema["type"] ?? []].flat();
  if (read && (types.length === 0 || types.includes(String(read["type"])))) {
    Object.assign(schema, read, types.length > 0 ? { type: schema["type"] ?? null } : {});
    return true;
  }
  const word = /^\$?([a-z][a-z0-9-]{1,30})$/.exec(bare(text))?.[1];
  const fits = !types.includes("array") && !types.includes("object");
  if (word && fits) schema["format"] = word;
  return word !== undefined && fits;
}

/** A text by how it looks: letters as banks count them (`an..35`, `A3`), a date or time (`YYYYMMDD`). */
function readPicture(text: string): JsonObject | undefined {
  const [, isUpTo, length] = /^an?s?(\.{2,3})?(\d{1,4})$/i.exec(text) ?? [];
  if (length !== undefined) {
    const maxLength = Number(length);
    return { type: "string", ...(!isUpTo && { minLength: maxLength }), maxLength };
  }
  const isTime =
    /^(?:(?:CC)?YY(?:YY)?|MM|DD|HH|SS)(?:[-/. :T]?(?:YY(?:YY)?|MM|DD|HH|MI|SS)){1,6}Z?$/i;
  return isTime.test(text) ? { type: "string" } : undefined;
}

/** A cell of mixed restrictions: `max 64`, `read-only`, `pattern: ^[a-z]+$`, `one of a, b`. */
function setConstraints(schema: JsonObject, text: string): boolean {
  const pattern = /^(?:pattern|regex)\s*[:=]?\s*(\S.*)$/i.exec(text.trim())?.[1];
  if (pattern) schema["pattern"] = bare(pattern);
  if (/^read[- ]?only$/i.test(text.trim())) schema["readOnly"] = true;
  else if (/^write[- ]?only$/i.test(text.trim())) schema["writeOnly"] = true;
  else if (!pattern && !applyLimits(schema, text)) return setConstant(schema, text);
  return true;
}

function setConstant(schema: JsonObject, text: string): boolean {
  if (
    /^(?:max(?:imum)?\.?\s*)?\d{1,6}(?:\s*[-–]\s*\d{1,6})?(?: char(?:acter)?s?)?$/i.test(
      text.trim(),
    )
  ) {
    return applyLength(schema, text) || applyRange(schema, text);
  }
  const listed = /^(?:one of|enum|values?|allowed)\s*:?\s*(.+)$/is.exec(text.trim())?.[1];
  return listed !== undefined && setValues(schema, listed);
}
