import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { changelogEntry } from "./changelog.ts";
import { PublishError } from "./publish-error.ts";
import { readFromTarball, type Tarball } from "./tarball.ts";

/**
 * Creates the GitHub release of a tarball at `commit`, unless there is one, and says what it did.
 *
 * @throws {PublishError} when its SBOM is missing or gh fails: with what gh said.
 */
export function createRelease({ file, name, version }: Tarball, commit: string): string {
  const tag = `${name}@${version}`;
  const sbom = sbomOf(file);
  if (!existsSync(sbom)) throw new PublishError(`${sbom} is missing: each release has its SBOM`);
  if (gh(["release", "view", tag]).status === 0) return `already there: ${tag}`;
  const notes = changelogEntry(readFromTarball(file, "CHANGELOG.md"), version);
  const args = ["create", tag, "--target", commit, "--title", tag, "--notes-file", "-", sbom];
  const { status, stderr } = gh(["release", ...args], notes);
  if (status !== 0) throw new PublishError(`gh did not create the release ${tag}: ${stderr}`);
  return `released ${tag}`;
}

/** Where the SBOM of a tarball is: beside it. */
export function sbomOf(tarball: string): string {
  return tarball.replace(/\.tgz$/, ".cdx.json");
}

function gh(args: readonly string[], input = ""): { status: number | null; stderr: string } {
  const { status, stderr, error } = spawnSync("gh", args, { input, encoding: "utf8" });
  return { status, stderr: error ? String(error) : stderr.trim() };
}
