/** Which JSON types a schema speaks of, and which values it knows. */
import { child, fault, flag, isObject, items, type Node } from "@org/openapi";

const TYPES = ["null", "boolean", "string", "number", "integer", "array", "object"];

/** The values of `type`, or those that other keywords suppose. */
export function typesOf(node: Node): string[] {
  const type = child(node, "type");
  if (type !== undefined) {
    const types = Array.isArray(type.value) ? type.value : [type.value];
    const odd = types.find((name) => !TYPES.includes(name));
    if (odd !== undefined) {
      throw fault(type, `unknown type ${JSON.stringify(odd)}: use one of ${TYPES.join(", ")}`);
    }
    return types;
  }
  const has = (key: string) => child(node, key) !== undefined;
  if (["properties", "patternProperties", "required"].some(has)) return ["object"];
  if (isObject(child(node, "additionalProperties")?.value)) return ["object"];
  if (has("items") || has("prefixItems")) return ["array"];
  return [...new Set(literals(node).map(typeOf))];
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return typeof value;
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
  if (Array.isArray(type) && type.includes("null")) return true;
  return literals(node).includes(null);
}
