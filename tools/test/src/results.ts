/** How the tests of a package went: what its run leaves behind, for the sum of all. */
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** An output of the task `test` in turbo.json: a run that is replayed from the cache has it too. */
const FILE = ".test-results.json";

/** How many tests went how. */
export interface Results {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Writes the results of the package in `folder`. */
export function writeResults(folder: string, results: Results): void {
  const path = join(folder, FILE);
  // Whoever watches never sees half a file.
  writeFileSync(`${path}.new`, JSON.stringify(results));
  renameSync(`${path}.new`, path);
}

/** The results of the package in `folder`; undefined where none are there yet. */
export function readResults(folder: string): Results | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, FILE), "utf8"));
  } catch {
    // Not there, or the cache is just writing it.
    return undefined;
  }
}

/** Takes away the results of an earlier run. */
export function removeResults(folder: string): void {
  rmSync(join(folder, FILE), { force: true });
}

/** The results of all together. */
export function sum(all: Iterable<Results>): Results {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of all) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  return total;
}

/** `1234 passed, 0 failed, 2 skipped` */
export function showResults({ passed, failed, skipped }: Results): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
