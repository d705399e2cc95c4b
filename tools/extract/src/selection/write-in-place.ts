import { isObject, setMember, valueAt } from "@org/openapi";
import { isDraft, type Json, type JsonObject } from "../base/json.ts";
import { componentAt, pointerOf } from "../document/reference.ts";

/** The kinds of components that an extraction keeps; what is of another stands where it is meant. */
const KEPT = new Set([
  "schemas",
  "parameters",
  "requestBodies",
  "responses",
  "headers",
  "securitySchemes",
]);

/**
 * The document in which every reference is to a component: what else one leads to (a part of a
 * component, an example, a path item, another file) is written in its place. One that leads back to
 * what is around it stays, for the reader of the place to judge.
 */
export function writeInPlace(whole: JsonObject): JsonObject {
  const around = new Set<string>();
  const copy = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(copy);
    if (!isDraft(value)) return value;
    const pointer = pointerOf(value);
    if (pointer !== undefined && !around.has(pointer) && !isKept(pointer)) {
      const target = valueAt(whole, pointer);
      if (isDraft(target)) {
        around.add(pointer);
        const { $ref: _ref, ...beside } = value;
        const found = copy(target);
        around.delete(pointer);
        return isObject(found) ? { ...found, ...beside } : found;
      }
    }
    // What only changes below is changed below: whoever knows the line of an object knows it still.
    for (const [key, inner] of Object.entries(value)) setMember(value, key, copy(inner));
    return value;
  };
  return copy(whole) as JsonObject;
}

function isKept(pointer: string): boolean {
  const component = componentAt(pointer);
  return component !== undefined && KEPT.has(component[0]);
}
