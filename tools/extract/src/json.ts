/** A JSON value, as documents and samples are made of. */
export type Json = null | boolean | number | string | Json[] | JsonObject;

/** A JSON object. */
export type JsonObject = { [key: string]: Json };

/** Whether a value is a JSON object: neither null nor an array. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Sets a member even where its name is `__proto__`. */
export function setMember(object: JsonObject, key: string, value: Json): void {
  Object.defineProperty(object, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

/** The member of an object that is its own, or undefined. */
export function member(object: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** Whether two values are the same JSON, whatever the order of members. */
export function sameJson(a: Json | undefined, b: Json | undefined): boolean {
  return canonical(a) === canonical(b);
}

/** A text that is equal for values that are the same JSON. */
export function canonical(value: Json | undefined): string {
  return JSON.stringify(value, (_key, inner: Json) => {
    if (!isObject(inner)) return inner;
    const sorted: JsonObject = {};
    for (const key of Object.keys(inner).sort()) setMember(sorted, key, inner[key] ?? null);
    return sorted;
  });
}
