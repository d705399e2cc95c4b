import { type Results, readResults, removeResults, type TestTask } from "./results.ts";
import type { TestedPackage } from "./turbo.ts";

const EVERY_MS = 200;

/**
 * Waits for the results of a task of packages while `work` runs, and hands on each when it is there. Results of
 * earlier runs are taken away before: those of a run from the cache come back with it.
 */
export async function watchResults<T>(
  task: TestTask,
  packages: readonly TestedPackage[],
  work: () => Promise<T>,
  found: (tested: TestedPackage, results: Results) => void,
): Promise<T> {
  for (const { folder } of packages) removeResults(folder, task);
  const waiting = new Set(packages);
  const look = (): void => {
    for (const tested of waiting) {
      const results = readResults(tested.folder, task);
      if (results === undefined) continue;
      waiting.delete(tested);
      found(tested, results);
    }
  };
  const timer = setInterval(look, EVERY_MS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    look();
  }
}
