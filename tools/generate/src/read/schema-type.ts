/** Which JSON types a schema speaks of, and which values it knows. */
import { child, fault, flag, isObject, items, type Node } from "@org/openapi";

const TYPES = ["null", "boolean", "string", "number", "integer", "array", "object"];

/** The values of `type`, or those that other keywords suppose. */
export function typesOf(node: Node): string[] {
  const type = child(node, "type");
  if (type !== undefined) {
    const written: unknown[] = Array.isArray(type.value) ? type.value : [type.value];
    // YAML reads `[string, null]` so, and nothing else can be meant.
    const types = written.map((name) => (name === null ? "null" : String(name)));
    const odd = written[types.findIndex((name) => !TYPES.includes(name))];
    if (odd === undefined) return types;
    throw fault(type, `unknown type ${JSON.stringify(odd)}: use one of ${TYPES.join(", ")}`);
  }
  const has = (key: string) => child(node, key) !== undefined;
  if (["properties", "patternProperties"].some(has)) return ["object"];
  if (requiredNames(node).length > 0) return ["object"];
  if (isObject(child(node, "additionalProperties")?.value)) return ["object"];
  if (has("items") || has("prefixItems")) return ["array"];
  return [...new Set(literals(node).map(typeOf))];
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return typeof value;
}

/** The names of `required`; none of `true`, which older drafts of JSON Schema had beside the member. */
export function requiredNames(node: Node): string[] {
  const required = child(node, "required");
  if (typeof required?.value === "boolean") return [];
  return items(required, "`required`").flatMap(({ value }) =>
    value === null ? [] : [String(value)],
  );
}

/** The values of `enum` or `const`. */
export function literals(node: Node): unknown[] {
  const constant = child(node, "const");
  if (constant !== undefined) return [constant.value];
  return items(child(node, "enum"), "`enum`").map((item) => item.value);
}

/** `null` is a value: by 3.0's `nullable`, 3.1's `type`, or as one of the known values. */
export function allowsNull(node: Node): boolean {
  const type = child(node, "type")?.value;
  if (flag(node, "nullable")) return true;
  if (Array.isArray(type) && (type.includes("null") || type.includes(null))) return true;
  return literals(node).includes(null);
}
