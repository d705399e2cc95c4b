import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A git repository of its own in a temporary folder. */
export interface Repository {
  readonly root: string;
  write(path: string, text: string): void;
  /** Removes a file or folder. */
  drop(path: string): void;
  /** Runs git; gives what it prints. */
  git(...args: readonly string[]): string;
  /** Commits everything; gives the commit. */
  commit(message: string): string;
  remove(): void;
}

const IDENTITY = ["-c", "user.name=Test", "-c", "user.email=test@example.com"];

/** An empty one, or a clone. */
export function createRepository(...clone: readonly string[]): Repository {
  const root = mkdtempSync(join(tmpdir(), "spec-diff-"));
  const git = (...args: readonly string[]) =>
    execFileSync("git", [...IDENTITY, ...args], { cwd: root, encoding: "utf8" }).trim();
  if (clone.length > 0) git("clone", "--quiet", ...clone, ".");
  else git("init", "--quiet", "--initial-branch=main");
  return {
    root,
    write(path, text) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    },
    drop: (path) => rmSync(join(root, path), { recursive: true }),
    git,
    commit(message) {
      git("add", "--all");
      git("commit", "--quiet", "--allow-empty", "--message", message);
      return git("rev-parse", "HEAD");
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
