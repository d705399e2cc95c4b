/** `npm test`: the command line. */
import { resolve } from "node:path";
import { colorsFor, command, run } from "@org/command";
import { type Results, showResults, sum } from "./results.ts";
import { runTests, type TestedPackage, testedPackages } from "./turbo.ts";
import { watchResults } from "./watch.ts";

interface Flags {
  readonly root: string;
  readonly filter: readonly string[];
}

const program = command(
  "test",
  "Type checks and tests every package, and adds the tests up. Shows what fails, in full.",
)
  .option("--filter <package...>", "only these, as `turbo run --filter` takes them", [])
  .option("--root <path>", "the workspace", resolve(import.meta.dirname, "../../.."))
  .addHelpText("after", "\nExit codes: 0 all is well, 1 something failed, 2 wrong usage")
  .action(testAll);

await run(program);

async function testAll({ root, filter }: Flags): Promise<void> {
  const flags = filter.map((name) => `--filter=${name}`);
  const packages = await testedPackages(root, flags);
  const all = new Map<TestedPackage, Results>();
  const code = await watchResults(
    packages,
    () => runTests(root, flags),
    (tested, results) => {
      all.set(tested, results);
      print(tested, results);
    },
  );
  const { red } = colorsFor(process.stdout);
  const missing = packages.filter((tested) => !all.has(tested));
  for (const { name } of missing) console.log(`${red("✗")} ${name}  left no results`);
  const total = sum(all.values());
  if (code !== 0 || missing.length > 0 || total.failed > 0) {
    process.exitCode = 1;
    console.log(`${red("✗")} Something failed: it is shown above.`);
  }
  console.log(showResults(total));
}

function print({ name }: TestedPackage, results: Results): void {
  const { green, red } = colorsFor(process.stdout);
  const mark = results.failed === 0 ? green("✓") : red("✗");
  console.log(`${mark} ${name}  ${showResults(results)}`);
}
