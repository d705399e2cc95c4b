import type { JsonObject } from "../../base/json.ts";
import type { Notes } from "../../base/notes.ts";
import { listedValues, valuesIn } from "../types/listed-values.ts";
import { nullable } from "../types/nullable.ts";
import { readYesNo } from "../types/yes-no.ts";
import { type Attribute, attributeOf } from "./attributes.ts";
import { applyAttribute, isNothing } from "./field-attributes.ts";
import { applyDescription, applyEnumWords, readDescription } from "./field-description.ts";
import { type FieldPlace, placeOf } from "./field-place.ts";
import { type FieldWords, isAllWords, readFieldWords } from "./field-words.ts";
import { isTyped } from "./fields.ts";
import type { FieldHead } from "./head.ts";
import { calledIn, namedIn } from "./model-words.ts";
import { readSchemaCell } from "./schema-cell.ts";

/** What a page says of one field, in columns or labels, beside what its name says. */
export interface FieldTexts {
  readonly head: FieldHead;
  /** Lines below the name. */
  readonly below: readonly string[];
  /** By what they are. */
  readonly texts: ReadonlyMap<Attribute, string>;
  readonly line: number;
}

/** What is known of a field, except for its path. */
export interface Built {
  readonly schema: JsonObject;
  readonly required: boolean;
  readonly place: FieldPlace | undefined;
  readonly model: string | undefined;
}

/** Lines that may say something of a field; the rest are words. */
const MAX_LINES = 100;

/** Below a name, a word or two that mean nothing else are a type. */
const ONE_WORD = /^[\p{L}\d_-]+(?: [\p{L}\d_-]+)?$/u;

/** Columns and labels that are applied to the schema, in this order: the format may be a type. */
const APPLIED = [
  "format",
  "nullable",
  "length",
  "minLength",
  "maxLength",
  "minimum",
  "maximum",
  "pattern",
  "constraints",
  "values",
  "default",
  "example",
  "deprecated",
] as const satisfies readonly Attribute[];

/** Makes one schema of all that is said of a field; what can't be used is a doubt. */
export function buildField({ head, below, texts, line }: FieldTexts, notes: Notes): Built {
  const name = head.names[0] ?? "";
  const labels = new Map(texts);
  const loose: string[] = [];
  let words = head.words;
  const lines = [...below, ...(texts.get("type") ?? "").split("\n")];
  loose.push(...lines.slice(MAX_LINES));
  for (const text of lines.slice(0, MAX_LINES)) {
    words = addWords(words, text, labels, loose);
  }
  words = addConstraints(words, labels);
  const told = [head.rest, texts.get("description") ?? ""].filter((text) => !isNothing(text));
  const prose = joinedLists(told.join("\n").split("\n")).join("\n");
  const described = readDescription(prose, words.type !== undefined);
  const { place: toldPlace, ...saidBelow } = described.words;
  // A description that repeats the name `payload` does not say where that is.
  const isOwnName = toldPlace !== undefined && placeOf(name) === toldPlace;
  const saidOf = { ...saidBelow, ...(toldPlace && !isOwnName && { place: toldPlace }) };
  words = withoutEnumModel({ ...saidOf, ...words, rest: words.rest }, labels, described.text);
  const schema = notes.lines.mark({ ...(words.type?.schema ?? {}) }, line);
  const stated = texts.get("type") ?? loose.find((text) => ONE_WORD.test(text)) ?? "";
  if (!words.type && !isNothing(stated)) applyStated(schema, name, stated, line, notes);
  for (const attribute of APPLIED) {
    const text = labels.get(attribute);
    if (text !== undefined && !applyAttribute(schema, attribute, text)) {
      notes.doubts.add(line, `${name}: ${attribute} is "${text}"`, "left out");
    }
  }
  const remarks = words.type ? [...words.rest, ...loose] : loose.filter((text) => text !== stated);
  applyDescription(schema, [...remarks, described.text].join("\n"), name);
  applyWords(schema, words);
  applyEnumWords(schema, texts.get("type"), described.text);
  typeOfDefault(schema, name, line, notes);
  const place = placeIn(labels.get("place"), name, line, notes) ?? words.place;
  return {
    schema,
    required: requiredIn(labels, words, name, line, notes),
    place,
    model: words.type ? (words.type.model ?? calledIn(stated)) : namedIn(stated),
  };
}

/** Lines, a list of values that goes on below its comma as one. */
function joinedLists(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last !== undefined && /[`"'”],\s*$/.test(last) && /^\s*[`"'“]/.test(line)) {
      joined[joined.length - 1] = `${last.trimEnd()} ${line.trim()}`;
    } else joined.push(line);
  }
  return joined;
}

/** Adds what a line says; a line with a label says that, and others are words of the description. */
function addWords(
  words: FieldWords,
  text: string,
  labels: Map<Attribute, string>,
  loose: string[],
): FieldWords {
  if (isNothing(text)) return words;
  const label = /^(?:\*\*)?([\p{L}][\p{L} ]{1,30}?)(?:\*\*)?\s*[:：](?:\*\*)?\s*(\S.*)$/u.exec(
    text,
  );
  const attribute = label?.[1] ? attributeOf(label[1]) : undefined;
  const read = readFieldWords(text);
  if (isAllWords(read)) return { ...read, ...words, ...withValues(words, read), rest: words.rest };
  if (attribute && label?.[2] && attribute !== "description" && attribute !== "name") {
    if (!labels.has(attribute) || attribute === "type") labels.set(attribute, label[2]);
    const type = attribute === "type" ? readFieldWords(label[2]) : undefined;
    return type ? { ...type, ...words, rest: words.rest } : words;
  }
  if (Object.keys(read).length > 1) {
    loose.push(...read.rest);
    return { ...read, ...words, rest: words.rest };
  }
  loose.push(text);
  return words;
}

/** The type of what words say further on where that is the same with its values: `string`, and "one of 'a', 'b'". */
function withValues(
  { type: own }: FieldWords,
  { type: other }: FieldWords,
): Pick<FieldWords, "type"> {
  const isSame = own?.schema["type"] === other?.schema["type"];
  return own && other && isSame && other.schema["enum"] !== undefined ? { type: other } : {};
}

/** A model of which the page lists the values is an enumeration of texts, no object. */
function withoutEnumModel(
  words: FieldWords,
  labels: ReadonlyMap<Attribute, string>,
  description: string,
): FieldWords {
  const { type } = words;
  if (type?.model === undefined || type.schema["type"] !== "object") return words;
  const values = valuesIn(labels.get("values") ?? "") ?? listedValues(description);
  return values ? { ...words, type: { schema: { type: "string" } } } : words;
}

/** Restrictions may say that a field is required, or its type: `Required, max 64`. */
function addConstraints(words: FieldWords, labels: Map<Attribute, string>): FieldWords {
  const text = labels.get("constraints");
  if (text === undefined || isNothing(text)) return words;
  const read = readFieldWords(text);
  if (Object.keys(read).length === 1) return words;
  if (read.rest.length === 0) labels.delete("constraints");
  else labels.set("constraints", read.rest.join(", "));
  return { ...read, ...words, rest: words.rest };
}

/** Words of a type that are none may be the values themselves. */
function applyStated(
  schema: JsonObject,
  name: string,
  stated: string,
  line: number,
  { doubts }: Notes,
): void {
  const inline = stated.includes("{") ? readSchemaCell(stated)?.schema : undefined;
  const values = valuesIn(stated);
  if (inline) Object.assign(schema, inline);
  else if (
    values &&
    values.length > 1 &&
    values.every((value) => /^[A-Z][A-Z0-9_]+$/.test(value))
  ) {
    schema["type"] = "string";
    schema["enum"] = values;
  } else doubts.add(line, `${name} has the type "${stated}"`, "anything is accepted");
}

function applyWords(schema: JsonObject, words: FieldWords): void {
  if (words.nullable) Object.assign(schema, nullable(schema));
  if (words.deprecated) schema["deprecated"] = true;
  if (words.readOnly) schema["readOnly"] = true;
  if (words.example !== undefined) applyAttribute(schema, "example", words.example);
  if (words.default !== undefined && schema["default"] === undefined) {
    applyAttribute(schema, "default", words.default);
  }
}

/** A field without a type, of which a default is known that no text has. */
function typeOfDefault(schema: JsonObject, name: string, line: number, { doubts }: Notes): void {
  const preset = schema["default"];
  if (isTyped(schema) || (typeof preset !== "boolean" && !Number.isInteger(preset))) return;
  schema["type"] = typeof preset === "boolean" ? "boolean" : "integer";
  doubts.add(
    line,
    `${name} has no type, and the default ${String(preset)}`,
    String(schema["type"]),
  );
}

function placeIn(
  text: string | undefined,
  name: string,
  line: number,
  { doubts }: Notes,
): FieldPlace | undefined {
  if (text === undefined || isNothing(text)) return undefined;
  const place = placeOf(text);
  if (!place) doubts.add(line, `${name} is in "${text}"`, "where its section says");
  return place;
}

function requiredIn(
  labels: ReadonlyMap<Attribute, string>,
  words: FieldWords,
  name: string,
  line: number,
  { doubts }: Notes,
): boolean {
  const cell = labels.get("required");
  if (cell !== undefined && cell.trim() !== "") {
    const answer = readYesNo(cell);
    if (answer !== undefined) return answer;
    doubts.add(line, `${name} is required: "${cell}"`, "not required");
    return false;
  }
  const optional = labels.get("optional");
  if (optional !== undefined) {
    const answer = readYesNo(optional);
    if (answer !== undefined) return !answer;
    if (optional.trim() === "") return true;
  }
  return words.required ?? false;
}
