import { execFileSync } from "node:child_process";

/** No document of the field comes near this size. */
const MAX_BYTES = 256 * 1024 * 1024;

/**
 * What a git command prints.
 * @throws Error with git's own words where it fails
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
    throw new Error(firstLine(error));
  }
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/^Command failed:.*\n/, "").split("\n")[0] ?? text;
}
