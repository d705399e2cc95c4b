import { existsSync } from "node:fs";
import path from "node:path";
import { ownMember, readSource } from "@org/openapi";
import { extract } from "./extract.ts";
import type { LinkedFiles } from "./fetch/linked-files.ts";
import { applyOverlay } from "./overlay.ts";
import { printDocument } from "./print.ts";

/**
 * Makes the text of `specs/NAME/openapi.yaml`: what the page says, without the page's own words,
 * and then the repairs of the overlay. Of a document, that is what the operations reach which
 * `provenance.yaml` beside the overlay names. `linked` gives the files that the page links to. The same page and overlay give the same bytes.
 *
 * @throws {NotExtractable} when the page can't be read.
 * @throws {NoOperationError} when it has none of the operations any more.
 * @throws {OverlayError} when a repair can't be applied.
 */
export async function buildSpec(
  name: string,
  page: string,
  overlayFile: string,
  linked?: LinkedFiles,
): Promise<string> {
  const operations = recordedOperations(path.dirname(overlayFile));
  const { document } = extract(page, { descriptions: false, operations, linked });
  const repaired = await applyOverlay(document, overlayFile);
  const header =
    "# What the provider's page says, repaired by overlay.yaml: edit that file, not this one, and\n" +
    `# run \`pnpm specs:build ${name} --page FILE\`.\n`;
  return header + printDocument(repaired, "yaml");
}

/** The patterns of operations that `provenance.yaml` in a folder names; undefined where it names none. */
function recordedOperations(folder: string): string[] | undefined {
  const file = path.join(folder, "provenance.yaml");
  if (!existsSync(file)) return undefined;
  const operations = ownMember(ownMember(readSource(file).value, "page"), "operations");
  return Array.isArray(operations) ? operations.map(String) : undefined;
}
