import { isObject, ownMember } from "@org/openapi";
import { isDraft, type Json, type JsonObject } from "../../base/json.ts";

/**
 * The JSON Schema that a sample is, rather than a value of it: it names its dialect, or describes the
 * properties of an object. Undefined where it is a value, or refers to what is not in it.
 */
export function asJsonSchema(value: Json): JsonObject | undefined {
  if (!isDraft(value)) return undefined;
  const properties = ownMember(value, "properties");
  const isStated = typeof ownMember(value, "$schema") === "string";
  const isDescribed =
    ownMember(value, "type") === "object" &&
    isObject(properties) &&
    Object.values(properties).every((one) => isObject(one) && saysType(one));
  if (!isStated && !isDescribed) return undefined;
  if (JSON.stringify(value).includes('"$ref"')) return undefined;
  const { $schema: _, $id: __, ...schema } = value;
  return withTypes(schema);
}

/** `"string,null"` is a list of types, as JSON Schema writes it: `["string", "null"]`. */
function withTypes(value: JsonObject): JsonObject {
  const members = Object.entries(value).map(([key, member]): [string, Json] => {
    if (key === "type" && typeof member === "string" && /^\w+(?:\s*[,|]\s*\w+)+$/.test(member)) {
      return [key, member.split(/\s*[,|]\s*/)];
    }
    if (!Array.isArray(member)) return [key, isDraft(member) ? withTypes(member) : member];
    return [key, member.map((one) => (isDraft(one) ? withTypes(one) : one))];
  });
  return Object.fromEntries(members);
}

function saysType(schema: object): boolean {
  return ["type", "enum", "const", "anyOf", "oneOf", "allOf"].some(
    (key) => ownMember(schema, key) !== undefined,
  );
}
