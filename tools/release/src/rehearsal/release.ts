import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readChangesets } from "@changesets/read";
import { type ProgramOptions, runProgram } from "@org/command";
import { publishedPackages } from "../workspace.ts";
import { assertLocal } from "./publishing.ts";
import type { Registry } from "./registry.ts";

/** The step of the publishing job. */
const PUBLISH = "tools/release/src/publish/cli.ts";

/** A package that a release put into the registry. */
export interface Released {
  readonly name: string;
  readonly version: string;
  /** The newest version before; undefined for the first. */
  readonly previous: string | undefined;
}

/**
 * Releases as the release workflow does: versions by the changesets if there are any, commits that,
 * packs below `folder` and publishes what was packed. Gives what the registry has now and had not before.
 */
export async function release(
  options: ProgramOptions,
  registry: Registry,
  folder: string,
): Promise<Released[]> {
  const names = publishedPackages(options.cwd).map(({ manifest }) => manifest.name);
  const before = await registry.latest(names);
  await commit("Change", options);
  if ((await readChangesets(options.cwd)).length > 0) {
    await runProgram("pnpm", ["run", "version-packages"], options);
    await commit("Version packages", options);
  }
  await assertLocal(options);
  await packAndPublish(options, registry.url, mkdtempSync(join(folder, "packed-")));
  const after = await registry.latest(names);
  return [...after]
    .filter(([name, version]) => before.get(name) !== version)
    .map(([name, version]) => ({ name, version, previous: before.get(name) }));
}

/** The two halves of a release, with nothing between them but the files and the list of their hashes. */
async function packAndPublish(
  options: ProgramOptions,
  registry: string,
  packed: string,
): Promise<void> {
  const hashes = `${packed}.sha256`;
  const pack = ["--silent", "release:pack", "--out", packed, "--registry", registry];
  writeFileSync(hashes, await runProgram("pnpm", pack, options));
  const publish = [PUBLISH, packed, "--hashes", hashes, "--registry", registry];
  await runProgram("node", publish, options);
  rmSync(packed, { recursive: true });
}

async function commit(message: string, options: ProgramOptions): Promise<void> {
  await runProgram("git", ["add", "--all"], options);
  await runProgram("git", ["commit", "--quiet", "--allow-empty", "--message", message], options);
}
