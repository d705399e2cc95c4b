import path from "node:path";
import { buildSpec } from "@org/extract";
import { check, loadSpec } from "@org/specs";
import type { Draft } from "./draft.ts";
import { NewProviderError } from "./error.ts";
import { overlayText } from "./overlay.ts";
import { provenanceText } from "./provenance.ts";
import type { Workspace } from "./workspace.ts";

/**
 * Writes `specs/NAME` and holds it against the rules of the house.
 *
 * @throws {NewProviderError} when it does not satisfy them.
 * @throws {OverlayError} when the overlay can't be applied to the source.
 */
export async function writeSpec(workspace: Workspace, draft: Draft): Promise<void> {
  const { name, title, text } = draft.asked;
  const folder = `specs/${name}`;
  const overlay = overlayText(`${title}, completed`, draft.extraction.document, draft.document);
  await workspace.create(`${folder}/overlay.yaml`, overlay);
  await workspace.create(`${folder}/provenance.yaml`, provenanceText(draft));
  const spec = await buildSpec(name, text, path.join(workspace.root, folder, "overlay.yaml"));
  await workspace.create(`${folder}/openapi.yaml`, spec);
  const { problems } = await check(loadSpec(path.join(workspace.root, folder, "openapi.yaml")));
  if (problems.length === 0) return;
  const lines = problems.map(({ file: at, line, message }) => {
    return `${path.relative(workspace.root, at)}:${line}: ${message}`;
  });
  throw new NewProviderError(`the spec breaks rules of the house:\n${lines.join("\n")}`);
}
