/** Releases that a branch calls off. */
import { parseChangesetFile } from "@changesets/parse";
import { compareBumps } from "../change.ts";
import { fileAt } from "../git.ts";
import { bumpFor, type Changeset, FOLDER } from "./changesets.ts";
import type { WorkspacePackage } from "./packages.ts";
import type { ChangedFile } from "./tree.ts";

const CHANGESET = new RegExp(`^${FOLDER}/(?!README)[^/]+\\.md$`, "i");

/**
 * The changesets that a branch removes without making the version that they ask for, a sentence each: what they
 * told of would be released by nobody. To make one changeset of two is fine.
 */
export function lostReleases(
  root: string,
  base: string,
  files: readonly ChangedFile[],
  packages: readonly WorkspacePackage[],
  pending: readonly Changeset[],
): string[] {
  const removed = files.filter(({ path, status }) => status === "deleted" && CHANGESET.test(path));
  return removed.flatMap(({ path }) => {
    const lost = releasesOf(fileAt(root, base, path)).filter(({ name, type }) => {
      const one = packages.find(({ now }) => now?.name === name);
      const isSame = one !== undefined && one.now?.version === one.before?.version;
      return isSame && compareBumps(bumpFor(name, pending), type) < 0;
    });
    if (lost.length === 0) return [];
    const names = lost.map(({ name, type }) => `${name} (${type})`).join(", ");
    return [`${path} is removed, and ${names} was not released: put it back.`];
  });
}

function releasesOf(text: string | undefined): ReturnType<typeof parseChangesetFile>["releases"] {
  try {
    return parseChangesetFile(text ?? "").releases;
  } catch {
    // What could not be read asked for nothing.
    return [];
  }
}
