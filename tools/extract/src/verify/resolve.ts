import { isObject, type Json, type JsonObject, member } from "../json.ts";

/** A value, and the pointers that led to it: each of a reference, the last its own. */
export interface Resolved {
  readonly value: JsonObject;
  readonly trail: readonly string[];
}

/** Follows a JSON pointer, and references from there; an object that isn't there is empty. */
export function resolve(document: JsonObject, pointer: string): Resolved {
  const trail: string[] = [];
  let next: string | undefined = pointer;
  let value: JsonObject = {};
  while (next !== undefined && !trail.includes(next)) {
    trail.push(next);
    const found = at(document, next);
    value = isObject(found) ? found : {};
    const reference = member(value, "$ref");
    next = typeof reference === "string" ? decodeURI(reference.replace(/^#/, "")) : undefined;
  }
  return { value, trail };
}

function at(document: JsonObject, pointer: string): Json | undefined {
  let value: Json | undefined = document;
  for (const part of pointer.split("/").slice(1)) {
    const key = part.replaceAll("~1", "/").replaceAll("~0", "~");
    if (Array.isArray(value)) value = value[Number(key)];
    else value = isObject(value) ? member(value, key) : undefined;
  }
  return value;
}
