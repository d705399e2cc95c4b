import type { Json } from "./json.ts";

/** The JSON pointer (RFC 6901) of the member `key` of what `pointer` points at. */
export function join(pointer: string, key: string | number): string {
  return `${pointer}/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/** The keys that a JSON pointer goes through. */
export function keysOf(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** What a JSON pointer points at; undefined where there is nothing. */
export function at(value: Json, pointer: string): Json | undefined {
  return keysOf(pointer).reduce<Json | undefined>(
    (parent, key) =>
      typeof parent === "object" && parent !== null && Object.hasOwn(parent, key)
        ? (Reflect.get(parent, key) as Json)
        : undefined,
    value,
  );
}
