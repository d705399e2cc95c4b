/** JSON values whose shape nobody has checked yet. */

/** A JSON value, as documents and samples are made of. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A JSON object. */
export interface JsonObject {
  readonly [key: string]: Json;
}

/** An object of which only that is known. */
export type UnknownObject = Readonly<Record<string, unknown>>;

/** Whether a value is an object: neither null nor an array. */
export function isObject(value: unknown): value is UnknownObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The member `key`, where the object has it itself: a document may call something `constructor`. */
export function ownMember<Value>(
  value: Readonly<Record<string, Value>>,
  key: string,
): Value | undefined;
export function ownMember(value: unknown, key: string | number): unknown;
export function ownMember(value: unknown, key: string | number): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
  return Reflect.get(value, key);
}

/** Sets a member even where its name is `__proto__`. */
export function setMember<Value>(object: Record<string, Value>, key: string, value: Value): void {
  if (key !== "__proto__") object[key] = value;
  else {
    Object.defineProperty(object, key, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
}

/** JSON text with sorted keys: equal for values that are the same JSON. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (!isObject(value)) return JSON.stringify(value) ?? "null";
  const members = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`);
  return `{${members.join(",")}}`;
}
