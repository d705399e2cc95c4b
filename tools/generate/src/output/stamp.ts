/**
 * The first line of a generated file: what it was made of. It says nothing that an edit of the document
 * changes, so two branches that edit one document have no conflict here; whether a file is as it was made,
 * making it again says.
 */
import { createHash } from "node:crypto";
import { isObject } from "@org/openapi";

export interface Stamp {
  /** The document's files, relative to the folder of the first. */
  readonly from: readonly string[];
}

const PREFIX = "// @generated ";

/** The text below its stamp. */
export function stamped(text: string, { from }: Stamp): string {
  return `${PREFIX}${JSON.stringify({ from })}\n${text}`;
}

/** The stamp of a file; undefined where the file bears none. */
export function readStamp(file: string): Stamp | undefined {
  const end = file.indexOf("\n");
  if (!file.startsWith(PREFIX) || end < 0) return undefined;
  try {
    const stamp: unknown = JSON.parse(file.slice(PREFIX.length, end));
    return isStamp(stamp) ? stamp : undefined;
  } catch {
    return undefined;
  }
}

function isStamp(value: unknown): value is Stamp {
  if (!isObject(value)) return false;
  const { from } = value;
  return Array.isArray(from) && from.every((path) => typeof path === "string");
}

/** A fingerprint of texts and their borders. */
export function fingerprint(texts: Iterable<string>): string {
  const hash = createHash("sha256");
  for (const text of texts) hash.update(`${Buffer.byteLength(text)}:`).update(text);
  return hash.digest("hex").slice(0, 20);
}
