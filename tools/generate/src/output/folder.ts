/** A folder of generated files: what lies there, and what has to change. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "@org/command";
import { readStamp } from "./stamp.ts";

/** The files in a folder, by name; none where there is no folder. */
export function readFolder(folder: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const entry of list(folder))
    if (entry.isFile()) files.set(entry.name, readFileSync(join(folder, entry.name), "utf8"));
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

/** What lies in a folder and is none of the wanted files. */
export function strangers(
  present: ReadonlyMap<string, string>,
  wanted: Iterable<string>,
  whose: "all" | "generated",
): string[] {
  const names = new Set(wanted);
  return [...present]
    .filter(([name]) => !names.has(name))
    .filter(([, text]) => whose === "all" || readStamp(text) !== undefined)
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
