import type { Reporter, TestModule, TestRunEndReason, Vitest } from "vitest/node";
import { type TestTask, writeResults } from "./results.ts";

/** Leaves the results of a task of a package in its folder. */
export class ResultsReporter implements Reporter {
  readonly #task: TestTask;
  #folder = process.cwd();

  constructor(task: TestTask) {
    this.#task = task;
  }

  onInit({ config }: Vitest): void {
    this.#folder = config.root;
  }

  onTestRunEnd(
    modules: readonly TestModule[],
    errors: readonly unknown[],
    _reason: TestRunEndReason,
  ): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string): number =>
      tests.filter((test) => test.result().state === state).length;
    writeResults(this.#folder, this.#task, {
      passed: count("passed"),
      // What does not start has no tests, and an error outside of all tests is nobody's.
      failed: count("failed") + modules.filter(isBroken).length + errors.length,
      skipped: count("skipped"),
    });
  }
}

/** Whether a file, or a group in it, failed by itself: it can't be imported, its hook throws. */
function isBroken(module: TestModule): boolean {
  return (
    module.errors().length > 0 ||
    [...module.children.allSuites()].some((suite) => suite.errors().length > 0)
  );
}
