import { readFileSync } from "node:fs";
import { showPath } from "../connections/index.ts";
import { UsageError } from "../usage-error.ts";

/**
 * The state in a file, for the export that goes on from it; undefined: there is none yet. Targets print a state on a
 * line of its own each time that they have written something: the last one counts.
 *
 * @throws {UsageError} when it is no JSON, or can't be read.
 */
export function readSingerState(file: string): unknown {
  const last = readText(file).trimEnd().split("\n").at(-1) ?? "";
  if (last === "") return undefined;
  try {
    const { type, value } = Object(JSON.parse(last));
    return type === "STATE" ? value : JSON.parse(last);
  } catch {
    throw new UsageError(`${showPath(file)} holds no state: its last line is no JSON.`);
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return "";
    throw new UsageError(`${showPath(file)} can't be read (${code}).`);
  }
}
