import { isObject, ownMember, setMember } from "@org/openapi";
import type { Json, JsonObject } from "../../base/json.ts";
import type { Lines } from "../../base/lines.ts";
import type { Notes } from "../../base/notes.ts";
import { meaning } from "../../document/reuse-components.ts";

/** What Mintlify writes where a response has no body. */
const PLACEHOLDER = "_mintlify/placeholder";

/** Media types of a body: each a list of alternative schemas, and examples. */
export function dialectContent(body: JsonObject, components: JsonObject, notes: Notes): JsonObject {
  const content: JsonObject = {};
  for (const [type, media] of Object.entries(body)) {
    const alternatives = isObject(media) ? ownMember(media, "schemaArray") : undefined;
    if (type === PLACEHOLDER || !isObject(media) || !Array.isArray(alternatives)) continue;
    const schema = alternatives.map((alternative) => lift(alternative, components, notes.lines));
    const [only] = schema;
    const entry: JsonObject = {
      schema: schema.length === 1 && only ? only : { oneOf: schema },
      examples: ownMember(media, "examples") ?? {},
    };
    setMember(content, type, notes.lines.mark(entry, notes.lines.of(media) ?? 0));
  }
  return content;
}

/**
 * A schema of the dialect as JSON Schema: a list is a choice, `allOf` around a single schema is
 * opened, and `requiredProperties` is `required`.
 */
export function dialectSchema(value: Json | undefined, lines: Lines): JsonObject {
  const line = lines.of(value) ?? 0;
  return lines.mark(read(value, lines), line);
}

function read(value: Json | undefined, lines: Lines): JsonObject {
  if (Array.isArray(value)) {
    const [only] = value;
    const all = () => value.map((one) => dialectSchema(one, lines));
    return value.length === 1 ? dialectSchema(only, lines) : { oneOf: all() };
  }
  if (!isObject(value)) return {};
  const { requiredProperties, refIdentifier: _, properties, items, ...rest } = value;
  const schema: JsonObject = { ...rest };
  if (isObject(properties)) schema["properties"] = mapSchemas(properties, lines);
  if (items !== undefined) schema["items"] = dialectSchema(items, lines);
  for (const key of ["allOf", "anyOf", "oneOf"]) {
    const list = ownMember(value, key);
    if (Array.isArray(list)) schema[key] = list.map((one) => dialectSchema(one, lines));
  }
  const values = ownMember(value, "additionalProperties");
  if (isObject(values)) schema["additionalProperties"] = dialectSchema(values, lines);
  if (Array.isArray(requiredProperties)) schema["required"] = requiredProperties;
  return open(schema);
}

function mapSchemas(properties: JsonObject, lines: Lines): JsonObject {
  const result: JsonObject = {};
  for (const [name, property] of Object.entries(properties)) {
    setMember(result, name, dialectSchema(property, lines));
  }
  return result;
}

/** `allOf` with one schema says no more than the schema. */
function open(schema: JsonObject): JsonObject {
  const { allOf, ...rest } = schema;
  const [only, ...others] = Array.isArray(allOf) ? allOf : [];
  return isObject(only) && others.length === 0 ? { ...only, ...rest } : schema;
}

/** A schema that names the component it was made from becomes that component, and a reference. */
function lift(value: Json, components: JsonObject, lines: Lines): JsonObject {
  const schema = dialectSchema(value, lines);
  const identifier = isObject(value) ? ownMember(value, "refIdentifier") : undefined;
  const name = /^#\/components\/schemas\/([\w.-]+)$/.exec(String(identifier ?? ""))?.[1];
  if (!name) return schema;
  const known = ownMember(components, name);
  if (isObject(known) && meaning(known) !== meaning(schema)) return schema;
  setMember(components, name, schema);
  return { $ref: `#/components/schemas/${name}` };
}
