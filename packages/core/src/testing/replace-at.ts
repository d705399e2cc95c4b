import { unescapeToken } from "../json/pointer.ts";

/** The value with another one at a JSON pointer (RFC 6901), and objects on the way to it. */
export function replaceAt(value: unknown, pointer: string, replacement: unknown): unknown {
  const put = (part: unknown, [key, ...rest]: readonly string[]): unknown => {
    if (key === undefined) return replacement;
    if (Array.isArray(part)) {
      return part.map((item, index) => (String(index) === key ? put(item, rest) : item));
    }
    const members = (typeof part === "object" && part !== null ? part : {}) as Record<
      string,
      unknown
    >;
    return { ...members, [key]: put(members[key], rest) };
  };
  return put(value, pointer.split("/").slice(1).map(unescapeToken));
}
