import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { promisify } from "node:util";

/** A package with tests. */
export interface TestedPackage {
  readonly name: string;
  /** Absolute. */
  readonly folder: string;
}

const TASKS = ["typecheck", "test"];

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

/** The packages that `turbo run test` would test. */
export async function testedPackages(
  root: string,
  flags: readonly string[],
): Promise<TestedPackage[]> {
  const args = ["run", "test", "--dry=json", ...flags];
  const { stdout } = await promisify(execFile)("turbo", args, {
    cwd: root,
    maxBuffer: 64 * 1024 * 1024,
  });
  const { tasks }: Plan = JSON.parse(stdout);
  return tasks
    .filter(({ task, command }) => task === "test" && command !== NO_COMMAND)
    .map((task) => ({ name: task.package, folder: join(root, task.directory) }));
}

/**
 * Type checks and tests every package, as far as what each depends on holds. Only what fails is shown.
 * Gives the exit code.
 */
export async function runTests(root: string, flags: readonly string[]): Promise<number> {
  const child = spawn(
    "turbo",
    [
      "run",
      ...TASKS,
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
