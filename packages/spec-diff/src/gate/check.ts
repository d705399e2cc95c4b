import { spawnSync } from "node:child_process";
import { type Bump, compareBumps } from "../change.ts";
import { branchChangesets, bumpFor, writeSpecChangeset } from "./changesets.ts";
import { type ChangedSpec, changedSpecs } from "./specs.ts";

/** A changed spec, the bump its package's changesets ask for, and whether that is enough. */
export interface Gate {
  readonly spec: ChangedSpec;
  readonly found: Bump;
  readonly enough: boolean;
}

/** Every changed spec with its package's changesets. */
export async function checkChangesets(root: string, base: string): Promise<readonly Gate[]> {
  const changesets = await branchChangesets(root, base);
  return changedSpecs(root, base).map((spec) => {
    const found = bumpFor(spec.packageName, changesets);
    return { spec, found, enough: compareBumps(found, spec.diff.bump) >= 0 };
  });
}

/** Writes the changesets that are missing or too small; gives their paths. */
export async function writeChangesets(root: string, base: string): Promise<readonly string[]> {
  const gates = await checkChangesets(root, base);
  return gates
    .filter(({ enough }) => !enough)
    .map(({ spec }) => writeSpecChangeset(root, base, spec));
}

/**
 * What is wrong with generated code, in the generator's own words: it does not follow from its
 * spec, edited by hand or left behind. Undefined where it does.
 */
export function generatedProblems(root: string): string | undefined {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["tools/generate/src/cli.ts", "--check"],
    { cwd: root, encoding: "utf8" },
  );
  return status === 0 ? undefined : `${stderr}${stderr === "" ? stdout : ""}`.trim();
}
