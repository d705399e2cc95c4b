/** Releases that a branch calls off. */
import { compareBumps } from "../change.ts";
import { fileAt } from "../git.ts";
import { bumpFor, type Changeset, FOLDER, parseOrNothing } from "./changesets.ts";
import type { WorkspacePackage } from "./packages.ts";
import type { ChangedFile } from "./tree.ts";

const CHANGESET = new RegExp(`^${FOLDER}/(?!README)[^/]+\\.md$`, "i");

/**
 * What a branch takes out of changesets, or the whole of one, without making the version that was asked for, a
 * sentence each: nobody would release it. To make one changeset of two is fine.
 */
export function lostReleases(
  root: string,
  base: string,
  files: readonly ChangedFile[],
  packages: readonly WorkspacePackage[],
  pending: readonly Changeset[],
): string[] {
  const former = files
    .filter(({ status }) => status !== "added")
    .map(({ path, from }) => from ?? path)
    .filter((path) => CHANGESET.test(path));
  return former.flatMap((path) => {
    const asked = parseOrNothing(fileAt(root, base, path) ?? "")?.releases ?? [];
    const lost = asked.filter(({ name, type }) => {
      const one = packages.find(({ now }) => now?.name === name);
      const isSame = one !== undefined && one.now?.version === one.before?.version;
      return isSame && compareBumps(bumpFor(name, pending), type) < 0;
    });
    if (lost.length === 0) return [];
    const names = lost.map(({ name, type }) => `${name} (${type})`).join(", ");
    return [`${path} asks no more for ${names}, which was not released: put it back.`];
  });
}
