import { execFileSync } from "node:child_process";
import { UsageError } from "@org/command";

/** No document of the field comes near this size. */
const MAX_BYTES = 256 * 1024 * 1024;

/**
 * What a git command prints.
 *
 * @throws {UsageError} when it fails, with git's own words.
 */
export function git(
  args: readonly string[],
  cwd: string,
  environment: Readonly<Record<string, string>> = {},
): string {
  try {
    return execFileSync("git", args, {
      cwd,
      env: { ...process.env, ...environment },
      encoding: "utf8",
      maxBuffer: MAX_BYTES,
      stdio: ["ignore", "pipe", "pipe"],
    });
  } catch (error) {
    throw new UsageError(firstLine(messageOf(error).replace(/^Command failed:.*\n/, "")));
  }
}

/**
 * The name of a commit that a person gave, or a name with a path in it.
 *
 * @throws {UsageError} when it begins as an option does: no commit is called so, and git may act on it.
 */
export function revision(name: string): string {
  if (!name.startsWith("-")) return name;
  throw new UsageError(`${name}: no revision begins with a hyphen; give a branch or a commit`);
}

/** The file at a path as a commit has it; undefined where it has none. */
export function fileAt(root: string, commit: string, path: string): string | undefined {
  const listed = git(["ls-tree", "--name-only", "--end-of-options", commit, "--", path], root);
  if (listed.trim() === "") return undefined;
  return git(["show", "--end-of-options", `${commit}:${path}`], root);
}

/** What an error says. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function firstLine(text: string): string {
  return text.split("\n")[0] ?? text;
}
