/** Which JSON types a schema takes. */
import type { Schema } from "../model.ts";
import { dereference } from "../walk.ts";

export type JsonType = "string" | "number" | "integer" | "boolean" | "array" | "object";

/** The types of the values that fit, null aside; undefined: any. */
export function jsonTypes(schema: Schema): ReadonlySet<JsonType> | undefined {
  const { shape } = dereference(schema);
  switch (shape.kind) {
    case "scalar":
      return new Set(shape.types);
    case "array":
    case "object":
      return new Set([shape.kind]);
    case "null":
    case "never":
      return new Set();
    case "allOf":
      return shape.parts.map(jsonTypes).find((types) => types !== undefined);
    case "union": {
      const all = new Set<JsonType>();
      for (const types of shape.branches.map(jsonTypes)) {
        if (types === undefined) return undefined;
        for (const type of types) all.add(type);
      }
      return all;
    }
    default:
      return undefined;
  }
}

/** Whether null fits. */
export function takesNull(schema: Schema): boolean {
  if (schema.nullable) return true;
  const { shape } = schema;
  switch (shape.kind) {
    case "unknown":
    case "null":
      return true;
    case "ref":
      return takesNull(shape.to.schema);
    case "allOf":
      return shape.parts.every(takesNull);
    case "union":
      return shape.branches.some(takesNull);
    default:
      return false;
  }
}

/** Whether the type of a value alone tells which branch it belongs to. */
export function toldByType(branches: readonly Schema[]): boolean {
  const seen = new Set<JsonType>();
  for (const types of branches.map(jsonTypes)) {
    if (types === undefined) return false;
    for (const type of types) {
      if (seen.has(type)) return false;
      seen.add(type);
    }
  }
  // Every integer is a number too.
  return !(seen.has("number") && seen.has("integer"));
}
