/** The first line of a generated file: what it was made of, and that nobody has edited it since. */
import { createHash } from "node:crypto";
import { isObject } from "@org/openapi";

export interface Stamp {
  /** The document's files, relative to the folder of the first. */
  readonly from: readonly string[];
  /** Fingerprint of those files. */
  readonly document: string;
  /** Fingerprint of the text below. */
  readonly output: string;
}

const PREFIX = "// generated ";

/** The text below its stamp. */
export function stamped(text: string, stamp: Omit<Stamp, "output">): string {
  return `${PREFIX}${JSON.stringify({ ...stamp, output: fingerprint([text]) })}\n${text}`;
}

/** The stamp of a file and the text below it; undefined where the file bears none. */
export function readStamp(file: string): { stamp: Stamp; text: string } | undefined {
  const end = file.indexOf("\n");
  if (!file.startsWith(PREFIX) || end < 0) return undefined;
  try {
    const stamp: unknown = JSON.parse(file.slice(PREFIX.length, end));
    return isStamp(stamp) ? { stamp, text: file.slice(end + 1) } : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a file is what was generated once, and nobody has edited it since. */
export function isAsMade(file: string): boolean {
  const read = readStamp(file);
  return read !== undefined && read.stamp.output === fingerprint([read.text]);
}

function isStamp(value: unknown): value is Stamp {
  if (!isObject(value)) return false;
  const { from, document, output } = value;
  const isNamed = Array.isArray(from) && from.every((path) => typeof path === "string");
  return isNamed && typeof document === "string" && typeof output === "string";
}

/** A fingerprint of texts and their borders. */
export function fingerprint(texts: Iterable<string>): string {
  const hash = createHash("sha256");
  for (const text of texts) hash.update(`${Buffer.byteLength(text)}:`).update(text);
  return hash.digest("hex").slice(0, 20);
}
