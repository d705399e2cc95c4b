/**
 * Names with a `%`, hidden from openapi-typescript: it reads all names as percent-encoded, and `fee%` is
 * then no name, but an error.
 */

/** A character that stands for it, of those that mean nothing (Unicode, section 23.5). */
const STAND_IN = "\uE025";

function hidePercent(name: string): string {
  return name.replaceAll("%", STAND_IN);
}

/** The document with its names hidden: keys, references, names of parameters, lists of required members. */
export function hidePercents(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(hidePercents);
  if (typeof value !== "object" || value === null) return value;
  const copy: Record<string, unknown> = Object.create(null);
  for (const [key, inner] of Object.entries(value)) {
    const isName = (key === "name" || key === "$ref") && typeof inner === "string";
    const isNames = key === "required" && Array.isArray(inner);
    const names = isName ? hidePercent(inner) : isNames ? inner.map(hidePercent) : undefined;
    copy[hidePercent(key)] = names ?? hidePercents(inner);
  }
  return copy;
}

/** The text that was made, with the names as they are. */
export function showPercents(text: string): string {
  return text.replace(/\\uE025|\uE025/gi, "%");
}
