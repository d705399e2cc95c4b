import { type UnknownObject, valueAt } from "@org/openapi";
import { asArray, asObject } from "../../src/json.ts";

/** A schema with its references followed and its `allOf` put in. */
export function merged(
  schema: unknown,
  root: UnknownObject,
  within: readonly string[],
): UnknownObject {
  const { $ref, allOf, ...own } = asObject(schema);
  const parts = asArray(allOf).map((part) => merged(part, root, within));
  if (typeof $ref === "string" && !within.includes($ref)) {
    parts.push(merged(valueAt(root, decodeURIComponent($ref.slice(1))), root, [...within, $ref]));
  }
  return parts.reduce(together, own);
}

/** Both of two schemas. */
export function together(one: UnknownObject, other: UnknownObject): UnknownObject {
  const both = Object.entries(asObject(other["properties"])).map(([name, member]) => {
    const mine = asObject(one["properties"])[name];
    return [name, mine === undefined ? member : { allOf: [mine, member] }];
  });
  const lists = ["required", "anyOf", "oneOf"].map((key) => [
    key,
    [...asArray(one[key]), ...asArray(other[key])],
  ]);
  return {
    ...other,
    ...one,
    properties: { ...asObject(one["properties"]), ...Object.fromEntries(both) },
    ...Object.fromEntries(lists.filter(([, list]) => Array.isArray(list) && list.length > 0)),
  };
}
