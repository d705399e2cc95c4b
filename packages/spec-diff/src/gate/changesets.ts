/** The changesets of the working tree: what the next release is made of. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseChangesetFile } from "@changesets/parse";
import { readChangesets } from "@changesets/read";
import { UsageError } from "@org/command";
import { type Bump, largestBump } from "../change.ts";
import { fileAt, messageOf } from "../git.ts";
import type { ChangedFile } from "./tree.ts";

/** Where changesets are. */
export const FOLDER = ".changeset";

/** A changeset: the bumps it asks for, by package, and what it says of them. */
export interface Changeset {
  readonly path: string;
  readonly bumps: ReadonlyMap<string, Bump>;
  readonly summary: string;
  /** Whether this branch adds or changes it: the base does not have it as it is, under any name. */
  readonly isOwn: boolean;
  /** Of the bumps those that this branch states: in a changeset that it only changes, not what stood there before. */
  readonly own: ReadonlyMap<string, Bump>;
}

/**
 * The changesets that wait for a release.
 *
 * @throws {UsageError} when one can't be read, with its path.
 */
export async function pendingChangesets(
  root: string,
  base: string,
  files: readonly ChangedFile[],
): Promise<readonly Changeset[]> {
  const changed = new Map(files.map((file) => [file.path, file]));
  return (await read(root)).map(({ id, releases, summary }) => {
    const path = `${FOLDER}/${id}.md`;
    const bumps = new Map(releases.map(({ name, type }) => [name, type]));
    const file = changed.get(path);
    const before = file && fileAt(root, base, file.from ?? path);
    const isOwn = file !== undefined && before !== readFileSync(join(root, path), "utf8");
    const known = before === undefined ? undefined : parseOrNothing(before);
    // Other words are another statement; without them a line counts where it is another.
    const isRetold = known === undefined || known.summary !== summary;
    const own = [...bumps].filter(
      ([name, bump]) =>
        isOwn &&
        (isRetold || !known.releases.some((one) => one.name === name && one.type === bump)),
    );
    return { path, bumps, summary, isOwn, own: new Map(own) };
  });
}

/** A changeset, or undefined where it can't be read: what could not be read asked for nothing. */
export function parseOrNothing(text: string): ReturnType<typeof parseChangesetFile> | undefined {
  try {
    return parseChangesetFile(text);
  } catch {
    return undefined;
  }
}

async function read(root: string): ReturnType<typeof readChangesets> {
  try {
    return await readChangesets(root);
  } catch (error) {
    throw new UsageError(explain(root, messageOf(error)));
  }
}

/** Names the file that can't be read: the library tells why, and not which. */
function explain(root: string, message: string): string {
  const folder = join(root, FOLDER);
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const culprit = names.find(
    (name) => name.endsWith(".md") && failureOf(join(folder, name)) === message,
  );
  const words = message.split("\n").slice(0, 2).join(" ");
  if (culprit === undefined) return `${FOLDER}: ${words}`;
  return `${FOLDER}/${culprit}: ${words} A changeset begins with lines such as ---, "@org/finix": minor, ---, and goes on with what users notice.`;
}

function failureOf(path: string): string | undefined {
  try {
    parseChangesetFile(readFileSync(path, "utf8"));
    return undefined;
  } catch (error) {
    return messageOf(error);
  }
}

/** The largest bump that changesets ask for a package, or those alone that the branch states itself. */
export function bumpFor(
  packageName: string,
  changesets: readonly Changeset[],
  which: "bumps" | "own" = "bumps",
): Bump {
  return largestBump(changesets.map((one) => one[which].get(packageName) ?? "none"));
}

/** What is wrong with changesets themselves, a sentence each. */
export function changesetProblems(
  changesets: readonly Changeset[],
  packageNames: ReadonlySet<string>,
): string[] {
  return changesets.flatMap(({ path, bumps, summary }) => [
    ...(saysNothing(summary)
      ? [`${path} says nothing: write what users notice; it becomes the entry of the changelog.`]
      : []),
    ...[...bumps.keys()]
      .filter((name) => !packageNames.has(name))
      .map(
        (name) =>
          `${path} names ${name}, which is no package here: mend the name, or remove the line.`,
      ),
  ]);
}

/** Whether only comments, marks of Markdown and space are there. */
function saysNothing(summary: string): boolean {
  return !/[\p{L}\p{N}]/u.test(summary.replace(/<!--[\s\S]*?(?:-->|$)/g, ""));
}
