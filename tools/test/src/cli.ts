/** `npm test`: the command line. */
import { resolve } from "node:path";
import { colorsFor, command, run } from "@org/command";
import { type Results, showResults, sum, TEST_TASKS, type TestTask } from "./results.ts";
import { runTests, testedPackages } from "./turbo.ts";
import { watchResults } from "./watch.ts";

interface Flags {
  readonly root: string;
  readonly filter: readonly string[];
}

const { green, red } = colorsFor(process.stdout);

const program = command(
  "test",
  "Type checks and tests every package, then measures, and adds it all up. Shows what fails, in full.",
)
  .option("--filter <package...>", "only these, as `turbo run --filter` takes them", [])
  .option("--root <path>", "the workspace", resolve(import.meta.dirname, "../../.."))
  .addHelpText("after", "\nExit codes: 0 all is well, 1 something failed, 2 wrong usage")
  .action(testAll);

await run(program);

async function testAll({ root, filter }: Flags): Promise<void> {
  const flags = filter.map((name) => `--filter=${name}`);
  const all: Results[] = [];
  for (const task of TEST_TASKS) all.push(...(await testWith(task, root, flags)));
  if (process.exitCode === 1) console.log(`${red("✗")} Something failed: it is shown above.`);
  console.log(showResults(sum(all)));
}

/** Runs a task of all packages that have it, shows how each went, and says in the exit code whether all went well. */
async function testWith(task: TestTask, root: string, flags: string[]): Promise<Results[]> {
  const packages = await testedPackages(root, task, flags);
  const all = new Map<string, Results>();
  const code = await watchResults(
    task,
    packages,
    () => runTests(root, task, flags),
    ({ name }, results) => {
      all.set(name, results);
      print(titleOf(task, name), results);
    },
  );
  const missing = packages.filter(({ name }) => !all.has(name));
  for (const { name } of missing) {
    console.log(`${red("✗")} ${titleOf(task, name)}  left no results`);
  }
  const results = [...all.values()];
  if (code !== 0 || missing.length > 0 || sum(results).failed > 0) process.exitCode = 1;
  return results;
}

function titleOf(task: TestTask, name: string): string {
  return task === "test" ? name : `${name}, measured`;
}

function print(title: string, results: Results): void {
  const mark = results.failed === 0 ? green("✓") : red("✗");
  console.log(`${mark} ${title}  ${showResults(results)}`);
}
