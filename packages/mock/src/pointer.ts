/**
 * A copy of a JSON value with the value at a JSON pointer (RFC 6901) replaced; the rest is shared.
 *
 * @throws Error where the pointer leads nowhere.
 */
export function replaceAt(value: unknown, pointer: string, replacement: unknown): unknown {
  const keys = pointer
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
  return replaceIn(value, keys, replacement, pointer);
}

function replaceIn(value: unknown, keys: string[], replacement: unknown, pointer: string): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return replacement;
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) {
    throw new Error(`Nothing at "${pointer}": there is no "${key}".`);
  }
  const copy: object = Array.isArray(value) ? [...value] : { ...value };
  const child: unknown = Reflect.get(value, key);
  Reflect.set(copy, key, replaceIn(child, rest, replacement, pointer));
  return copy;
}
