import { isObject, type JsonObject, member } from "@ORG/extract/src/json.ts";
import { eachContent } from "@ORG/extract/src/document/walk.ts";
import { resolve } from "@ORG/verify/src/resolve.ts";

/** Where error bodies say what is wrong, by the usual names of their members. */
export function errorEnvelope(document: JsonObject): JsonObject | undefined {
  const found: { code: string[]; message: string[] } = { code: [], message: [] };
  eachContent(document, (media, pointer) => {
    if (!/\/responses\/(4|5|default)/.test(pointer) || !member(media, "schema")) return;
    for (const parent of ["", "/error"]) {
      const { value } = resolve(document, `${pointer}/schema`);
      const inner = parent === "" ? value : propertyOf(document, value, "error");
      for (const key of ["code", "message"] as const) {
        if (propertyOf(document, inner, key) && !found[key].includes(`${parent}/${key}`)) {
          found[key].push(`${parent}/${key}`);
        }
      }
    }
  });
  const entries = Object.entries(found).filter(([, pointers]) => pointers.length > 0);
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

function propertyOf(
  document: JsonObject,
  schema: JsonObject | undefined,
  key: string,
): JsonObject | undefined {
  const properties = schema ? member(schema, "properties") : undefined;
  const property = isObject(properties) ? member(properties, key) : undefined;
  const reference = isObject(property) ? member(property, "$ref") : undefined;
  if (typeof reference === "string") return resolve(document, reference.slice(1)).value;
  return isObject(property) ? property : undefined;
}
