import { plainOrQuoted } from "../facts/field-facts.ts";

/** A part of a path: a name in quotes or without, and the `[]` behind it. */
const PART = /("(?:[^"\\]|\\.)*"|[^."[\]]*)((?:\[\])*)(?:\.|$)/y;

/**
 * The path of a field as documents' facts have it, with quotes where they are needed and nowhere else;
 * undefined where it is none.
 */
export function fieldPath(written: string): string | undefined {
  const parts: string[] = [];
  PART.lastIndex = 0;
  while (PART.lastIndex < written.length) {
    const [, name = "", lists = ""] = PART.exec(written) ?? [];
    const isRoot = parts.length === 0 && lists !== "";
    const plain = nameOf(name);
    if (plain === undefined || (name === "" && !isRoot)) return undefined;
    parts.push(`${plain}${lists}`);
  }
  return parts.length === 0 ? undefined : parts.join(".");
}

/** A name with quotes where it needs them; undefined where what is in quotes is no text of JSON. */
function nameOf(written: string): string | undefined {
  if (written === "" || written === "*") return written;
  if (!written.startsWith('"')) return plainOrQuoted(written);
  try {
    return plainOrQuoted(JSON.parse(written));
  } catch {
    return undefined;
  }
}

/** Places of parameters. */
export const PLACES: readonly string[] = ["path", "query", "header", "cookie"];

/** A parameter as it is compared: names of headers have no case (RFC 9110, section 5.1). */
export function parameterKey(place: string, name: string): string {
  return `${place} ${place === "header" ? name.toLowerCase() : name}`;
}

/** A media type without its parameters. */
export function mediaKey(media: string): string {
  return (media.split(";")[0] ?? "").trim().toLowerCase();
}

/** A status as it is compared: `200`, `4XX`, `default`. */
export function statusKey(status: string): string {
  return status.toLowerCase() === "default" ? "default" : status.toUpperCase();
}

/**
 * The shape of a path, by which OpenAPI tells templates apart: its parameters have no names; nor does a slash
 * at its end count, which pages write or leave out.
 */
export function shapeOfPath(path: string): string {
  return path.replace(/\{[^{}]*\}/g, "{}").replace(/(?<=[^/])\/$/, "");
}

/** Types as one text: `null or string`. */
export function typeWords(types: readonly string[]): string | undefined {
  return types.length === 0 ? undefined : [...new Set(types)].sort().join(" or ");
}

/** Listed values as one text. */
export function listedWords(values: readonly unknown[]): string | undefined {
  const listed = new Set(values.filter((value) => value !== null).map(String));
  return listed.size === 0 ? undefined : [...listed].sort().join(", ");
}
