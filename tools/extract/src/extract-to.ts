import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { UsageError, visible } from "@org/command";
import { formatDoubt } from "./base/doubts.ts";
import { explainSource } from "./explain.ts";
import { type ExtractOptions, extract } from "./extract.ts";
import { linkedFiles } from "./fetch/linked-files.ts";
import { isAddress, readSource } from "./fetch/read-source.ts";
import { printDocument } from "./print.ts";

/**
 * Extracts pages one after another into files of a folder, and says what came of each. A page that can't be read
 * costs no other.
 *
 * @returns whether all of them were read
 * @throws {UsageError} when two pages would be one file.
 */
export async function extractTo(
  folder: string,
  pages: readonly string[],
  options: ExtractOptions & { readonly json?: true },
): Promise<boolean> {
  const ending = options.json ? "json" : "yaml";
  const names = pages.map((page) => `${nameOf(page)}.${ending}`);
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice) throw new UsageError(`two of the pages would be ${path.join(folder, twice)}`);
  await mkdir(folder, { recursive: true });
  let failed = 0;
  for (const [index, page] of pages.entries()) {
    const file = path.join(folder, names[index] ?? "");
    try {
      const read = { ...options, linked: linkedFiles(page) };
      const { document, doubts } = extract(await readSource(page), read);
      await writeFile(file, printDocument(document, ending));
      for (const doubt of doubts) console.error(visible(formatDoubt(page, doubt)));
      console.log(`${page}: ${file}, doubts: ${doubts.length}`);
    } catch (error) {
      const message = explainSource(error, page);
      if (message === undefined) throw error;
      console.error(visible(message));
      failed += 1;
    }
  }
  if (failed > 0) console.error(`${failed} of ${pages.length} pages could not be read`);
  return failed === 0;
}

/** The name of a page's file without its ending, or the last part of its address. */
function nameOf(page: string): string {
  const last = isAddress(page) ? new URL(page).pathname.replace(/\/+$/, "") : page;
  const name = path.basename(last).replace(/\.[^.]+$/, "");
  return name === "" ? "page" : name;
}
