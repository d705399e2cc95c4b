/** What a branch changes: the working tree, as a commit of all of it would be, against another commit. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  utimesSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { git } from "../git.ts";

/** A file that differs, by its path from the root of the repository. */
export interface ChangedFile {
  readonly path: string;
  readonly status: "added" | "changed" | "deleted" | "renamed";
  /** The path that it had; there in a renamed file alone. */
  readonly from?: string;
}

/** What makes git look at a tree instead of at its index: variables of its environment. */
export type TreeEnvironment = Readonly<Record<string, string>>;

/**
 * The files that differ from a commit, untracked ones among them, ignored ones not. What was renamed, as git
 * sees it, is one change.
 */
export function changedFiles(root: string, base: string): readonly ChangedFile[] {
  return withWorkingTree(root, (environment) => {
    const args = ["diff", "--cached", "--no-relative", "--find-renames", "--name-status", "-z"];
    return parse(git([...args, "--end-of-options", base], root, environment));
  });
}

/**
 * Runs something with an index that has the whole working tree. Neither the repository's own index nor its
 * objects change.
 */
export function withWorkingTree<T>(root: string, use: (environment: TreeEnvironment) => T): T {
  return withIndex(root, (environment) => {
    const index = resolve(root, git(["rev-parse", "--git-path", "index"], root).trim());
    if (existsSync(index)) copyIndex(index, environment.GIT_INDEX_FILE);
    git(["add", "--all", ":/"], root, environment);
    return use(environment);
  });
}

/** With what git knows of the files already, it reads those alone that changed. */
function copyIndex(from: string, to: string): void {
  copyFileSync(from, to);
  // Git reads a file again that is as young as the index, whatever its size says: so the copy is not younger.
  const second = Math.floor(statSync(from).mtimeMs / 1000);
  utimesSync(to, second, second);
}

/** Writes a folder, as a commit has it, into another one; whether it has it. */
export function extractFolder(root: string, commit: string, path: string, into: string): boolean {
  const tree = `${commit}:${path}`;
  return withIndex(root, (environment) => {
    try {
      git(["read-tree", "--end-of-options", tree], root, environment);
    } catch {
      return false;
    }
    git(["checkout-index", "--all", `--prefix=${into}/`], root, environment);
    return true;
  });
}

interface IndexEnvironment extends TreeEnvironment {
  readonly GIT_INDEX_FILE: string;
}

/** Runs something with an empty index, and a place for objects, that are gone afterwards. */
function withIndex<T>(root: string, use: (environment: IndexEnvironment) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "spec-diff-tree-"));
  try {
    const objects = join(folder, "objects");
    mkdirSync(objects);
    return use({
      GIT_INDEX_FILE: join(folder, "index"),
      GIT_OBJECT_DIRECTORY: objects,
      GIT_ALTERNATE_OBJECT_DIRECTORIES: resolve(
        root,
        git(["rev-parse", "--git-path", "objects"], root).trim(),
      ),
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const STATUSES: Readonly<Record<string, ChangedFile["status"]>> = { A: "added", D: "deleted" };

/** Reads `git diff --name-status -z`: a status and a path each, or `R`, the old path and the new one. */
function parse(text: string): ChangedFile[] {
  const words = text.split("\0");
  const files: ChangedFile[] = [];
  for (let at = 0; at + 1 < words.length; ) {
    const letter = words[at]?.charAt(0) ?? "";
    const path = words[at + 1] ?? "";
    if (letter === "R") {
      files.push({ path: words[at + 2] ?? "", status: "renamed", from: path });
      at += 3;
    } else {
      files.push({ path, status: STATUSES[letter] ?? "changed" });
      at += 2;
    }
  }
  return files;
}
