import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { redocly } from "@org/openapi";
import { extract } from "./extract.ts";
import type { Json } from "./json.ts";
import { printDocument } from "./print.ts";

/** The repairs of a spec can't be applied; the message is the Overlay implementation's. */
export class OverlayError extends Error {
  override readonly name = "OverlayError";
}

/**
 * Makes the text of `specs/NAME/openapi.yaml`: what the page says, without the page's own words,
 * and then the repairs of the overlay. The same page and overlay give the same bytes.
 *
 * @throws {NotExtractable} when the page can't be read.
 * @throws {OverlayError} when a repair can't be applied.
 */
export async function buildSpec(name: string, page: string, overlayFile: string): Promise<string> {
  const { document } = extract(page, { descriptions: false });
  const folder = await mkdtemp(path.join(tmpdir(), "extract-"));
  try {
    const repaired = await applyOverlay(document, path.resolve(overlayFile), folder);
    const header =
      "# What the provider's page says, repaired by overlay.yaml: edit that file, not this one, and\n" +
      `# run \`pnpm specs:build ${name} --page FILE\`.\n`;
    return header + printDocument(repaired, "yaml");
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function applyOverlay(document: Json, overlay: string, folder: string): Promise<Json> {
  await writeFile(path.join(folder, "in.json"), printDocument(document, "json"));
  const args = ["bundle", "in.json", "--overlay", overlay, "-o", "out.json"];
  const { ok, stdout, stderr } = await redocly(args, folder);
  if (!ok) throw new OverlayError(`${overlay} can't be applied:\n${stderr || stdout}`);
  const bundled = JSON.parse(await readFile(path.join(folder, "out.json"), "utf8"));
  // Redocly's bundle adds empty components where there are none.
  if (Object.keys(bundled.components).length === 0) delete bundled.components;
  return bundled;
}
