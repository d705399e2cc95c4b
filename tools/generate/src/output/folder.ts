/** A folder of generated files: what lies there, and what has to change. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "@org/command";
import type { Kind } from "../emit/modules.ts";
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
    const code = error instanceof Error && "code" in error ? error.code : undefined;
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
 * were generated once.
 */
export function strangers(
  present: ReadonlyMap<string, string>,
  wanted: Iterable<string>,
  kind: Kind,
): string[] {
  const names = new Set(wanted);
  return [...present]
    .filter(([name]) => !names.has(name) && !name.startsWith("../"))
    .filter(([, text]) => kind === "package" || readStamp(text) !== undefined)
    .map(([name]) => name);
}

/** Makes the folder hold these texts, and removes the named files. */
export function writeFolder(
  folder: string,
  texts: ReadonlyMap<string, string>,
  remove: readonly string[],
): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of texts) writeFileSync(join(folder, name), text);
  for (const name of remove) rmSync(join(folder, name));
}
