/** Values to try a schema with: those at its edges, and beyond them. */
import { isObject, type UnknownObject } from "@org/openapi";
import { asArray, asStrings } from "../../src/json.ts";
import { around, arrays, objects } from "./container-values.ts";
import { merged, together } from "./merged.ts";
import { numbers, strings } from "./scalar-values.ts";

/** How many values of one schema are tried, and of one within another. */
const MOST = 160;
const MOST_INSIDE = 14;

/** Values of every kind that the schema speaks of; they may fit or not. */
export function candidatesOf(schema: unknown, root: UnknownObject): readonly unknown[] {
  return distinct(values(merged(schema, root, []), root, 0)).slice(0, MOST);
}

function values(schema: UnknownObject, root: UnknownObject, depth: number): readonly unknown[] {
  const { const: only, enum: known, default: standard, example, anyOf, oneOf } = schema;
  const branches = [...asArray(anyOf), ...asArray(oneOf)].map((branch) =>
    values(together(merged(branch, root, []), without(schema)), root, depth),
  );
  const types = Array.isArray(schema["type"])
    ? asStrings(schema["type"])
    : [String(schema["type"])];
  const listed = [only, ...asArray(known), standard, example].filter((one) => one !== undefined);
  const typed = types.flatMap((type) => [ofType(type, schema, root, depth)]);
  return spread([listed, ...typed, ...branches, ...excluded(schema, root, depth)]);
}

/** Values of what may not be, or must be among others. */
function excluded(
  schema: UnknownObject,
  root: UnknownObject,
  depth: number,
): readonly (readonly unknown[])[] {
  const { not, if: condition, then: so, else: otherwise, contains, propertyNames } = schema;
  const type = schema["type"] ?? "object";
  const conditions = [not, condition, so, otherwise].filter(isObject).map((one) => {
    return values(together(merged(one, root, []), { type }), root, depth + 1);
  });
  const held = isObject(contains) ? inner(contains, root, depth) : [];
  if (held.length === 0 && !isObject(propertyNames)) return conditions;
  const counts = [1, 2, 3, schema["minContains"], schema["maxContains"]].flatMap(around);
  const keys = isObject(propertyNames) ? inner(propertyNames, root, depth) : [];
  const others = schema["additionalProperties"] ?? {};
  const kept = keys.length === 0 ? [] : inner(others, root, depth).slice(0, 4);
  return [
    ...conditions,
    held.flatMap((one) => counts.map((count) => Array.from({ length: count }, () => one))),
    keys.flatMap((key) => kept.map((value) => ({ [String(key)]: value }))),
  ];
}

function without({ anyOf: _, oneOf: __, ...rest }: UnknownObject): UnknownObject {
  return rest;
}

function ofType(
  type: string,
  schema: UnknownObject,
  root: UnknownObject,
  depth: number,
): readonly unknown[] {
  switch (type) {
    case "string":
      return strings(schema);
    case "integer":
    case "number":
      return numbers(schema);
    case "boolean":
      return [true, false];
    case "null":
      return [null];
    case "array":
      return arrays(schema, (one) => inner(one, root, depth));
    case "object":
      return objects(schema, (one) => inner(one, root, depth));
    default:
      return spread([
        ["text", 7, true, null, 1.5],
        objects(schema, (one) => inner(one, root, depth)),
        arrays(schema, (one) => inner(one, root, depth)),
      ]);
  }
}

function inner(schema: unknown, root: UnknownObject, depth: number): readonly unknown[] {
  if (schema === false) return [];
  if (depth > 3) return [];
  const whole = isObject(schema) ? merged(schema, root, []) : {};
  return distinct(values(whole, root, depth + 1)).slice(0, MOST_INSIDE);
}

/** The first of each, then the second of each, and so on. */
function spread(lists: readonly (readonly unknown[])[]): readonly unknown[] {
  const length = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length }, (_, at) =>
    lists.flatMap((list) => (at < list.length ? [list[at]] : [])),
  ).flat();
}

function distinct(list: readonly unknown[]): readonly unknown[] {
  return [...new Map(list.map((one) => [JSON.stringify(one), one])).values()];
}
