import { isIgnoredHeader } from "@org/openapi";
import type { PlacedField } from "./meaning.ts";

/** The types of members of a body that may be called like a header: "authorization" of a card, "accept" of terms. */
const OF_BODIES: ReadonlySet<unknown> = new Set(["object", "array", "boolean"]);

/**
 * Fields with `Accept`, `Content-Type` and `Authorization` in their place: what is called so is a header, whatever
 * stands above the table.
 *
 * @param isBody whether what stands above says that they are members of a body
 */
export function withUsualHeaders(fields: readonly PlacedField[], isBody: boolean): PlacedField[] {
  const isBeside = fields.some(({ name }) => /^content-type$/i.test(name));
  return fields.map((field) => {
    const { name, path, schema, place } = field;
    if (place !== undefined || path.length !== 1 || !isIgnoredHeader(name)) return field;
    const isHeader =
      /-/.test(name) ||
      isBeside ||
      (!isBody && /^[A-Z]/.test(name) && !OF_BODIES.has(schema["type"]));
    return isHeader ? { ...field, place: "header" as const } : field;
  });
}
