/**
 * A schema as our validators read it, for a judge that knows no more than JSON Schema: values, bounds,
 * patterns and formats are left to the caller, what is optional may be null, and of `oneOf` one is enough.
 */
import { isObject, type UnknownObject } from "@org/openapi";

/** What no answer is refused for. */
const LEFT_OUT = new Set([
  ...["const", "enum", "not", "if", "then", "else", "discriminator", "nullable", "writeOnly"],
  ...["format", "pattern", "minLength", "maxLength", "contentEncoding", "contentMediaType"],
  ...["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
  ...["minItems", "maxItems", "uniqueItems", "contains", "minContains", "maxContains"],
  ...["minProperties", "maxProperties", "propertyNames", "dependentRequired", "dependentSchemas"],
  ...["unevaluatedProperties", "unevaluatedItems", "example", "examples", "default", "xml"],
]);

/** Keywords whose members are schemas by name. */
const BY_NAME = new Set(["properties", "patternProperties", "schemas"]);

/** The same document, or part of one, with each schema relaxed. */
export function relaxed(value: unknown, dialect: "3.0" | "3.1"): unknown {
  const walk = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(walk);
    return isObject(part) ? schema(part) : part;
  };
  const byName = (part: unknown): UnknownObject =>
    Object.fromEntries(Object.entries(Object(part)).map(([name, one]) => [name, walk(one)]));

  const schema = (part: UnknownObject): unknown => {
    if (typeof part["$ref"] === "string" && dialect === "3.0") return { $ref: part["$ref"] };
    const kept = Object.entries(part).filter(([key]) => !LEFT_OUT.has(key));
    const result: Record<string, unknown> = Object.fromEntries(
      kept.map(([key, member]) => [
        key === "oneOf" ? "anyOf" : key,
        BY_NAME.has(key) ? byName(member) : walk(member),
      ]),
    );
    if (part["additionalProperties"] === false) delete result["additionalProperties"];
    relaxMembers(part, result);
    return takesNull(part) ? { anyOf: [{ type: "null" }, result] } : result;
  };
  return walk(value);
}

/** Optional members may be null, and nobody is sent what is for writing only. */
function relaxMembers(part: UnknownObject, result: Record<string, unknown>): void {
  const { properties, required } = part;
  if (!isObject(properties) || !isObject(result["properties"])) return;
  const names = Array.isArray(required) ? required : [];
  const sent = names.filter((name) => Object(properties[name])["writeOnly"] !== true);
  if (Array.isArray(required)) result["required"] = sent;
  result["properties"] = Object.fromEntries(
    Object.entries(result["properties"]).map(([name, member]) => [
      name,
      sent.includes(name) ? member : { anyOf: [{ type: "null" }, member] },
    ]),
  );
}

/** 3.0's `nullable`, and values that are null. */
function takesNull(part: UnknownObject): boolean {
  const values = Array.isArray(part["enum"]) ? part["enum"] : [part["const"]];
  return part["nullable"] === true || values.includes(null);
}
