import { isObject, ownMember } from "@org/openapi";

/**
 * JSON in the making: documents are built member by member, and repaired in place. What is only read
 * is `Json` of `@org/openapi`.
 */
export type Json = null | boolean | number | string | Json[] | JsonObject;

/** A JSON object in the making. */
export type JsonObject = { [key: string]: Json };

/** Whether what was read of JSON or YAML, and is nobody else's, is an object to build on. */
export function isDraft(value: unknown): value is JsonObject {
  return isObject(value);
}

/** The object at a member; an empty one where there is none. */
export function objectAt(owner: Json | undefined, key: string): JsonObject {
  const value = ownMember(owner, key);
  return isDraft(value) ? value : {};
}
