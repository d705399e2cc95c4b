import { globSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { UsageError } from "@org/command";
import { checkPackage, checkVersion, type PackageCheck } from "../check/check-package.ts";
import { sbomOf } from "../publish/github.ts";
import { versionsOf } from "../publish/versions.ts";
import { type Package, publishedPackages } from "../workspace.ts";
import { checkSbom, writeSboms } from "./sbom.ts";

/**
 * Packs every published package whose version the registry does not have into `out`, an SBOM beside
 * each, and gives what is wrong with them.
 *
 * @throws {UsageError} when `out` holds something.
 * @throws {PublishError} when the registry can't be asked.
 */
export async function packRelease(
  root: string,
  out: string,
  registry: string,
): Promise<PackageCheck[]> {
  mkdirSync(out, { recursive: true });
  if (readdirSync(out).length > 0) throw new UsageError(`${out} is not empty: name a new folder`);
  const packages = await unreleased(publishedPackages(root), registry);
  if (packages.length === 0) return [];
  await writeSboms(
    root,
    out,
    packages.map(({ manifest }) => manifest.name),
  );
  // Inside, so that a tarball moves without being copied to another file system.
  const folder = mkdtempSync(join(out, "unpacked-"));
  try {
    return await Promise.all(packages.map((item) => pack(item, root, folder, out)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function unreleased(packages: readonly Package[], registry: string): Promise<Package[]> {
  const missing = await Promise.all(
    packages.map(async (item) => {
      const versions = await versionsOf(item.manifest.name, registry);
      return versions?.has(item.manifest.version) ? [] : [item];
    }),
  );
  return missing.flat();
}

async function pack(
  item: Package,
  root: string,
  folder: string,
  out: string,
): Promise<PackageCheck> {
  const own = join(folder, basename(item.folder));
  const check = checkVersion(await checkPackage(item, root, own));
  const problems = globSync("*.tgz", { cwd: own }).flatMap((name) => {
    const tarball = join(out, name);
    renameSync(join(own, name), tarball);
    return checkSbom(sbomOf(tarball), item.manifest);
  });
  return { ...check, problems: [...check.problems, ...problems] };
}
