import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "@org/command";
import { openDocument } from "@org/openapi";
import type { Diff } from "../change.ts";
import { diffDocuments } from "../diff.ts";
import { fileAt, git, revision } from "../git.ts";
import { parseSpec } from "../load.ts";

/** A spec that differs from its base, and what that means for its package. */
export interface ChangedSpec {
  readonly provider: string;
  /** The package that is made from it. */
  readonly packageName: string;
  /** Its path in the repository. */
  readonly path: string;
  /** Whether anybody can have the package: one that nobody has has nothing to break. */
  readonly isReleased: boolean;
  readonly diff: Diff;
}

/** The version of a package before its first release. */
const UNRELEASED = "0.0.0";

/** A package that nobody has, or a document that never existed, has nothing to break. */
const NEW: Diff = {
  bump: "minor",
  api: "minor",
  changes: [
    {
      id: "operation-added",
      bump: "minor",
      scope: "api",
      operation: "*",
      pointer: "",
      direction: "both",
      message: "This API is new.",
      fingerprint: "0000000000000000",
    },
  ],
};

/**
 * The commit to compare with: where this branch left `ref`; without one, `origin/main` or `main`.
 *
 * @throws {UsageError} when there is no such commit.
 */
export function findBase(root: string, ref: string | undefined): string {
  const candidates = ref === undefined ? ["origin/main", "main"] : [revision(ref)];
  for (const candidate of candidates) {
    try {
      return git(["merge-base", "--end-of-options", candidate, "HEAD"], root).trim();
    } catch {
      // The next one may exist.
    }
  }
  throw new UsageError(
    `no commit to compare with: ${candidates.join(" and ")} share none with HEAD; give --base REF`,
  );
}

/**
 * The specs of the working tree that differ from those of a commit.
 *
 * @throws {SpecError} when a spec can't be read.
 */
export function changedSpecs(root: string, base: string): readonly ChangedSpec[] {
  const changed = git(["diff", "--name-only", "--end-of-options", base, "--", "specs"], root);
  const untracked = git(["ls-files", "--others", "--exclude-standard", "--", "specs"], root);
  const paths = new Set(`${changed}${untracked}`.split("\n"));
  return [...paths].sort().flatMap((path) => {
    const provider = /^specs\/([^/]+)\/openapi\.yaml$/.exec(path)?.[1];
    if (provider === undefined || !existsSync(join(root, path))) return [];
    const packageName = `@org/${provider}`;
    const isReleased = versionOf(root, provider) !== UNRELEASED;
    const diff = isReleased ? diffSince(root, base, path) : NEW;
    return [{ provider, packageName, path, isReleased, diff }];
  });
}

/** The version of a provider's package; undefined where there is none. */
function versionOf(root: string, provider: string): unknown {
  const manifest = join(root, "packages", provider, "package.json");
  return existsSync(manifest) ? JSON.parse(readFileSync(manifest, "utf8")).version : undefined;
}

/**
 * What a document of the working tree changes against a commit.
 *
 * @throws {SpecError} when one of both can't be read.
 */
export function diffSince(root: string, base: string, path: string): Diff {
  const before = fileAt(root, base, path);
  if (before === undefined) return NEW;
  return diffDocuments(parseSpec(before, `${base}:${path}`), openDocument(join(root, path)));
}
