/** What a JSON pointer (RFC 6901) finds in a value; undefined where it leads nowhere. */
export function resolvePointer(value: unknown, pointer: string): unknown {
  let found = value;
  for (const token of pointer.split("/").slice(1)) {
    found = memberOf(found, unescapeToken(token));
  }
  return found;
}

/** The JSON pointer (RFC 6901) that these keys spell. */
export function toPointer(...keys: readonly (string | number)[]): string {
  return keys.map((key) => `/${escapeKey(String(key))}`).join("");
}

/** The member or item of this key; undefined where there is none of its own. */
export function memberOf(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Record<string, unknown>)[key];
}

/** The key that a token spells: `~1` before `~0`, or `~01` would become a slash (RFC 6901, section 4). */
export function unescapeToken(token: string): string {
  return token.replaceAll("~1", "/").replaceAll("~0", "~");
}

function escapeKey(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}
