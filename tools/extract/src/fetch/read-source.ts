import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { fetchPage } from "./fetch-page.ts";
import { SourceError } from "./source-error.ts";

/** Whether a source is an http(s) address, and no file. */
export function isAddress(source: string): boolean {
  return /^https?:\/\//i.test(source);
}

/**
 * The text of a page: of a file, or of an http(s) address.
 *
 * @throws {SourceError} when there is none to be had.
 */
export async function readSource(source: string): Promise<string> {
  if (isAddress(source)) {
    const { text } = await fetchPage(source);
    if (text !== undefined) return text;
    throw new SourceError(`${source} answers without a page`);
  }
  try {
    return await readFile(source, "utf8");
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new SourceError(`${source} can't be read: ${reason}`, { cause });
  }
}

/** The SHA-256 of a page as provenance records it. */
export function hashOf(page: string): string {
  return createHash("sha256").update(page).digest("hex");
}
