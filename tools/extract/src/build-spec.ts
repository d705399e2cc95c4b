import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { ownMember, readSource, redocly } from "@org/openapi";
import { removeUnused } from "./document/remove-unused.ts";
import { extract } from "./extract.ts";
import type { JsonObject } from "./json.ts";
import { printDocument } from "./print.ts";

/** The repairs of a spec can't be applied; the message is the Overlay implementation's. */
export class OverlayError extends Error {
  override readonly name = "OverlayError";
}

/**
 * Makes the text of `specs/NAME/openapi.yaml`: what the page says, without the page's own words,
 * and then the repairs of the overlay. Of a document, that is what the operations reach which
 * `provenance.yaml` beside the overlay names. The same page and overlay give the same bytes.
 *
 * @throws {NotExtractable} when the page can't be read.
 * @throws {NoOperationError} when it has none of the operations any more.
 * @throws {OverlayError} when a repair can't be applied.
 */
export async function buildSpec(name: string, page: string, overlayFile: string): Promise<string> {
  const operations = recordedOperations(path.dirname(overlayFile));
  const { document } = extract(page, { descriptions: false, operations });
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

/**
 * A document with the actions of an OpenAPI Overlay applied, without the components that only led from
 * what they left out.
 *
 * @throws {OverlayError} when one can't be.
 */
export async function applyOverlay(document: JsonObject, overlay: string): Promise<JsonObject> {
  const folder = await mkdtemp(path.join(tmpdir(), "extract-"));
  try {
    await writeFile(path.join(folder, "in.json"), printDocument(document, "json"));
    const args = ["bundle", "in.json", "--overlay", path.resolve(overlay), "-o", "out.json"];
    const { ok, stdout, stderr } = await redocly(args, folder);
    if (!ok) throw new OverlayError(`${overlay} can't be applied:\n${stderr || stdout}`);
    const bundled = JSON.parse(await readFile(path.join(folder, "out.json"), "utf8"));
    removeUnused(bundled);
    return bundled;
  } finally {
    await rm(folder, { recursive: true });
  }
}
