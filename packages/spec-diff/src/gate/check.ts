/** What a branch has to say about its changes, and whether it does. */
import { type Changeset, changesetProblems, pendingChangesets } from "./changesets.ts";
import { lostReleases } from "./lost.ts";
import { type Need, packageNeeds } from "./needs.ts";
import { workspacePackages } from "./packages.ts";
import { type Removed, removedPackages } from "./removed.ts";
import { changedFiles } from "./tree.ts";
import { writeChangeset } from "./write-changeset.ts";

/** Everything that a branch has to say. */
export interface Gate {
  readonly needs: readonly Need[];
  readonly removed: readonly Removed[];
  /** What is wrong with changesets themselves, a sentence each. */
  readonly problems: readonly string[];
  readonly pending: readonly Changeset[];
}

/**
 * Holds what a branch changes against its changesets.
 *
 * @throws {SpecError} when a spec can't be read.
 * @throws {UsageError} when a changeset or a package.json can't be read.
 */
export async function checkChangesets(root: string, base: string): Promise<Gate> {
  const files = changedFiles(root, base);
  const packages = workspacePackages(root, base, files);
  const pending = await pendingChangesets(root, base, files);
  const names = packages.flatMap(({ now }) => (now === undefined ? [] : [now.name]));
  const needs = await packageNeeds(root, base, files, packages, pending);
  // A spec may come before its package.
  const known = new Set([...names, ...needs.map(({ packageName }) => packageName)]);
  return {
    needs,
    removed: removedPackages(packages, pending),
    problems: [
      ...changesetProblems(pending, known),
      ...lostReleases(root, base, files, packages, pending),
    ],
    pending,
  };
}

/** Whether all is said. */
export function isEnough({ needs, removed, problems }: Gate): boolean {
  return [...needs, ...removed].every(({ enough }) => enough) && problems.length === 0;
}

/** What came of writing changesets. */
export interface Written {
  readonly paths: readonly string[];
  /** What is still missing: only a person knows what users notice of it. */
  readonly left: readonly (Need | Removed)[];
}

/** Writes the changesets that are missing or too small, of all that specs and tables say. */
export async function writeChangesets(root: string, base: string): Promise<Written> {
  const { needs, removed, pending } = await checkChangesets(root, base);
  const missing = needs.filter(({ enough }) => !enough);
  const told = missing.filter(isTold);
  return {
    paths: told.map((need) => writeChangeset(root, base, need, pending)),
    left: [...missing.filter((need) => !isTold(need)), ...removed.filter(({ enough }) => !enough)],
  };
}

function isTold({ spec, normalizer }: Need): boolean {
  return (spec?.diff.changes.length ?? 0) + (normalizer?.balances.length ?? 0) > 0;
}
