/** How the tests of a package went: what its run leaves behind, for the sum of all. */
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What runs tests: what needs no quiet, beside others, and what measures, by itself. Tasks of turbo.json. */
export const TEST_TASKS = ["test", "measure"] as const;

/** One of them. */
export type TestTask = (typeof TEST_TASKS)[number];

/** An output of the task in turbo.json: a run that is replayed from the cache has it too. */
function pathOf(folder: string, task: TestTask): string {
  return join(folder, `.${task}-results.json`);
}

/** How many tests went how. */
export interface Results {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Writes the results of a task of the package in `folder`. */
export function writeResults(folder: string, task: TestTask, results: Results): void {
  const path = pathOf(folder, task);
  // Whoever watches never sees half a file.
  writeFileSync(`${path}.new`, JSON.stringify(results));
  renameSync(`${path}.new`, path);
}

/** The results of a task of the package in `folder`; undefined where none are there yet. */
export function readResults(folder: string, task: TestTask): Results | undefined {
  try {
    return JSON.parse(readFileSync(pathOf(folder, task), "utf8"));
  } catch {
    // Not there, or the cache is just writing it.
    return undefined;
  }
}

/** Takes away the results of an earlier run. */
export function removeResults(folder: string, task: TestTask): void {
  rmSync(pathOf(folder, task), { force: true });
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
