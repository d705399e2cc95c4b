/** A folder of generated files: what lies there, what has to change, and what is not ours to change. */
import { randomUUID } from "node:crypto";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import { UsageError } from "@org/command";
import type { Kind } from "../emit/modules.ts";
import { wasMade } from "./cache.ts";
import { readStamp } from "./stamp.ts";

/** The files in a folder, by name; none where there is no folder. */
export function readFolder(folder: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const entry of list(folder)) {
    if (entry.isFile()) files.set(entry.name, readFileSync(join(folder, entry.name), "utf8"));
  }
  return files;
}

function list(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENOENT") return [];
    if (code === "ENOTDIR") throw new UsageError(`${folder} is no folder`);
    throw error;
  }
}

/** A file's text; undefined where there is no such file. */
export function readText(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

/**
 * What lies in a folder and should not: in that of a package every other file, elsewhere those that
 * were generated on this machine once.
 */
export function strangers(
  present: ReadonlyMap<string, string>,
  wanted: Iterable<string>,
  kind: Kind,
): string[] {
  const names = new Set(wanted);
  return [...present]
    .filter(([name]) => !names.has(name) && !name.startsWith("../"))
    .filter(([, text]) => kind === "package" || wasMade(text))
    .map(([name]) => name);
}

/**
 * Requires that nothing leads out of where code may go: neither the folder nor one around it, as far
 * as that lies below the working directory or below the package.
 *
 * @throws {UsageError} when one is a link.
 */
export function refuseLinks(folder: string, around: string = process.cwd()): void {
  const bases = [process.cwd(), around];
  let path = folder;
  do {
    if (statOf(path)?.isSymbolicLink()) {
      throw new UsageError(
        `${path} is a link: give the folder that it leads to; nothing was changed`,
      );
    }
    path = dirname(path);
  } while (bases.some((base) => path.startsWith(base + sep)));
}

/** What is to happen to a folder. */
export interface FolderChange {
  readonly folder: string;
  /** Texts to write, by name. */
  readonly changed: ReadonlyMap<string, string>;
  /** Names of files to remove. */
  readonly remove: readonly string[];
}

/**
 * Requires that all that is written over or removed was generated, or has places for what is.
 *
 * @param present what lies there, by name
 * @throws {UsageError} when something is somebody else's.
 */
export function refuseForeign(
  { folder, changed, remove }: FolderChange,
  present: ReadonlyMap<string, string>,
): void {
  const foreign = [...changed.keys()].filter((name) => {
    const found = statOf(join(folder, name));
    if (found === undefined) return false;
    // What lies outside of the folder has marks, which were looked for.
    const isOurs = name.startsWith("../") || readStamp(present.get(name) ?? "") !== undefined;
    return !found.isFile() || !isOurs;
  });
  const kept = remove.filter((name) => !wasMade(present.get(name) ?? ""));
  const [first, ...others] = [...foreign, ...kept].map((name) => resolve(folder, name));
  if (first === undefined) return;
  const more = others.length > 0 ? ` (and ${others.length} more)` : "";
  throw new UsageError(
    `${first}${more} was not written by generate as it is here: move it, or choose another folder; nothing was changed`,
  );
}

/** Makes the folder hold these texts, and removes the named files: all of it, or nothing of it. */
export function writeFolder({ folder, changed, remove }: FolderChange): void {
  const created = mkdirSync(folder, { recursive: true });
  const drafts = new Map<string, string>();
  try {
    for (const [name, text] of changed) {
      const path = join(folder, name);
      const draft = join(dirname(path), `.generate-${randomUUID()}`);
      drafts.set(draft, path);
      writeFileSync(draft, text, { flag: "wx" });
    }
  } catch (error) {
    for (const draft of drafts.keys()) rmSync(draft, { force: true });
    if (created !== undefined) rmSync(created, { recursive: true, force: true });
    throw error;
  }
  // A new file in the place of the old one: what else the old one is linked as stays as it was.
  for (const [draft, path] of drafts) renameSync(draft, path);
  for (const name of remove) rmSync(join(folder, name));
}

/** What is at a path, links not followed; undefined where nothing is. */
function statOf(path: string): Stats | undefined {
  try {
    return lstatSync(path);
  } catch {
    return undefined;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}
