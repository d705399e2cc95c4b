/** Reading JSON values whose shape nobody has checked, and nobody has to: a schema may be anything. */
import { isObject, type UnknownObject } from "@org/openapi";

/** The value where it is an object, else an empty one. */
export function asObject(value: unknown): UnknownObject {
  return isObject(value) ? value : {};
}

/** The value where it is an array, else an empty one. */
export function asArray(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The strings of a value: of an array, or the value itself. */
export function asStrings(value: unknown): readonly string[] {
  const values = Array.isArray(value) ? value : [value];
  return values.filter((item) => typeof item === "string");
}
