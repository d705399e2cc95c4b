import { execFileSync } from "node:child_process";
import { InputError } from "./input-error.ts";

/** No document of the field comes near this size. */
const MAX_BYTES = 256 * 1024 * 1024;

/**
 * What a git command prints.
 * @throws InputError with git's own words where it fails
 */
export function git(args: readonly string[], cwd: string): string {
  try {
    return execFileSync("git", args, {
      cwd,
      encoding: "utf8",
      maxBuffer: MAX_BYTES,
      stdio: ["ignore", "pipe", "pipe"],
    });
  } catch (error) {
    throw new InputError(firstLine(error));
  }
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/^Command failed:.*\n/, "").split("\n")[0] ?? text;
}
