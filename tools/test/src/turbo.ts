import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { promisify } from "node:util";
import type { TestTask } from "./results.ts";

/** A package with tests. */
export interface TestedPackage {
  readonly name: string;
  /** Absolute. */
  readonly folder: string;
}

/** What turbo runs for each: measures wait for each other. */
const TASKS: Readonly<Record<TestTask, readonly string[]>> = {
  test: ["typecheck", "test"],
  measure: ["measure", "--concurrency=1"],
};

/** What turbo says of a package that does not have a task. */
const NO_COMMAND = "<NONEXISTENT>";

/** What we use of the plan that turbo gives. */
interface Plan {
  readonly tasks: readonly {
    readonly task: string;
    readonly package: string;
    readonly directory: string;
    readonly command: string;
  }[];
}

/** The packages that have the task. */
export async function testedPackages(
  root: string,
  task: TestTask,
  flags: readonly string[],
): Promise<TestedPackage[]> {
  const args = ["run", task, "--dry=json", ...flags];
  const { stdout } = await promisify(execFile)("turbo", args, {
    cwd: root,
    maxBuffer: 64 * 1024 * 1024,
  });
  const { tasks }: Plan = JSON.parse(stdout);
  return tasks
    .filter((planned) => planned.task === task && planned.command !== NO_COMMAND)
    .map((planned) => ({ name: planned.package, folder: join(root, planned.directory) }));
}

/**
 * Runs a task of every package, as far as what each depends on holds; with its tests, each is type
 * checked. Only what fails is shown. Gives the exit code.
 */
export async function runTests(
  root: string,
  task: TestTask,
  flags: readonly string[],
): Promise<number> {
  const child = spawn(
    "turbo",
    [
      "run",
      ...TASKS[task],
      "--continue=dependencies-successful",
      "--output-logs=errors-only",
      "--log-order=grouped",
      ...flags,
    ],
    { cwd: root, stdio: "inherit" },
  );
  const [code] = await once(child, "exit");
  return code ?? 1;
}
