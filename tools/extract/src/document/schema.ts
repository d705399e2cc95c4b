import { isObject, ownMember, setMember } from "@org/openapi";
import type { Json, JsonObject } from "../base/json.ts";
import { readType } from "../evidence/types/type-words.ts";
import { type Context, compact, doubt, extensions, reference, text } from "./context.ts";

/** The types of JSON Schema; any other word for one is a doubt. */
const TYPES = ["string", "number", "integer", "boolean", "array", "object", "null"];

const SCHEMA_MEMBERS = ["not", "if", "then", "else", "contains", "propertyNames"] as const;
const SCHEMA_OR_BOOLEAN_MEMBERS = [
  "additionalProperties",
  "unevaluatedProperties",
  "unevaluatedItems",
] as const;
const SCHEMA_LIST_MEMBERS = ["allOf", "oneOf", "anyOf", "prefixItems"] as const;
const SCHEMA_MAP_MEMBERS = ["properties", "patternProperties", "$defs"] as const;
const COUNT_MEMBERS = [
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "minProperties",
  "maxProperties",
] as const;
const BOUND_MEMBERS = ["minimum", "maximum"] as const;
const FLAG_MEMBERS = ["readOnly", "writeOnly", "deprecated", "uniqueItems"] as const;

/**
 * Schema Object (OpenAPI 3.1, section 4.8.24): a draft's schema as JSON Schema 2020-12. What 3.0
 * writes in its own way (`nullable`, exclusive bounds as flags, `example`) is rewritten.
 */
export function schema(value: Json | undefined, context: Context, owner?: unknown): JsonObject {
  if (value === true) return {};
  if (value === false) return { not: {} };
  if (!isObject(value)) {
    doubt(context, owner, undefined, "a schema is no object", "anything accepted");
    return {};
  }
  const target = reference(context, value, "anything accepted");
  if (target === false) return {};
  if (target !== undefined) return referenced(target, value, context);
  const result = {
    ...types(value, context),
    ...annotations(value, context),
    ...bounds(value, context),
    ...orNull(children(value, context), value, context),
    ...extensions(value),
  };
  return context.lines.mark(result, context.lines.of(value) ?? context.lines.of(owner) ?? 0);
}

/** A reference; beside it 3.0 says nothing, and 3.1 whatever a schema says. */
function referenced(target: string, value: JsonObject, context: Context): JsonObject {
  const words = annotations(value, context);
  if (context.draft30 || !isNullable(value, context)) return { $ref: target, ...words };
  return { ...words, anyOf: [{ $ref: target }, { type: "null" }] };
}

/**
 * Whether null is accepted, in the words of 3.0 or of a common extension to 2.0. 3.1 has no such
 * keyword, but who writes it means something: a doubt says so.
 */
function isNullable(value: JsonObject, context: Context): boolean {
  if (ownMember(value, "nullable") !== true) return ownMember(value, "x-nullable") === true;
  if (!context.draft30 && ![value["type"]].flat().includes("null")) {
    doubt(context, value, "nullable", "nullable is no keyword of OpenAPI 3.1", "null is accepted");
  }
  return true;
}

/** Type, format, enum and const: with `null` among them where 3.0 says nullable. */
function types(value: JsonObject, context: Context): JsonObject {
  const result = typeWords(value, context);
  const nullable = isNullable(value, context);
  const format = text(value, "format");
  if (format) result["format"] = format;
  if (nullable && result["type"] !== undefined) {
    result["type"] = [...new Set([result["type"], "null"].flat())];
  }
  const enumeration = ownMember(value, "enum");
  if (Array.isArray(enumeration) && enumeration.length > 0) {
    const values = nullable ? [...enumeration, null] : enumeration;
    result["enum"] = [...new Map(values.map((item) => [JSON.stringify(item), item])).values()];
  }
  const constant = ownMember(value, "const");
  if (constant !== undefined) result["const"] = constant;
  return result;
}

/**
 * 3.0 has no type beside alternatives or parts to say nullable of, and providers say it all the same: then
 * null is one more alternative.
 */
function orNull(result: JsonObject, value: JsonObject, context: Context): JsonObject {
  if (!isNullable(value, context) || ownMember(value, "type") !== undefined) return result;
  const { allOf, anyOf, oneOf, discriminator: told, ...rest } = result;
  const none = { type: "null" };
  if (Array.isArray(anyOf) && (allOf ?? oneOf ?? told) === undefined) {
    return { ...rest, anyOf: [...anyOf, none] };
  }
  const whole = compact({ allOf, anyOf, oneOf, discriminator: told });
  if (Object.keys(whole).length === 0) return result;
  // That is how 3.0 writes a reference with something beside it.
  const [only, second] = Array.isArray(allOf) && (anyOf ?? oneOf) === undefined ? allOf : [];
  return { ...rest, anyOf: [second === undefined ? (only ?? whole) : whole, none] };
}

function typeWords(value: JsonObject, context: Context): JsonObject {
  const type = ownMember(value, "type");
  if (type === undefined) return {};
  const words = (Array.isArray(type) ? type : [type]).map(String);
  const read = together(words.map((word) => readType(word)));
  const said = `type ${words.join(", ")}`;
  if (read === undefined) doubt(context, value, "type", `${said} is unknown`, "any type accepted");
  else if (Object.keys(read).length > 0 && !words.every((word) => TYPES.includes(word))) {
    doubt(context, value, "type", said, `read as ${JSON.stringify(read)}`);
  }
  return read ?? {};
}

/** What any of several types accepts; undefined where one is unknown. */
function together(types: readonly (JsonObject | undefined)[]): JsonObject | undefined {
  const known = types.filter((type) => type !== undefined);
  const [only] = known;
  if (known.length < types.length) return undefined;
  if (known.length < 2) return only ?? {};
  if (known.some(({ type }) => type === undefined)) return {};
  const names = new Set(known.flatMap(({ type }) => type ?? []));
  return { ...Object.assign({}, ...known), type: [...names] };
}

function annotations(value: JsonObject, context: Context): JsonObject {
  const result: JsonObject = {};
  for (const key of ["title", "description"]) {
    const words = context.prose ? text(value, key) : undefined;
    if (words) result[key] = words.trim();
  }
  const preset = ownMember(value, "default");
  if (preset !== undefined) result["default"] = preset;
  const example = ownMember(value, "example");
  const examples = ownMember(value, "examples");
  if (Array.isArray(examples) && examples.length > 0) result["examples"] = examples;
  else if (example !== undefined) result["examples"] = [example];
  for (const key of FLAG_MEMBERS) {
    if (ownMember(value, key) === true) result[key] = true;
  }
  return result;
}

function bounds(value: JsonObject, context: Context): JsonObject {
  const result: JsonObject = {};
  for (const key of COUNT_MEMBERS) {
    const count = ownMember(value, key);
    if (typeof count === "number" && Number.isInteger(count) && count >= 0) result[key] = count;
  }
  for (const key of BOUND_MEMBERS) {
    const exclusive = key === "minimum" ? "exclusiveMinimum" : "exclusiveMaximum";
    const bound = ownMember(value, key);
    const open = ownMember(value, exclusive);
    if (typeof bound === "number") result[open === true ? exclusive : key] = bound;
    if (typeof open === "number") result[exclusive] = open;
  }
  const multiple = ownMember(value, "multipleOf");
  if (typeof multiple === "number" && multiple > 0) result["multipleOf"] = multiple;
  const pattern = text(value, "pattern");
  if (pattern !== undefined && isPattern(pattern)) result["pattern"] = pattern;
  else if (pattern !== undefined) {
    doubt(context, value, "pattern", `pattern ${pattern} is no regular expression`, "left out");
  }
  return result;
}

function isPattern(pattern: string): boolean {
  try {
    return new RegExp(pattern, "u").source !== "";
  } catch {
    return false;
  }
}

/** Everything in which schemas nest, and what speaks about the nested ones. */
function children(value: JsonObject, context: Context): JsonObject {
  const result: JsonObject = {};
  for (const key of SCHEMA_MAP_MEMBERS) {
    const map = ownMember(value, key);
    if (isObject(map) && Object.keys(map).length > 0) result[key] = schemaMap(map, context);
  }
  const names = ownMember(value, "required");
  if (Array.isArray(names)) {
    const required = [...new Set(names.filter((name) => typeof name === "string"))];
    if (required.length > 0) result["required"] = required;
  }
  const items = ownMember(value, "items");
  if (Array.isArray(items)) {
    result["prefixItems"] = items.map((item) => schema(item, context, items));
  } else if (items !== undefined) result["items"] = schema(items, context, value);
  for (const key of SCHEMA_OR_BOOLEAN_MEMBERS) {
    const child = ownMember(value, key);
    if (child !== undefined) {
      result[key] = typeof child === "boolean" ? child : schema(child, context, value);
    }
  }
  for (const key of SCHEMA_MEMBERS) {
    const child = ownMember(value, key);
    if (child !== undefined) result[key] = schema(child, context, value);
  }
  for (const key of SCHEMA_LIST_MEMBERS) {
    const list = ownMember(value, key);
    if (Array.isArray(list) && list.length > 0) {
      const parts = list.map((child) => schema(child, context, list));
      // Whatever a value is, it fits a part that says nothing: its words were all of it.
      const telling = parts.filter((part) => Object.keys(part).length > 0);
      if (key !== "allOf") result[key] = parts;
      else if (telling.length > 0) result[key] = telling;
    }
  }
  return { ...result, ...discriminator(value) };
}

function schemaMap(map: JsonObject, context: Context): JsonObject {
  const result: JsonObject = {};
  for (const [name, child] of Object.entries(map)) {
    const made = schema(child, context, map);
    const line = context.lines.of(map, name);
    setMember(result, name, line === undefined ? made : context.lines.mark(made, line));
  }
  return result;
}

function discriminator(value: JsonObject): JsonObject {
  const found = ownMember(value, "discriminator");
  if (!isObject(found) || !(ownMember(value, "oneOf") || ownMember(value, "anyOf"))) return {};
  const propertyName = text(found, "propertyName");
  if (!propertyName) return {};
  const mapping = ownMember(found, "mapping");
  return { discriminator: isObject(mapping) ? { propertyName, mapping } : { propertyName } };
}
