/** What a schema says of the parts of its values, by where they are. */
import { canonicalJson, type UnknownObject, valueAt } from "@org/openapi";
import { asArray, asObject, asStrings } from "../../src/json.ts";

/** What is meant where something is left out, by where. */
export function defaultsIn(schema: unknown, root: UnknownObject): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  visit(schema, root, (at, { default: standard }) => {
    if (standard !== undefined && standard !== null) found.set(at, canonicalJson(standard));
  });
  return found;
}

/** The members that it describes; `*` is any. */
export function membersIn(schema: unknown, root: UnknownObject): ReadonlySet<string> {
  const found = new Set<string>();
  visit(schema, root, (at, one) => {
    const { additionalProperties, patternProperties, type, properties, items } = one;
    found.add(at);
    for (const name of asStrings(one["required"])) found.add(`${at}/${name}`);
    const isFree = type === undefined && properties === undefined;
    const isList = type === "array" && items === undefined;
    if (additionalProperties || patternProperties || isFree || isList) found.add(`${at}/*`);
  });
  return found;
}

/** Every schema of what a value holds, by where it is. */
function visit(
  schema: unknown,
  root: UnknownObject,
  see: (at: string, schema: UnknownObject) => void,
): void {
  const seek = (value: unknown, at: string, within: readonly unknown[]): void => {
    if (within.includes(value)) {
      // What is in itself has what it has.
      see(at, {});
      return;
    }
    const one = asObject(value);
    const { $ref, properties, items } = one;
    const inside = [...within, value];
    const parts = ["allOf", "anyOf", "oneOf"].flatMap((key) => asArray(one[key]));
    if (value === false) return;
    if (parts.length === 0 && typeof $ref !== "string") see(at, one);
    else if (one["default"] !== undefined) see(at, { ...one, type: "any" });
    if (typeof $ref === "string") {
      seek(valueAt(root, decodeURIComponent($ref.slice(1))), at, inside);
    }
    for (const part of parts) seek(part, at, inside);
    for (const [name, member] of Object.entries(asObject(properties))) {
      seek(member, `${at}/${name}`, inside);
    }
    if (items !== undefined) seek(items, `${at}/-`, inside);
  };
  seek(schema, "", []);
}
