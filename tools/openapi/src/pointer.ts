/** JSON pointers (RFC 6901). */

/** One key as a step of a pointer: `/a~1b` for `a/b`. */
export function step(key: string | number): string {
  return `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/** The pointer that these keys spell, below `base` where one is given. */
export function pointerTo(base: string, ...keys: readonly (string | number)[]): string {
  return base + keys.map(step).join("");
}

/** The keys that a pointer goes through; none for the whole document. */
export function pointerKeys(pointer: string): string[] {
  // `~1` goes first: `~01` is the key `~1` (RFC 6901, section 4).
  return pointer
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** What a pointer finds in a value; undefined where it leads nowhere. */
export function valueAt(value: unknown, pointer: string): unknown {
  return pointerKeys(pointer).reduce<unknown>(
    (parent, key) =>
      typeof parent === "object" && parent !== null && Object.hasOwn(parent, key)
        ? Reflect.get(parent, key)
        : undefined,
    value,
  );
}

/**
 * A copy of a value with the part at a pointer replaced; the rest is shared.
 *
 * @throws {Error} when the pointer leads nowhere.
 */
export function replaceAt(value: unknown, pointer: string, replacement: unknown): unknown {
  const replace = (part: unknown, [key, ...rest]: readonly string[]): unknown => {
    if (key === undefined) return replacement;
    if (typeof part !== "object" || part === null || !Object.hasOwn(part, key)) {
      throw new Error(`nothing at "${pointer}": there is no "${key}".`);
    }
    const copy: object = Array.isArray(part) ? [...part] : { ...part };
    Reflect.set(copy, key, replace(Reflect.get(part, key), rest));
    return copy;
  };
  return replace(value, pointerKeys(pointer));
}

/** The pointer that the fragment of a reference spells (RFC 6901, section 6); as it is where it is broken. */
export function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
