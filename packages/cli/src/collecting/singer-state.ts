import { readFileSync } from "node:fs";
import { showPath } from "../connections/index.ts";
import { UsageError } from "../usage-error.ts";

/**
 * The state in a file, for the export that goes on from it; undefined: there is none yet. It is all of the file; or its last
 * line, since targets print a state on a line of its own each time that they have written something.
 *
 * @throws {UsageError} when it is no JSON, or can't be read.
 */
export function readSingerState(file: string): unknown {
  const text = readText(file).trim();
  if (text === "") return undefined;
  const state = parse(text) ?? parse(text.split("\n").at(-1) ?? "");
  if (state === undefined) {
    throw new UsageError(`${showPath(file)} holds no state: neither it nor its last line is JSON.`);
  }
  const { type, value } = Object(state);
  return type === "STATE" ? value : state;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
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
