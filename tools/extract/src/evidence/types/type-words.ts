import type { JsonObject } from "../../base/json.ts";
import { readLiterals } from "./literal-types.ts";
import { nullable, together } from "./nullable.ts";
import { readAsText } from "./text-types.ts";
import { namedType } from "./type-names.ts";
import {
  isLiteral,
  isRemark,
  literals,
  MAX_LENGTH,
  splitUnion,
  unmark,
  unquoted,
} from "./type-parts.ts";

/** Words that say that nothing is known of the type. */
const ANYTHING = ["any", "unknown", "mixed", "oneof", "anyof", "allof", "anytype", "任意"];

/** A length in brackets: `32`, `max 64`, `36 characters`. */
const LENGTH = /^(?:max(?:imum|\.)?(?: length)?:?\s*)?(\d{1,6})(?: char(?:acter)?s?)?(?: max)?$/i;

/** How deep arrays of arrays are read. */
const MAX_NESTING = 8;

const LIST =
  /^(?:json )?(?:array|list|set|collection|lista|liste|arreglo|matriz|vetor|tableau|массив|список)\s*(?:(?:of|de|von|mit|di|из)\s+(?:the |a |an |des |los )?|d['’]\s*|(?=[а-я]))(.+)$/i;

/**
 * Reads a type as pages write it: `string`, `array of objects`, `object[]`, `object,null`,
 * `string | null`, `enum<string>`, `string<date-time>`, `"a" | "b"`, `varchar(64)`. An empty schema
 * where the page says that it may be anything; undefined where the words are no type.
 */
export function readType(words: string, depth = 0): JsonObject | undefined {
  const text = unmark(words);
  if (text === "" || text.length > MAX_LENGTH || depth > MAX_NESTING) return undefined;
  const known = namedType(text);
  if (known) return known;
  if (ANYTHING.includes(text.toLowerCase())) return {};
  return (
    readLiterals(text) ??
    readUnion(text, depth) ??
    readNullable(text, depth) ??
    readShape(text, depth) ??
    readMap(text, depth) ??
    readList(text, depth) ??
    readWrapped(text, depth) ??
    readEnum(text, depth) ??
    readLengthOfText(text) ??
    readAsText(text)
  );
}

/** `AN..32`, `ans36`: a text of letters and digits, as standards of cards write its length. */
function readLengthOfText(text: string): JsonObject | undefined {
  const length = /^an?s?(?:\.{2,3}| )?(\d{1,4})$/i.exec(text)?.[1];
  return length === undefined ? undefined : { type: "string", maxLength: Number(length) };
}

/** `?string`, `string?`, `nullable string`, `string (nullable)`, `Optional[str]`. */
function readNullable(text: string, depth: number): JsonObject | undefined {
  const inner =
    /^\?\s*(\w.*)$/.exec(text)?.[1] ??
    /^(\w.*\S)\s*\?$/.exec(text)?.[1] ??
    /^(?:nullable|optional)\s*[<[(](.+)[>\])]$/i.exec(text)?.[1] ??
    /^nullable\s+(.+)$/i.exec(text)?.[1] ??
    /^(.*[^\s,(])[\s,]*\(?\bnullable\)?$/i.exec(text)?.[1];
  const schema = inner === undefined ? undefined : readType(inner, depth + 1);
  if (!schema) return undefined;
  return /^optional/i.test(text) ? schema : nullable(schema);
}

/** `array of X`, `X[]`, `[X]`, `List<X>`. */
function readList(text: string, depth: number): JsonObject | undefined {
  const inner =
    LIST.exec(text)?.[1]?.replace(/^\[(.*)\]$/, "$1") ??
    /^(.+?)\s*\[\s*\d*\s*\]$/.exec(text)?.[1] ??
    /^(?:\w+)?(?:array|list|set|collection)\s*[<([:]\s*(.*?)\s*[>)\]]?$/i.exec(text)?.[1] ??
    /^\[(.+)\]$/.exec(text)?.[1] ??
    /^(\w+) (?:array|list)$/i.exec(text)?.[1] ??
    /^(\S+?)(?:数组|列表)$/.exec(text)?.[1] ??
    /^(?:数组|列表)\s*[<([（](.+)[>)\]）]$/.exec(text)?.[1];
  return inner && isBalanced(inner) ? arrayOf(inner, depth) : undefined;
}

/** Whether every bracket that closes has been opened: else the words go on behind the type. */
function isBalanced(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (/[<([{]/.test(character)) depth += 1;
    else if (/[>)\]}]/.test(character)) depth -= 1;
    if (depth < 0) return false;
  }
  return true;
}

function arrayOf(words: string, depth: number): JsonObject {
  const bare = words.replace(/^\((.*)\)$/, "$1").replace(/\s*\((?:max|min)[^()]*\)$/i, "");
  const items = readType(bare, depth + 1);
  return items && Object.keys(items).length > 0 ? { type: "array", items } : { type: "array" };
}

/** `{ user: string, weight?: number }`: an object with these members, if all of them have a type. */
function readShape(text: string, depth: number): JsonObject | undefined {
  const inner = /^\{(.*)\}$/.exec(text)?.[1];
  if (inner === undefined) return undefined;
  const members = splitMembers(inner).map((member) => {
    const [, name, type = ""] = /^["']?([\w$-]+)["']?\??\s*:\s*(.+)$/.exec(member) ?? [];
    const schema = readType(type, depth + 1);
    return name !== undefined && schema ? ([name, schema] as const) : undefined;
  });
  const known = members.filter((member) => member !== undefined);
  if (known.length === 0 || known.length < members.length) return undefined;
  return { type: "object", properties: Object.fromEntries(known) };
}

/** The parts between commas and semicolons that are within no brackets. */
function splitMembers(text: string): string[] {
  const parts = [""];
  let depth = 0;
  for (const token of text.split(/([,;{}[\]<>()])/)) {
    if (/^[{[<(]$/.test(token)) depth += 1;
    if (/^[}\]>)]$/.test(token)) depth -= 1;
    const divides = depth === 0 && /^[,;]$/.test(token);
    parts.push(divides ? "" : `${parts.pop() ?? ""}${token}`);
  }
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

/** `map[string]integer`, `map of string to number`, `dictionary of numbers`. */
function readMap(text: string, depth: number): JsonObject | undefined {
  const inner =
    /^map\[\w+\]\s*(\S.*)$/i.exec(text)?.[1] ??
    /^(?:map|dictionary|dict|hash) (?:of|from) (?:.* to )?(.+)$/i.exec(text)?.[1];
  const values = inner === undefined ? undefined : readType(inner, depth + 1);
  return values && { type: "object", additionalProperties: values };
}

/** `Map<String, Number>`, `enum<string>`, `oneOf(string, null)`, `string<date-time>`, `char(3)`. */
function readWrapped(text: string, depth: number): JsonObject | undefined {
  const [, word = "", inner = ""] =
    /^([\p{L}\d ]+?)\s*[<([:{]\s*(.*?)\s*[>)\]}]?$/u.exec(text) ?? [];
  if (word === "" || inner === "") return undefined;
  switch (word.toLowerCase()) {
    case "enum":
    case "enumeration":
    case "one of":
      return readType(inner, depth + 1) ?? {};
    case "map":
    case "dict":
    case "dictionary":
    case "hashmap":
    case "record":
      return mapOf(inner, depth);
    case "oneof":
    case "anyof":
      return readUnion(inner, depth) ?? readType(inner, depth + 1) ?? {};
    case "allof":
      return {};
    default: {
      const base = readType(word, depth + 1);
      return base && qualified(base, inner, depth);
    }
  }
}

/** `String, Number`: the type of the values is the last one. */
function mapOf(inner: string, depth: number): JsonObject {
  const comma = inner.indexOf(",");
  if (comma < 0) return { type: "object" };
  const said = inner.slice(comma + 1).trim();
  const values = readType(said, depth + 1);
  if (values && Object.keys(values).length > 0) {
    return { type: "object", additionalProperties: values };
  }
  // A name that is no type is that of a model, which is an object.
  const isModel = values === undefined && /^[A-Z]\w*$/.test(said);
  return { type: "object", ...(isModel && { additionalProperties: { type: "object" } }) };
}

/** A type with remarks: its format, its length, or words that change nothing. */
function qualified(base: JsonObject, remarks: string, depth: number): JsonObject {
  const listed = splitUnion(remarks);
  if (listed.length > 1 && base["type"] === "string" && listed.every(isLiteral)) {
    return { ...base, ...literals(listed.map((value) => `"${unquoted(value)}"`)) };
  }
  return remarks
    .split(",")
    .reduce((schema, remark) => remarked(schema, remark.trim(), depth), base);
}

function remarked(base: JsonObject, remark: string, depth: number): JsonObject {
  if (/^(?:or )?null(?:able)?$/i.test(remark)) return nullable(base);
  const text = [base["type"]].flat().includes("string");
  const length = LENGTH.exec(remark)?.[1];
  if (length) return text ? { ...base, maxLength: Number(length) } : base;
  const said = text ? readType(remark, depth + 1) : undefined;
  if (said?.["type"] === "string") return { ...base, ...said, type: base["type"] ?? "string" };
  if (/^enum(?:eration)?$/i.test(remark) || base["type"] === "object") return base;
  const format = /^\$?([a-z][a-z0-9-]*)$/.exec(remark)?.[1];
  return format && !isRemark(format) ? { ...base, format } : base;
}

function readUnion(text: string, depth: number): JsonObject | undefined {
  const parts = splitUnion(text);
  if (parts.length < 2) return undefined;
  const schemas = parts.map((part) => readType(part, depth + 1));
  const known = schemas.filter((schema) => schema !== undefined);
  if (known.length < parts.length) return undefined;
  if (known.some((schema) => Object.keys(schema).length === 0)) return {};
  return together(known);
}

/** `string enum`, `enum string`, or only `enum`: values are texts unless the page says otherwise. */
function readEnum(text: string, depth: number): JsonObject | undefined {
  if (/^enum(?:erations?|s)?(?:\.\w{1,60})?$|^enumerado$|^枚举$/i.test(text)) {
    return { type: "string" };
  }
  const beside = /^(?:enum (?:of )?(.+)|(.+) enum)$/i.exec(text);
  const inner = beside?.[1] ?? beside?.[2];
  return inner ? readType(inner, depth + 1) : undefined;
}
