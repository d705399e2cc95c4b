import { resolvePointer } from "@org/core/provider";

/** A copy of a JSON value with another value at a JSON pointer; undefined takes the member away. */
export function withValue(value: unknown, pointer: string, replacement: unknown): unknown {
  const copy = structuredClone(value);
  const end = pointer.lastIndexOf("/");
  const parent = resolvePointer(copy, pointer.slice(0, end)) as Record<string, unknown>;
  const key = pointer.slice(end + 1);
  if (replacement === undefined) delete parent[key];
  else parent[key] = replacement;
  return copy;
}

/** A value of objects that has these values at these JSON pointers, and nothing else. */
export function valueWith(
  values: readonly (readonly [pointer: string, value: unknown])[],
): unknown {
  const whole: Record<string, unknown> = {};
  for (const [pointer, value] of values) {
    const keys = pointer.split("/").slice(1);
    const last = keys.pop() ?? "";
    const parent = keys.reduce<Record<string, unknown>>((at, key) => {
      at[key] ??= {};
      return at[key] as Record<string, unknown>;
    }, whole);
    parent[last] = value;
  }
  return whole;
}

/** The JSON text of a value with another text at a JSON pointer: for numbers as they are spelled. */
export function withText(value: unknown, pointer: string, text: string): string {
  const marker = "\u0001here\u0001";
  return JSON.stringify(withValue(value, pointer, marker)).replace(
    JSON.stringify(marker),
    () => text,
  );
}
