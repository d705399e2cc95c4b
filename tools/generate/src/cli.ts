#!/usr/bin/env node
import { relative } from "node:path";
/** `pnpm generate`: the command line. */
import { describeSpecError, SpecError } from "@org/openapi";
import { Command, CommanderError } from "commander";
import pc from "picocolors";
import { generate, type Outcome } from "./generate.ts";
import { fileTarget, providerTargets } from "./targets.ts";
import { UsageError } from "./usage-error.ts";

interface Options {
  readonly spec?: string;
  readonly out?: string;
  readonly name?: string;
  readonly check?: boolean;
  readonly json?: boolean;
}

const program = new Command("generate")
  .description("Makes typed code of OpenAPI 3.0 and 3.1 documents.")
  .argument("[provider...]", "providers, by their folder in specs/ (default: all)")
  .option("--check", "write nothing; exit 1 and name the files that are not as they should be")
  .option("--spec <file>", "any OpenAPI document, YAML or JSON, instead of a provider's")
  .option("--out <dir>", "the folder for the code of --spec")
  .option("--name <name>", "the provider's name for --spec (default: from the document)")
  .option("--json", "print the outcome as JSON")
  .addHelpText(
    "after",
    `
Makes types.ts, validators.ts, schemas.ts and provider.ts, for a provider in
packages/<provider>/src/generated. A document that hasn't changed is not read again.

Exit codes: 0 done (or nothing to do), 1 --check found stale files,
2 the document can't be read or expressed, or wrong usage.

Examples:
  pnpm generate
  pnpm generate finix --check
  pnpm --silent generate --spec petstore.yaml --out petstore/`,
  )
  .exitOverride();

function targetsOf(names: readonly string[], options: Options) {
  const { spec, out, name } = options;
  if (spec === undefined && (out !== undefined || name !== undefined))
    throw new UsageError("--out and --name belong to --spec");
  if (spec === undefined) return providerTargets(names);
  if (names.length > 0) throw new UsageError("either providers or --spec, not both");
  if (out === undefined) throw new UsageError("--spec needs --out, the folder for the code");
  return [fileTarget(spec, out, name)];
}

/** The path as short as it is clear: relative below the working directory, else absolute. */
function here(path: string): string {
  const short = relative(process.cwd(), path);
  return short.startsWith("..") ? path : short || ".";
}

function report(outcomes: readonly Outcome[], { check, json }: Options): void {
  if (json) {
    const lines = outcomes.map(({ target, changed, extra, cached }) => ({
      spec: here(target.spec),
      out: here(target.folder),
      changed,
      extra,
      cached,
    }));
    console.log(JSON.stringify(lines, null, 2));
    return;
  }
  for (const { target, changed, extra } of outcomes) {
    const folder = here(target.folder);
    if (changed.length + extra.length === 0) console.log(`${folder} ${pc.dim("up to date")}`);
    else if (!check) console.log(`${folder} ${pc.green("written")}`);
    for (const name of check ? changed : [])
      console.error(`${folder}/${name} ${pc.red("is stale")}`);
    for (const name of extra)
      console.error(`${folder}/${name} ${pc.red(check ? "should not be there" : "removed")}`);
  }
}

async function main(): Promise<number> {
  program.parse();
  const options = program.opts<Options>();
  const outcomes = await generate(targetsOf(program.args, options), {
    check: options.check ?? false,
  });
  report(outcomes, options);
  const stale = outcomes.some(({ changed, extra }) => changed.length + extra.length > 0);
  if (!options.check || !stale) return 0;
  console.error("Run `pnpm generate`.");
  return 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else if (error instanceof SpecError || error instanceof UsageError) {
    console.error(
      `${pc.red("error")} ${error instanceof SpecError ? describeSpecError(error, here) : error.message}`,
    );
    process.exitCode = 2;
  } else if (error instanceof Error && "syscall" in error) {
    console.error(`${pc.red("error")} ${error.message}`);
    process.exitCode = 2;
  } else throw error;
}
