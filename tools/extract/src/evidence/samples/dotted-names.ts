import { isObject } from "@org/openapi";
import type { JsonObject } from "../../base/json.ts";
import type { Field } from "../fields/fields.ts";

/**
 * The fields, with one name for what a sample shows to be one: in a list of fields `a.b` is a `b`
 * within `a`, unless there is a member that is called `a.b`.
 */
export function withSampleNames<T extends Field>(fields: readonly T[], shown: JsonObject): T[] {
  const dotted = new Set(namesIn(shown).filter((name) => name.includes(".")));
  if (dotted.size === 0) return [...fields];
  return fields.map((field) => ({ ...field, path: joined(field.path, dotted) }));
}

/** The names of the members of all objects within a schema. */
function namesIn(schema: unknown): string[] {
  if (Array.isArray(schema)) return schema.flatMap(namesIn);
  if (!isObject(schema)) return [];
  return Object.entries(schema).flatMap(([key, value]) => [
    ...(key === "properties" && isObject(value) ? Object.keys(value) : []),
    ...namesIn(value),
  ]);
}

/** The path with the longest runs of parts that spell a name made one. */
function joined(path: readonly string[], dotted: ReadonlySet<string>): string[] {
  if (path.length === 0) return [];
  for (let length = path.length; length > 1; length -= 1) {
    const name = path.slice(0, length).join(".");
    if (dotted.has(name.replace(/(\[\])+$/, ""))) {
      return [name, ...joined(path.slice(length), dotted)];
    }
  }
  return [path[0] ?? "", ...joined(path.slice(1), dotted)];
}
