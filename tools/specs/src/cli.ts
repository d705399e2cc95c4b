import { relative } from "node:path";
import { Command, CommanderError } from "commander";
import pc from "picocolors";
import { type CheckResult, check } from "./check.ts";
import { loadSpecs, type Spec, specsFolder } from "./spec.ts";

interface Flags {
  readonly folder: string;
  readonly json?: true;
}

const program = new Command("specs")
  .description("Looks after the OpenAPI documents of the providers.")
  .exitOverride();

program
  .command("check")
  .description(
    "Checks specs: the linter's rules, our extensions, examples by their schemas, provenance.",
  )
  .argument("[providers...]", "which ones; all of them unless named")
  .option("--folder <path>", "where they are, as <provider>/openapi.yaml", specsFolder)
  .option("--json", "print the results as JSON")
  .addHelpText(
    "after",
    "\nExit codes: 0 all is well, 1 problems or nothing could be checked, 2 wrong usage",
  )
  .action(run);

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else {
    console.error(`${pc.red("error:")} ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}

async function run(providers: readonly string[], { folder, json }: Flags): Promise<void> {
  const specs = choose(loadSpecs(folder), providers);
  const results = await Promise.all(specs.map(check));
  if (json) {
    console.log(JSON.stringify(results, undefined, 2));
  } else {
    for (const result of results) print(result);
  }
  if (results.some(({ problems }) => problems.length > 0)) process.exitCode = 1;
}

function choose(specs: readonly Spec[], providers: readonly string[]): readonly Spec[] {
  const known = specs.map(({ provider }) => provider);
  const unknown = providers.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new Error(`No spec of ${unknown.join(", ")}. There are ${known.join(", ")}.`);
  }
  return providers.length === 0
    ? specs
    : specs.filter(({ provider }) => providers.includes(provider));
}

function print({ provider, operations, statuses, examples, problems }: CheckResult): void {
  if (problems.length === 0) {
    const counts = `operations: ${operations}, statuses: ${statuses}, examples: ${examples}`;
    console.log(`${pc.green("ok")}   ${provider.padEnd(12)} ${counts}`);
    return;
  }
  console.log(`${pc.red("FAIL")} ${provider.padEnd(12)} problems: ${problems.length}`);
  for (const { file, line, pointer, rule, message } of problems) {
    const path = relative(process.cwd(), file);
    console.error(`${path.startsWith("..") ? file : path}:${line} ${pc.dim(rule)}`);
    console.error(`  ${message}\n  ${pc.dim(pointer)}`);
  }
}
