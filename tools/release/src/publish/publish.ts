import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { PublishError } from "./publish-error.ts";
import type { Tarball } from "./tarball.ts";
import { versionsOf } from "./versions.ts";

/** How to publish. */
export interface PublishSettings {
  readonly registry: string;
  /** By trusted publishing, with provenance; else by what npm's settings hold. */
  readonly trusted: boolean;
}

/**
 * The tarballs whose version the registry does not have.
 *
 * @throws {PublishError} when it has a version with other content, or, where publishing is trusted,
 *   does not know a package: a trusted publisher is set for one that is there.
 */
export async function unpublished(
  tarballs: readonly Tarball[],
  { registry, trusted }: PublishSettings,
): Promise<Tarball[]> {
  const found: Tarball[] = [];
  for (const tarball of tarballs) {
    const { name, version, integrity } = tarball;
    const versions = await versionsOf(name, registry);
    if (versions === undefined && trusted) {
      throw new PublishError(
        `${name} is not in the registry: claim its name first, as "A new package" of tools/release/README.md says`,
      );
    }
    const there = versions?.get(version);
    if (there === undefined) found.push(tarball);
    else if (there !== integrity) {
      throw new PublishError(
        `the registry has ${name} ${version} with other content: ${there}, not ${integrity}`,
      );
    }
  }
  return found;
}

/**
 * Publishes a tarball with npm, which runs none of its scripts.
 *
 * @throws {PublishError} when npm fails; it has said why.
 */
export function publish({ file, name, version }: Tarball, settings: PublishSettings): void {
  const { registry, trusted } = settings;
  // In a folder of its own no settings beside a tarball choose where it goes.
  const cwd = mkdtempSync(join(tmpdir(), "publish-"));
  const args = [
    "publish",
    resolve(file),
    "--ignore-scripts",
    "--access=public",
    `--provenance=${trusted}`,
    `--registry=${registry}`,
    `--@org:registry=${registry}`,
  ];
  const { status, error } = spawnSync("npm", args, { cwd, stdio: "inherit" });
  rmSync(cwd, { recursive: true });
  if (status === 0) return;
  throw new PublishError(
    `npm did not publish ${name} ${version}: ${error ?? `exit code ${status}`}`,
  );
}
