import { isObject } from "@org/openapi";

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
