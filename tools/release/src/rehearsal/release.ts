import { readChangesets } from "@changesets/read";
import { type ProgramOptions, runProgram } from "@org/command";
import { publishedPackages } from "../workspace.ts";
import { assertLocal } from "./publishing.ts";
import type { Registry } from "./registry.ts";

/** A package that a release put into the registry. */
export interface Released {
  readonly name: string;
  readonly version: string;
  /** The newest version before; undefined for the first. */
  readonly previous: string | undefined;
}

/**
 * Releases as the release workflow does: versions by the changesets if there are any, commits that,
 * publishes. Gives what the registry has now and had not before.
 */
export async function release(options: ProgramOptions, registry: Registry): Promise<Released[]> {
  const names = publishedPackages(options.cwd).map(({ manifest }) => manifest.name);
  const before = await registry.latest(names);
  await commit("Change", options);
  if ((await readChangesets(options.cwd)).length > 0) {
    await runProgram("pnpm", ["run", "version-packages"], options);
    await commit("Version packages", options);
  }
  await assertLocal(options);
  await runProgram("pnpm", ["run", "release"], options);
  const after = await registry.latest(names);
  return [...after]
    .filter(([name, version]) => before.get(name) !== version)
    .map(([name, version]) => ({ name, version, previous: before.get(name) }));
}

async function commit(message: string, options: ProgramOptions): Promise<void> {
  await runProgram("git", ["add", "--all"], options);
  await runProgram("git", ["commit", "--quiet", "--allow-empty", "--message", message], options);
}
