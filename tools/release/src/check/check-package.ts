import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { runProgram } from "@org/command";
import { toolEnvironment } from "../environment.ts";
import { type Package, readManifest } from "../workspace.ts";
import { checkFiles, listFiles, UNRELEASED } from "./files.ts";
import { runAttw, runPublint } from "./linters.ts";
import { checkManifest } from "./manifest.ts";
import { checkSourceMaps } from "./source-maps.ts";
import { checkSpec } from "./spec.ts";

/** A package as users would get it, and what is wrong with it. */
export interface PackageCheck {
  readonly name: string;
  readonly version: string;
  /** What is in its tarball. */
  readonly files: readonly string[];
  /** The size of its tarball, in bytes. */
  readonly size: number;
  readonly problems: readonly string[];
}

/**
 * Packs a package into `folder`, unpacks it there and checks what is inside.
 *
 * @throws {ProgramError} when it can't be packed.
 */
export async function checkPackage(
  { folder: source, directory }: Package,
  root: string,
  folder: string,
): Promise<PackageCheck> {
  mkdirSync(folder, { recursive: true });
  const packed = JSON.parse(
    await runProgram("pnpm", ["pack", "--json", "--pack-destination", folder], {
      cwd: source,
      env: toolEnvironment(),
    }),
  );
  await runProgram("tar", ["-xzf", packed.filename, "-C", folder], { cwd: folder });
  const unpacked = join(folder, "package");
  const manifest = readManifest(unpacked);
  const found = [
    ...checkManifest(manifest, directory),
    ...checkFiles(unpacked, manifest, root),
    ...checkSourceMaps(unpacked),
    ...checkSpec(unpacked, manifest, root, directory),
    ...(await runPublint(packed.filename, manifest)),
    ...(await runAttw(packed.filename, manifest)),
  ];
  return {
    name: manifest.name,
    version: manifest.version,
    files: listFiles(unpacked),
    size: packed.size,
    problems: found,
  };
}

/** The same, and whether it has a version to be released: a registry takes any, and never gives it back. */
export function checkVersion(found: PackageCheck): PackageCheck {
  if (found.version !== UNRELEASED) return found;
  const problem = `${UNRELEASED} is no version to release: \`pnpm version-packages\` makes the first`;
  return { ...found, problems: [...found.problems, problem] };
}
