import type { Notes } from "../format.ts";
import type { JsonObject } from "../json.ts";

/** What pages call the types of fields, as schemas. */
const WORDS: Readonly<Record<string, JsonObject>> = {
  string: { type: "string" },
  str: { type: "string" },
  text: { type: "string" },
  uuid: { type: "string", format: "uuid" },
  date: { type: "string", format: "date" },
  datetime: { type: "string", format: "date-time" },
  "date-time": { type: "string", format: "date-time" },
  timestamp: { type: "string", format: "date-time" },
  url: { type: "string", format: "uri" },
  uri: { type: "string", format: "uri" },
  email: { type: "string", format: "email" },
  file: { type: "string", format: "binary" },
  binary: { type: "string", format: "binary" },
  integer: { type: "integer" },
  int: { type: "integer" },
  int32: { type: "integer", format: "int32" },
  int64: { type: "integer", format: "int64" },
  long: { type: "integer", format: "int64" },
  number: { type: "number" },
  decimal: { type: "number" },
  float: { type: "number" },
  double: { type: "number" },
  boolean: { type: "boolean" },
  bool: { type: "boolean" },
  object: { type: "object" },
  dict: { type: "object" },
  map: { type: "object" },
  json: { type: "object" },
  array: { type: "array" },
  list: { type: "array" },
  null: { type: "null" },
};

/** Words that say that nothing is known of the type. */
const ANYTHING = ["any", "unknown", "mixed", "oneof", "anyof", "allof"];

/** How deep arrays of arrays are read. */
const MAX_NESTING = 8;

/**
 * Reads a type as pages write it: `string`, `array of objects`, `object[]`, `object,null`,
 * `string | null`, `enum<string>`, `string<date-time>`, `oneOf(string, integer)`. An empty schema
 * where the page says that it may be anything; undefined where the words are no type.
 */
export function readType(words: string, depth = 0): JsonObject | undefined {
  const text = words
    .trim()
    .replace(/^[`*_]+|[`*_.]+$/g, "")
    .trim();
  if (text === "" || text.length > 200 || depth > MAX_NESTING) return undefined;
  const known = WORDS[text.toLowerCase()];
  if (known && Object.hasOwn(WORDS, text.toLowerCase())) return { ...known };
  if (ANYTHING.includes(text.toLowerCase())) return {};
  const items = /^(?:array|list)\s+of\s+(.+)$/i.exec(text) ?? /^(.+)\[\s*\]$/.exec(text);
  if (items?.[1]) return arrayOf(items[1], depth);
  const inner = /^([a-z]+)\s*[<([:]\s*(.*?)\s*[>)\]]?$/i.exec(text);
  if (inner?.[1] && inner[2]) return wrapped(inner[1].toLowerCase(), inner[2], depth);
  const bracketed = /^\[(.+)\]$/.exec(text);
  if (bracketed?.[1]) return arrayOf(bracketed[1], depth);
  const parts = splitUnion(text);
  if (parts.length > 1) return union(parts, depth);
  const singular = /^(.{3,})s$/i.exec(text)?.[1];
  const single = singular?.toLowerCase() ?? "";
  return Object.hasOwn(WORDS, single) ? { ...WORDS[single] } : undefined;
}

/** The type of a field in the page's words; where they are none, anything is, and a doubt says so. */
export function typeOfField(
  name: string,
  words: string | undefined,
  line: number,
  { doubts, lines }: Notes,
): JsonObject {
  const schema = words === undefined ? undefined : readType(words);
  if (!schema) {
    const says = words === undefined ? `${name} has no type` : `${name} has the type "${words}"`;
    doubts.add(line, says, "anything is accepted");
  }
  return lines.mark(schema ?? {}, line);
}

function arrayOf(words: string, depth: number): JsonObject {
  const items = readType(words, depth + 1);
  return items && Object.keys(items).length > 0 ? { type: "array", items } : { type: "array" };
}

/** `array<string>`, `enum<string>`, `oneOf(string, null)`, `string<date-time>`. */
function wrapped(word: string, inner: string, depth: number): JsonObject | undefined {
  if (word === "array" || word === "list") return arrayOf(inner, depth);
  if (word === "enum" || word === "nullable") {
    const base = readType(inner, depth + 1) ?? {};
    return word === "enum" ? base : union([inner, "null"], depth);
  }
  if (word === "oneof" || word === "anyof") return union(splitUnion(inner), depth) ?? {};
  if (word === "allof") return {};
  const base = Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
  if (!base) return undefined;
  return /^[a-z][a-z0-9-]*$/.test(inner) ? { ...base, format: inner } : { ...base };
}

function splitUnion(text: string): string[] {
  return text.split(/\s*(?:[,|/]|\bor\b)\s*/i).filter((part) => part !== "");
}

function union(parts: readonly string[], depth: number): JsonObject | undefined {
  const schemas = parts.map((part) => readType(part, depth + 1));
  const known = schemas.filter((schema) => schema !== undefined);
  if (known.length === 0 || known.length < parts.length) return undefined;
  if (known.some((schema) => Object.keys(schema).length === 0)) return {};
  const onlyTypes = known.every((schema) => Object.keys(schema).every((key) => key === "type"));
  const distinct = [...new Map(known.map((schema) => [JSON.stringify(schema), schema])).values()];
  const [first] = distinct;
  if (distinct.length === 1 && first) return first;
  if (onlyTypes) return { type: distinct.flatMap((schema) => schema["type"] ?? []) };
  const named = distinct.filter((schema) => schema["type"] !== "null");
  const [only] = named;
  if (named.length === 1 && only && typeof only["type"] === "string") {
    return { ...only, type: [only["type"], "null"] };
  }
  return { anyOf: distinct };
}
