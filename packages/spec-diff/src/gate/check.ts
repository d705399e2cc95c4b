import { relative } from "node:path";
import { generate, providerTargets, type Target } from "@org/generate";
import { type Bump, compareBumps } from "../change.ts";
import { bumpFor, pendingChangesets, writeSpecChangeset } from "./changesets.ts";
import { type ChangedSpec, changedSpecs } from "./specs.ts";

/** A changed spec, the bump its package's changesets ask for, and whether that is enough. */
export interface Gate {
  readonly spec: ChangedSpec;
  readonly found: Bump;
  readonly enough: boolean;
}

/**
 * Every changed spec with its package's changesets: those of this branch, since an earlier one speaks of an
 * earlier change. What was never released is one change, however many branches make it.
 */
export async function checkChangesets(root: string, base: string): Promise<readonly Gate[]> {
  const pending = await pendingChangesets(root, base);
  return changedSpecs(root, base).map((spec) => {
    const { packageName, isReleased } = spec;
    const found = bumpFor(packageName, isReleased ? pending.filter(({ isOwn }) => isOwn) : pending);
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
 * The generated files that do not follow from their specs, edited by hand or left behind: a
 * sentence for each.
 *
 * @throws {SpecError} when nothing can be generated from a spec.
 */
export async function generatedProblems(
  targets: readonly Target[] = providerTargets([]),
): Promise<readonly string[]> {
  const outcomes = await generate(targets, { check: true });
  return outcomes.flatMap(({ target: { folder }, changed, extra }) => {
    const shown = relative(process.cwd(), folder);
    return [
      ...changed.map((name) => `${shown}/${name} does not follow from its spec.`),
      ...extra.map((name) => `${shown}/${name} should not be there.`),
    ];
  });
}
