import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { canonicalJson, isObject, ownMember, readSource, redocly } from "@org/openapi";
import type { JsonObject } from "./base/json.ts";
import { removeUnused } from "./document/remove-unused.ts";
import { printDocument } from "./print.ts";

/** The repairs of a spec can't be applied; the message is the Overlay implementation's. */
export class OverlayError extends Error {
  override readonly name = "OverlayError";
}

/**
 * A document with the actions of an OpenAPI Overlay applied, without the components that only led from
 * what they left out.
 *
 * @throws {OverlayError} when one can't be.
 */
export async function applyOverlay(document: JsonObject, overlay: string): Promise<JsonObject> {
  const applied = await inFolder((folder) => apply(document, path.resolve(overlay), folder));
  removeUnused(applied);
  return applied;
}

/**
 * The targets of those actions of an overlay that change nothing in a document which the actions before
 * them have changed. One after the other they are applied, each by a run of its own: what a target leads
 * to is for the Overlay implementation to say.
 *
 * @throws {OverlayError} when one can't be applied.
 */
export async function idleActions(document: JsonObject, overlay: string): Promise<string[]> {
  const { overlay: version, info, actions } = ownMembers(overlay);
  const idle: string[] = [];
  await inFolder(async (folder) => {
    const file = path.join(folder, "overlay.json");
    // What the implementation makes of a document that nothing is done to.
    let before = document;
    for (const action of [{ target: "$", update: {} }, ...actions]) {
      await writeFile(file, JSON.stringify({ overlay: version, info, actions: [action] }));
      // A reference may lead to what a later action adds.
      const after = await apply(before, file, folder, ["--force"]);
      if (before !== document && canonicalJson(before) === canonicalJson(after)) {
        idle.push(String(ownMember(action, "target")));
      }
      before = after;
    }
  });
  return idle;
}

function ownMembers(overlay: string): { overlay: unknown; info: unknown; actions: unknown[] } {
  const { value } = readSource(path.resolve(overlay));
  const actions = ownMember(value, "actions");
  const [version, info] = [ownMember(value, "overlay"), ownMember(value, "info")];
  return { overlay: version, info, actions: Array.isArray(actions) ? actions : [] };
}

async function apply(
  document: JsonObject,
  overlay: string,
  folder: string,
  more: readonly string[] = [],
): Promise<JsonObject> {
  await writeFile(path.join(folder, "in.json"), printDocument(document, "json"));
  const args = ["bundle", "in.json", "--overlay", overlay, "-o", "out.json", ...more];
  const { ok, stdout, stderr } = await redocly(args, folder);
  if (!ok) throw new OverlayError(`${overlay} can't be applied:\n${stderr || stdout}`);
  const bundled = JSON.parse(await readFile(path.join(folder, "out.json"), "utf8"));
  // Redocly's bundle adds empty components where there are none.
  const { components } = bundled;
  if (isObject(components) && Object.keys(components).length === 0) delete bundled.components;
  return bundled;
}

/** What an action gives that has a folder of its own as long as it lasts. */
async function inFolder<Result>(action: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(path.join(tmpdir(), "extract-"));
  try {
    return await action(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
