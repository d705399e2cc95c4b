/** Documents as a commit has them: `git-rev:path`, and the files beside them that they refer to. */
import { posix } from "node:path";
import { UsageError } from "@org/command";
import {
  documentOf,
  type FileStore,
  type OpenApiDocument,
  parseSource,
  SpecError,
} from "@org/openapi";
import { git, messageOf, revision } from "./git.ts";

/**
 * The document that `git-rev:path` names; the path is that from the root of the repository, or from the
 * working folder where it begins with a dot.
 *
 * @throws {UsageError} when git has no such file.
 * @throws {SpecError} when it can't be read, or refers to what that commit does not have.
 */
export function openInGit(name: string, cwd: string = process.cwd()): OpenApiDocument {
  const show = (path: string) => git(["show", "--end-of-options", path], cwd);
  let full: string;
  let text: string;
  try {
    full = fromRoot(revision(name), cwd);
    text = show(full);
  } catch (error) {
    throw new UsageError(`${name}: neither a file nor in git: ${messageOf(error)}`);
  }
  return documentOf(parseSource(full, text), filesOf(show));
}

/** Files of one commit: all of their paths begin with its name. */
function filesOf(show: (path: string) => string): FileStore {
  return {
    pathOf: (from, name) => {
      const [commit, path] = split(from);
      return `${commit}:${posix.join(posix.dirname(path), name)}`;
    },
    isBeside: (first, path) => {
      const way = posix.relative(posix.dirname(split(first)[1]), split(path)[1]);
      return way !== ".." && !way.startsWith("../");
    },
    read: (path) => {
      try {
        return parseSource(path, show(path));
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        throw new SpecError(`can't be read: ${error.message}`, { path });
      }
    },
  };
}

/** The same name with its path from the root: what it refers to is found from there. */
function fromRoot(name: string, cwd: string): string {
  const [commit, path] = split(name);
  if (!/^\.\.?(\/|$)/.test(path)) return name;
  const prefix = git(["rev-parse", "--show-prefix"], cwd).trim();
  return `${commit}:${posix.join(prefix, path)}`;
}

function split(name: string): readonly [commit: string, path: string] {
  const end = name.indexOf(":");
  return [name.slice(0, end), name.slice(end + 1)];
}
