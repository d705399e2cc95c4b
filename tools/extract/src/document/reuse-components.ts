import { canonicalJson, isObject, ownMember } from "@org/openapi";
import { type JsonObject, objectAt } from "../base/json.ts";
import { eachSchema, eachSubschema } from "./walk.ts";

/**
 * Replaces each inline schema that repeats a component by a reference to it. Only objects with
 * properties and enumerations count: two fields that are both text have nothing in common.
 */
export function reuseComponents(document: JsonObject): void {
  const schemas = objectAt(objectAt(document, "components"), "schemas");
  const components = new Set(Object.values(schemas));
  const names = new Map<string, string>();
  for (const [name, component] of Object.entries(schemas)) {
    if (!isObject(component) || !worthNaming(component)) continue;
    const key = meaning(component);
    if (!names.has(key)) names.set(key, name);
  }
  if (names.size === 0) return;
  eachSchema(document, (schema, _pointer, replace) => {
    if (components.has(schema) || !worthNaming(schema)) return;
    const name = names.get(meaning(schema));
    if (name !== undefined) replace({ $ref: `#/components/schemas/${name}` });
  });
}

function worthNaming(schema: JsonObject): boolean {
  return ownMember(schema, "properties") !== undefined || Array.isArray(ownMember(schema, "enum"));
}

/** A text that is equal for schemas that accept the same, whatever documents them. */
export function meaning(schema: JsonObject): string {
  const bare = structuredClone(schema);
  strip(bare);
  eachSubschema(bare, strip);
  return canonicalJson(bare);
}

function strip(schema: JsonObject): void {
  delete schema["title"];
  delete schema["description"];
  delete schema["examples"];
}
