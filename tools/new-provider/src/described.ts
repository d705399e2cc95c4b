import type { Json, JsonObject } from "@org/extract";
import { isObject, ownMember, valueAt } from "@org/openapi";

const PARTS = ["allOf", "oneOf", "anyOf"] as const;

/**
 * Whether the schema at a pointer of a document speaks of every member of a value. One that it does not
 * speak of may be there (JSON Schema says so), but an example that has it shows what nobody can read.
 */
export function isDescribed(document: JsonObject, pointer: string, value: Json): boolean {
  return fits(partsOf(document, valueAt(document, pointer)), value, document);
}

/** The schemas that stand together at one place, through references and compositions. */
export function partsOf(
  document: JsonObject,
  schema: unknown,
  around: readonly unknown[] = [],
): JsonObject[] {
  if (!isObject(schema) || around.includes(schema)) return [];
  const inner = [...around, schema];
  const ref = ownMember(schema, "$ref");
  const target = typeof ref === "string" ? valueAt(document, decodeURI(ref.slice(1))) : undefined;
  const parts = PARTS.flatMap((key) => [ownMember(schema, key) ?? []].flat());
  return [
    schema as JsonObject,
    ...[target, ...parts].flatMap((part) => partsOf(document, part, inner)),
  ];
}

function fits(schemas: readonly JsonObject[], value: Json, document: JsonObject): boolean {
  const at = (found: readonly unknown[], inner: Json): boolean =>
    fits(
      found.flatMap((one) => partsOf(document, one)),
      inner,
      document,
    );
  if (Array.isArray(value)) {
    const items = schemas.map((schema) => schema["items"]);
    return value.every((item) => at(items, item));
  }
  if (!isObject(value) || !schemas.some((schema) => isObject(schema["properties"]))) return true;
  const isOpen = schemas.some(
    (schema) => schema["additionalProperties"] || schema["patternProperties"],
  );
  return Object.entries(value).every(([name, inner]) => {
    const found = schemas.flatMap((schema) => ownMember(schema["properties"], name) ?? []);
    return found.length === 0 ? isOpen : at(found, inner);
  });
}
