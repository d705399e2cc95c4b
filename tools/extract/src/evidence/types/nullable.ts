import type { Json, JsonObject } from "../../base/json.ts";

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

/** What is of one of several types. */
export function together(schemas: readonly JsonObject[]): JsonObject {
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
