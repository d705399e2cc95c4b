import type { Json, JsonObject } from "../../base/json.ts";
import type { Notes } from "../../base/notes.ts";
import { namedType } from "./type-names.ts";
import { isLiteral, isRemark, literals, splitUnion, unquoted } from "./type-parts.ts";
import { readYesNo } from "./yes-no.ts";

/** A type as a page states it. */
export interface StatedType {
  readonly schema: JsonObject;
  /** The model it names, where it does: `Purse` of `Purse[]`. */
  readonly model?: string;
}

/** Words that say that nothing is known of the type. */
const ANYTHING = ["any", "unknown", "mixed", "oneof", "anyof", "allof", "anytype", "任意"];

/** Longer words are no type. */
const MAX_LENGTH = 200;

/** Words of types that are no types themselves. */
const CONNECTIVE = /^(?:of|or|null|nullable|optional|any|enum|oneof|anyof|allof)$/i;

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
    readAsText(text)
  );
}

/**
 * The same, also where the words name a model of the page, `Purse` or `Purse[]`: an object, its
 * name beside it.
 */
export function readStatedType(words: string): StatedType | undefined {
  const text = unmark(words);
  const model = modelIn(text);
  const plain =
    model && readType(text.replace(model, "object").replace(/\bobject \(?objects?\)?/i, "object"));
  if (model && plain) return { schema: plain, model };
  const schema = readType(words);
  const items = schema?.["type"] === "array" && !schema["items"] ? itemsModel(text) : undefined;
  return schema && { schema, ...(items && { model: items }) };
}

/** The name of a model that a list is of, in whatever case: `[order_line]`, `order_line[]`. */
function itemsModel(text: string): string | undefined {
  const name = /^\[\s*([A-Za-z_][\w.-]{0,80})\s*\]$|^([A-Za-z_][\w.-]{0,80})\s*\[\]$/.exec(text);
  const model = name?.[1] ?? name?.[2];
  return model !== undefined && !namedType(model) && !CONNECTIVE.test(model) ? model : undefined;
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

/** A schema that accepts null as well. */
export function nullable(schema: JsonObject): JsonObject {
  const { type, anyOf, enum: values } = schema;
  const withNull =
    Array.isArray(values) && !values.includes(null) ? { enum: [...values, null] } : {};
  if (type !== undefined) {
    return { ...schema, ...withNull, type: [...new Set([type, "null"].flat())] };
  }
  return Array.isArray(anyOf) ? { ...schema, anyOf: [...anyOf, { type: "null" }] } : schema;
}

function unmark(words: string): string {
  return words
    .slice(0, MAX_LENGTH + 40)
    .trim()
    .replace(/^\[\*\*([^*\n]+)\*\*\]$/, "$1")
    .replace(/^[`*_]+|[`*_.]+$/g, "")
    .replaceAll(/[`*\\]/g, "")
    .replaceAll(/\s+/g, " ")
    .trim()
    .replace(/^an? /i, "");
}

/** The one capitalised name in a type that is otherwise none: `array of Purse`. */
function modelIn(text: string): string | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const names = text.match(/[\p{L}_$][\p{L}\p{N}_$.-]*/gu) ?? [];
  const unknown = names.filter((name) => !namedType(name) && !CONNECTIVE.test(name));
  const [model] = unknown;
  if (unknown.length !== 1 || !model || readYesNo(model) !== undefined) return undefined;
  return /^(?:[a-z]\w*\.)*[A-Z][\w$]*(?:\.\w+)*$/.test(model) && /[a-z]/.test(model)
    ? model
    : undefined;
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

/** `"A" | "B"`, `'A' or 'B'`, `Enum<A|B>`, `enum(A, B)`: a list of values is the type. */
function readLiterals(text: string): JsonObject | undefined {
  const inner = /^(?:string |integer )?enum(?:eration)?\s*[:<([{]\s*(.+?)\s*[>)\]}]?$/i.exec(
    text,
  )?.[1];
  const parts = splitUnion(inner?.replaceAll(/(["'])[ \t]{1,9}(?=["'])/g, "$1, ") ?? text);
  if (inner && parts.length > 1 && parts.every((part) => /^["']?[\w.-]+["']?$/.test(part))) {
    if (parts.every((part) => !namedType(part))) return literals(parts);
  }
  const quoted = parts.filter((part) => isValueOf(part, text));
  if (quoted.length === 0) return undefined;
  const others = parts.filter((part) => !quoted.includes(part));
  if (others.length === 0) return literals(quoted);
  return others.every((part) => part.toLowerCase() === "null")
    ? nullable(literals(quoted))
    : undefined;
}

/** A value in quotes, or, between bars and beside no name of a type, a bare word: `debit | credit`. */
function isValueOf(part: string, text: string): boolean {
  if (/^(?:"[^"]*"|'[^']*')$/.test(part)) return true;
  const parts = text.split(/\s*\|\s*/).filter((one) => one.toLowerCase() !== "null");
  return (
    parts.length > 1 &&
    parts.every((one) => /^(?:[a-z][a-z\d_-]*|[A-Z][A-Z\d_]+)$/.test(one) && !namedType(one)) &&
    parts.includes(part)
  );
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
  if (/^enum(?:erations?|s)?$|^enumerado$|^枚举$/i.test(text)) return { type: "string" };
  const beside = /^(?:enum (?:of )?(.+)|(.+) enum)$/i.exec(text);
  const inner = beside?.[1] ?? beside?.[2];
  return inner ? readType(inner, depth + 1) : undefined;
}

/** `decimal string`, `number as string`, `stringified integer`, `date string`: a text, whatever it holds. */
function readAsText(text: string): JsonObject | undefined {
  const [, before, behind] =
    /^(.{1,40}?)(?:,? (?:(?:formatted|encoded|sent|serialized) )?as(?: an?)?)? (?:string|text)$|^string(?:ified|[- ]encoded)? (.{1,40})$/i.exec(
      text,
    ) ?? [];
  const inner = namedType(before ?? behind ?? "");
  if (inner?.["type"] === "string") return inner;
  if (!/^(?:number|integer|boolean)$/.test(String(inner?.["type"]))) return undefined;
  return { type: "string", ...(/decimal/i.test(text) && { format: "decimal" }) };
}

function together(schemas: readonly JsonObject[]): JsonObject {
  const distinct = [...new Map(schemas.map((schema) => [JSON.stringify(schema), schema])).values()];
  const [first] = distinct;
  if (distinct.length === 1 && first) return first;
  if (distinct.every((schema) => Object.keys(schema).every((key) => key === "type"))) {
    return { type: [...new Set<Json>(distinct.flatMap((schema) => schema["type"] ?? []))] };
  }
  const [only, ...more] = distinct.filter((schema) => schema["type"] !== "null");
  if (only && more.length === 0 && typeof only["type"] === "string") return nullable(only);
  return { anyOf: distinct };
}
