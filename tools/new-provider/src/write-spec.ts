import path from "node:path";
import { buildSpec, linkedFiles } from "@org/extract";
import { check, loadSpec } from "@org/specs";
import type { Spec } from "./draft.ts";
import { FindingsError } from "./error.ts";
import { overlayText } from "./overlay.ts";
import { provenanceText } from "./provenance.ts";
import type { Workspace } from "./workspace.ts";

/**
 * Writes `specs/NAME`.
 *
 * @throws {OverlayError} when the overlay can't be applied to the source.
 */
export async function writeSpec(workspace: Workspace, spec: Spec): Promise<void> {
  const { asked, source, document } = spec;
  const { name, title, text, from } = asked;
  const folder = `specs/${name}`;
  const overlay = overlayText(`${title}, completed`, source.document, document, source.overlay);
  await workspace.write(`${folder}/overlay.yaml`, overlay);
  await workspace.writeOnce(`${folder}/provenance.yaml`, provenanceText(spec));
  const built = await buildSpec(
    name,
    text,
    path.join(workspace.root, folder, "overlay.yaml"),
    linkedFiles(from),
  );
  await workspace.write(`${folder}/openapi.yaml`, built);
}

/**
 * Holds `specs/NAME` against the rules of the house.
 *
 * @throws {FindingsError} when it does not satisfy them.
 */
export async function judgeSpec({ root }: Workspace, name: string): Promise<void> {
  const { problems } = await check(loadSpec(path.join(root, "specs", name, "openapi.yaml")));
  if (problems.length === 0) return;
  const lines = problems.map(({ file: at, line, message }) => {
    return `${path.relative(root, at)}:${line}: ${message}`;
  });
  throw new FindingsError(`the spec breaks rules of the house:\n${lines.join("\n")}`);
}
