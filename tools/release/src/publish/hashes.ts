import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PublishError } from "./publish-error.ts";

/** A line of `sha256sum`: 64 digits, two spaces, the name of a file in the folder itself. */
const LINE = /^([0-9a-f]{64}) {2}([\w.-]+)$/;

/** The SHA-256 of every file in `folder`, a line each, as `sha256sum` writes and checks them. */
export function listHashes(folder: string): string {
  return readdirSync(folder)
    .sort()
    .map((name) => `${hashOf(join(folder, name))}  ${name}\n`)
    .join("");
}

/**
 * Holds a folder against the list that was made where it was packed, and which came another way.
 *
 * @throws {PublishError} when a file is another, is missing or is not on the list.
 */
export function checkHashes(folder: string, list: string): void {
  const lines = list.split("\n").filter((line) => line.trim() !== "");
  const expected = new Map(lines.map(parseLine));
  if (expected.size === 0) throw new PublishError("the list of hashes is empty");
  const more = readdirSync(folder).find((name) => !expected.has(name));
  if (more !== undefined) throw new PublishError(`${more} is not on the list of what was packed`);
  for (const [name, hash] of expected) {
    const found = hashOf(join(folder, name));
    if (found !== hash) {
      throw new PublishError(
        `${name} is not what was packed: its SHA-256 is ${found}, not ${hash}`,
      );
    }
  }
}

function parseLine(line: string): [name: string, hash: string] {
  const [, hash = "", name = ""] = LINE.exec(line) ?? [];
  if (name === "") throw new PublishError(`${line} is no line of sha256sum`);
  return [name, hash];
}

function hashOf(file: string): string {
  try {
    return createHash("sha256").update(readFileSync(file)).digest("hex");
  } catch {
    throw new PublishError(`${file} is on the list of what was packed, and can't be read`);
  }
}
