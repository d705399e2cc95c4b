/** What a branch needs of each package's next version, and why. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Bump, compareBumps, largestBump } from "../change.ts";
import { fileAt } from "../git.ts";
import { readCatalogs } from "./catalogs.ts";
import { bumpFor, type Changeset } from "./changesets.ts";
import { type NormalizerChange, normalizerChange } from "./normalizers.ts";
import { isPublic, type WorkspacePackage } from "./packages.ts";
import { shippedChanges, type Workspace } from "./ships.ts";
import { type ChangedSpec, changedSpecs } from "./specs.ts";
import type { ChangedFile } from "./tree.ts";
import { isReleased, stepOf, versionOf } from "./versions.ts";
import { GONE, NEW } from "./whole.ts";

/** What a branch changes of one package, the bump that needs, and what its changesets say. */
export interface Need {
  readonly packageName: string;
  /** Of the package: `packages/finix`. */
  readonly folder: string;
  /** The version that users have; undefined where there is no package. */
  readonly version: string | undefined;
  /** Whether anybody can have the package: one that nobody has has nothing to break. */
  readonly isReleased: boolean;
  readonly spec?: ChangedSpec;
  readonly normalizer?: NormalizerChange;
  /** Changed files that users get. */
  readonly files: readonly string[];
  /** Whether something of it breaks code that uses the package, whatever its version is. */
  readonly breaks: boolean;
  readonly bump: Bump;
  readonly found: Bump;
  readonly enough: boolean;
}

const WORKSPACE_FILE = "pnpm-workspace.yaml";

/** A change that gives no other reason still has to reach users. */
const FILES: Bump = "patch";

/** A balance that means something else is nothing that users can miss. */
const TABLE: Bump = "minor";

/**
 * Every package that a branch changes. Changesets that count are those of this branch, since an earlier one speaks
 * of an earlier change; what was never released is one change, however many branches make it.
 *
 * @throws {SpecError} when a spec can't be read.
 */
export async function packageNeeds(
  root: string,
  base: string,
  files: readonly ChangedFile[],
  packages: readonly WorkspacePackage[],
  pending: readonly Changeset[],
): Promise<readonly Need[]> {
  const specs = changedSpecs(root, base, files);
  const workspace = { root, packages, files, catalogs: catalogsOf(root, base, files) };
  const names = new Map(
    packages.flatMap((one) => (isPublic(one.now) ? [[one.folder, one.now.name] as const] : [])),
  );
  for (const { provider, diff } of specs) {
    const folder = `packages/${provider}`;
    const known = packages.find((one) => one.folder === folder);
    // Where there is a private package it is nobody's need; where there is none yet, there will be.
    if (known === undefined && diff !== GONE) names.set(folder, `@org/${provider}`);
  }
  const needs: Need[] = [];
  for (const [folder, packageName] of [...names].sort()) {
    const one = packages.find((other) => other.folder === folder);
    const spec = specs.find(({ provider }) => `packages/${provider}` === folder);
    const shipped = one === undefined ? [] : shippedChanges(workspace, one);
    const normalizer = await normalizerChange(root, base, folder, files);
    if (spec === undefined && shipped.length === 0) continue;
    const version = versionOf(packageName, packages);
    needs.push(needOf({ packageName, folder, version, spec, files: shipped, normalizer }, pending));
  }
  return needs;
}

interface Found {
  readonly packageName: string;
  readonly folder: string;
  readonly version: string | undefined;
  readonly spec: ChangedSpec | undefined;
  readonly normalizer: NormalizerChange | undefined;
  readonly files: readonly string[];
}

function needOf(found: Found, pending: readonly Changeset[]): Need {
  const { packageName, folder, version, spec, normalizer, files } = found;
  const hasUsers = isReleased(version);
  const largest = largestBump([
    spec?.diff.bump ?? "none",
    (normalizer?.balances.length ?? 0) > 0 ? TABLE : "none",
    files.length > 0 ? FILES : "none",
  ]);
  const bump = hasUsers ? stepOf(largest, version) : "minor";
  const stated = bumpFor(packageName, pending, hasUsers ? "own" : "bumps");
  return {
    packageName,
    folder,
    version,
    isReleased: hasUsers,
    files,
    ...(spec && { spec: hasUsers || spec.diff === GONE ? spec : { ...spec, diff: NEW } }),
    ...(normalizer && { normalizer }),
    breaks: hasUsers && largest === "major",
    bump,
    found: stated,
    enough: compareBumps(stated, bump) >= 0,
  };
}

function catalogsOf(
  root: string,
  base: string,
  files: readonly ChangedFile[],
): Workspace["catalogs"] {
  const path = join(root, WORKSPACE_FILE);
  const now = readCatalogs(existsSync(path) ? readFileSync(path, "utf8") : undefined);
  const isChanged = files.some((file) => file.path === WORKSPACE_FILE);
  return { now, before: isChanged ? readCatalogs(fileAt(root, base, WORKSPACE_FILE)) : now };
}
