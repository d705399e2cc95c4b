/** The documents that a branch changes. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "@org/command";
import { openDocument } from "@org/openapi";
import type { Diff } from "../change.ts";
import { diffDocuments } from "../diff.ts";
import { fileAt } from "../git.ts";
import { openInGit } from "../git-files.ts";
import type { ChangedFile } from "./tree.ts";
import { GONE, NEW, renamed } from "./whole.ts";

/** A spec that differs from its base, and what that means for its package. */
export interface ChangedSpec {
  readonly provider: string;
  /** Its path in the repository. */
  readonly path: string;
  /** The path that it had, where it had another. */
  readonly from?: string;
  readonly diff: Diff;
}

const PROVENANCE = /provenance\.yaml$/;

/**
 * The specs of the working tree that differ from those of a commit; a renamed one is compared with what it
 * was, one that is gone broke all that there was.
 *
 * @throws {SpecError} when a spec can't be read.
 */
export function changedSpecs(
  root: string,
  base: string,
  files: readonly ChangedFile[],
): readonly ChangedSpec[] {
  const named = namedSpecs(root, base, files);
  const known = new Set(named.map(({ provider }) => provider));
  const beside = files.flatMap(({ path }) => /^specs\/([^/]+)\//.exec(path)?.[1] ?? []);
  const others = [...new Set(beside)].filter((provider) => !known.has(provider));
  return [...named, ...others.flatMap((provider) => specOfFiles(root, base, provider))];
}

function namedSpecs(root: string, base: string, files: readonly ChangedFile[]): ChangedSpec[] {
  return byProvenance(files).flatMap(({ path, from, status }): ChangedSpec[] => {
    const provider = providerOf(path);
    const former = from === undefined ? undefined : providerOf(from);
    if (provider === undefined) {
      return former === undefined ? [] : [{ provider: former, path: from ?? path, diff: GONE }];
    }
    if (status === "deleted") return [{ provider, path, diff: GONE }];
    if (from === undefined || former === undefined) {
      return [{ provider, path, diff: diffWith(root, base, path, path) }];
    }
    const diff = renamed(diffWith(root, base, from, path), former, provider);
    return [{ provider, path, from, diff }];
  });
}

/**
 * The same files, and a spec that was rewritten while it was renamed is renamed: where it came from, which
 * `provenance.yaml` says, moved with it.
 */
function byProvenance(files: readonly ChangedFile[]): readonly ChangedFile[] {
  const specOf = (path: string) => path.replace(PROVENANCE, "openapi.yaml");
  const moves = files.flatMap(({ path, from = "" }) =>
    PROVENANCE.test(path) && PROVENANCE.test(from) ? [[specOf(path), specOf(from)] as const] : [],
  );
  const statusOf = (path: string) => files.find((file) => file.path === path)?.status;
  const real = moves.filter(
    ([to, from]) => statusOf(to) === "added" && statusOf(from) === "deleted",
  );
  const formerOf = new Map(real);
  const gone = new Set(formerOf.values());
  return files
    .filter(({ path }) => !gone.has(path))
    .map((file) => {
      const from = formerOf.get(file.path);
      return from === undefined ? file : { path: file.path, status: "renamed", from };
    });
}

/** A spec of which another file changed: it may refer to that. */
function specOfFiles(root: string, base: string, provider: string): ChangedSpec[] {
  const path = `specs/${provider}/openapi.yaml`;
  if (!existsSync(join(root, path))) return [];
  const diff = diffWith(root, base, path, path);
  return diff.changes.length === 0 ? [] : [{ provider, path, diff }];
}

function providerOf(path: string): string | undefined {
  return /^specs\/([^/]+)\/openapi\.yaml$/.exec(path)?.[1];
}

/**
 * What any document of the working tree changes against a commit. One that was renamed is compared with what it
 * was, one that is gone broke all that there was.
 *
 * @throws {UsageError} when there is no such document, in neither of both.
 * @throws {SpecError} when one can't be read.
 */
export function diffSince(
  root: string,
  base: string,
  path: string,
  files: readonly ChangedFile[],
): Diff {
  if (!existsSync(join(root, path))) {
    const to = files.find((file) => file.from === path)?.path;
    if (to !== undefined) return diffWith(root, base, path, to);
    if (fileAt(root, base, path) !== undefined) return GONE;
    throw new UsageError(`${path}: no such file`);
  }
  const from = files.find((file) => file.path === path)?.from ?? path;
  return diffWith(root, base, from, path);
}

function diffWith(root: string, base: string, from: string, path: string): Diff {
  if (fileAt(root, base, from) === undefined) return NEW;
  return diffDocuments(openInGit(`${base}:${from}`, root), openDocument(join(root, path)));
}
