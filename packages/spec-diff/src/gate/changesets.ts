import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readChangesets } from "@changesets/read";
import { type Bump, largestBump } from "../change.ts";
import { fileAt } from "../git.ts";
import { bullet } from "../print/markdown.ts";
import type { ChangedSpec } from "./specs.ts";

const FOLDER = ".changeset";

/** Enough for a changelog; the diff itself says the rest. */
const MOST_LISTED = 30;

/** A changeset: the bumps it asks for, by package. */
export interface Changeset {
  readonly path: string;
  readonly bumps: ReadonlyMap<string, Bump>;
  /** Whether this branch adds or changes it: the base does not have it as it is. */
  readonly isOwn: boolean;
}

/** The changesets of the working tree: what the next release is made of. */
export async function pendingChangesets(root: string, base: string): Promise<readonly Changeset[]> {
  const all = await readChangesets(root);
  return all.map(({ id, releases }) => {
    const path = `${FOLDER}/${id}.md`;
    return {
      path,
      bumps: new Map(releases.map(({ name, type }) => [name, type])),
      isOwn: fileAt(root, base, path) !== readFileSync(join(root, path), "utf8"),
    };
  });
}

/** The largest bump that changesets ask for a package. */
export function bumpFor(packageName: string, changesets: readonly Changeset[]): Bump {
  return largestBump(changesets.map(({ bumps }) => bumps.get(packageName) ?? "none"));
}

/** Writes the changeset of a spec, again if it did before; gives its path. */
export function writeSpecChangeset(root: string, base: string, spec: ChangedSpec): string {
  const path = specChangesetPath(root, base, spec.provider);
  writeFileSync(join(root, path), changesetText(spec));
  return path;
}

/** The path is this branch's own: one that the base has already belongs to an earlier change. */
function specChangesetPath(root: string, base: string, provider: string): string {
  for (let count = 1; ; count++) {
    const path = `${FOLDER}/spec-${provider}${count === 1 ? "" : `-${count}`}.md`;
    if (fileAt(root, base, path) === undefined) return path;
  }
}

/** A changeset file: the package's bump, and a summary that becomes its changelog entry. */
function changesetText({ packageName, diff }: ChangedSpec): string {
  const words = {
    major: "breaks",
    minor: "grew",
    patch: "is described better",
    none: "is the same",
  };
  const listed = diff.changes.slice(0, MOST_LISTED).map(bullet);
  const rest = diff.changes.length - listed.length;
  const more = rest > 0 ? [`- … and ${rest} more changes.`] : [];
  return [
    "---",
    `"${packageName}": ${diff.bump}`,
    "---",
    "",
    `The API ${words[diff.bump]}:`,
    "",
    ...listed,
    ...more,
    "",
  ].join("\n");
}
