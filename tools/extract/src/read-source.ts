import { readFile } from "node:fs/promises";
import { FetchError, fetchPage } from "./fetch-page.ts";

/**
 * The text of a page: of a file, or of an http(s) address.
 *
 * @throws {FetchError} where an address gives none, and Node's own errors where a file can't be read.
 */
export async function readSource(source: string): Promise<string> {
  if (!/^https?:\/\//i.test(source)) return readFile(source, "utf8");
  const { text } = await fetchPage(source);
  if (text === undefined) throw new FetchError(`${source} answers without a page`);
  return text;
}
