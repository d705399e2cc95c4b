/** `pnpm specs:check`: the command line. */
import { relative } from "node:path";
import { colorsFor, command, run, visible, visibleJson, visibleLines } from "@org/command";
import { describeSpecError, NoSpecError, SpecError, specsFolder } from "@org/openapi";
import { type CheckResult, check } from "./check.ts";
import { LinterError } from "./lint.ts";
import { loadSpecs } from "./spec.ts";

interface Flags {
  readonly folder: string;
  readonly json?: true;
}

const program = command("specs", "Looks after the OpenAPI documents of the providers.");

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
  .action(checkAll);

await run(program, { explain, exitCode: 1 });

async function checkAll(providers: readonly string[], { folder, json }: Flags): Promise<void> {
  const results = await Promise.all(loadSpecs(folder, providers).map(check));
  if (json) {
    console.log(visibleJson(results));
  } else {
    for (const result of results) print(result);
  }
  if (results.some(({ problems }) => problems.length > 0)) process.exitCode = 1;
}

function explain(error: unknown): string | undefined {
  if (error instanceof SpecError) return describeSpecError(error, shown);
  return error instanceof NoSpecError || error instanceof LinterError ? error.message : undefined;
}

function print({ provider, operations, statuses, examples, problems }: CheckResult): void {
  const out = colorsFor(process.stdout);
  if (problems.length === 0) {
    const counts = `operations: ${operations}, statuses: ${statuses}, examples: ${examples}`;
    console.log(`${out.green("ok")}   ${provider.padEnd(12)} ${counts}`);
    return;
  }
  console.log(`${out.red("FAIL")} ${provider.padEnd(12)} problems: ${problems.length}`);
  const { dim } = colorsFor(process.stderr);
  for (const { file, line, pointer, rule, message } of problems) {
    console.error(`${shown(file)}:${line} ${dim(rule)}`);
    console.error(`  ${visibleLines(message)}\n  ${dim(visible(pointer))}`);
  }
}

function shown(file: string): string {
  const path = relative(process.cwd(), file);
  return path.startsWith("..") ? file : path;
}
