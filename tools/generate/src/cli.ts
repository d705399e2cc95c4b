#!/usr/bin/env node
import { relative } from "node:path";
import {
  colorsFor,
  command,
  run,
  UsageError,
  visible,
  visibleJson,
  visibleLines,
} from "@org/command";
/** `pnpm generate`: the command line. */
import { describeSpecError, NoOperationError, SpecError, SpecErrors } from "@org/openapi";
import { generate, type Outcome } from "./generate.ts";
import { notesOf, omittedJson } from "./notes.ts";
import { fileTarget, outsideTarget, providerTargets } from "./targets.ts";

interface Options {
  readonly spec?: string;
  readonly out?: string;
  readonly name?: string;
  readonly check?: boolean;
  readonly standalone?: boolean;
  readonly json?: boolean;
  readonly operations?: readonly string[];
  readonly strict?: boolean;
}

const program = command(
  "generate",
  "Makes typed code of OpenAPI 3.0, 3.1 and 3.2 documents and of Swagger 2.0.",
)
  .argument("[provider...]", "providers, by their folder in specs/ (default: all)")
  .option("--check", "write nothing; exit 1 and name the files that are not as they should be")
  .option("--spec <file>", "any OpenAPI document, YAML or JSON, instead of a provider's")
  .option("--out <dir>", "the folder for the code of --spec")
  .option("--name <name>", "the provider's name for --spec (default: from the document)")
  .option("--standalone", "the code of --spec imports nothing of ours (as it is by default)")
  .option("--no-standalone", "--out is a package: the code of --spec goes to its src/generated")
  .option(
    "--operations <pattern...>",
    'of --spec, these alone and the schemas they reach: "GET /v2/balances", an operationId, globs',
  )
  .option("--strict", "what can't be carried out is an error; else it is left out, with a note")
  .option("--json", "print the outcome as JSON")
  .addHelpText(
    "after",
    `
Makes types.ts, validators.ts, schemas.ts, operations.ts and client.ts, for a provider in
packages/<provider>/src/generated, and the parts of its README.md between marks. Standalone code
has contract.ts and runtime.ts in place of client.ts. What hasn't changed is not made again.

An operation of --spec that no client can carry out, or that refers to what is not there, is
left out, and a note on stderr names it, its place and the reason. Specs of providers are strict.

Exit codes: 0 done (or nothing to do), 1 --check found stale files, or --strict something to leave
out, 2 the document can't be read or expressed, or wrong usage.

Examples:
  pnpm generate
  pnpm generate finix --check
  pnpm --silent generate --spec petstore.yaml --out petstore/
  pnpm --silent generate --spec acme.yaml --out acme/ --operations "GET /v2/balances" "list*"`,
  )
  .action(main);

function targetsOf(names: readonly string[], options: Options) {
  const { spec, out, standalone, ...rest } = options;
  if (spec === undefined) {
    const { name, operations, strict } = rest;
    if ((out ?? name ?? standalone ?? operations ?? strict) === undefined) {
      return providerTargets(names);
    }
    throw new UsageError("--out, --name, --standalone, --operations and --strict belong to --spec");
  }
  if (names.length > 0) throw new UsageError("either providers or --spec, not both");
  if (out === undefined) throw new UsageError("--spec needs --out, the folder for the code");
  return [standalone === false ? outsideTarget(spec, out, rest) : fileTarget(spec, out, rest)];
}

/** The path as short as it is clear: relative below the working directory, else absolute. */
function here(path: string): string {
  const short = relative(process.cwd(), path);
  return short.startsWith("..") ? path : short || ".";
}

const { dim, green } = colorsFor(process.stdout);
const { red, yellow } = colorsFor(process.stderr);

function report(outcomes: readonly Outcome[], { check, json }: Options): void {
  for (const note of outcomes.flatMap((outcome) => notesOf(outcome, here))) {
    console.error(`${yellow("note:")} ${visibleLines(note)}`);
  }
  if (json) {
    const lines = outcomes.map((outcome) => ({
      spec: here(outcome.target.spec),
      out: here(outcome.target.folder),
      changed: outcome.changed,
      extra: outcome.extra,
      cached: outcome.cached,
      omitted: omittedJson(outcome, here),
    }));
    console.log(visibleJson(lines));
    return;
  }
  for (const { target, changed, extra } of outcomes) {
    const folder = here(target.folder);
    if (changed.length + extra.length === 0) console.log(`${folder} ${dim("up to date")}`);
    else if (!check) console.log(`${folder} ${green("written")}`);
    const tell = (name: string, what: string): void =>
      console.error(`${folder}/${visible(name)} ${red(what)}`);
    for (const name of check ? changed : []) tell(name, "is stale");
    for (const name of extra) tell(name, check ? "should not be there" : "removed");
  }
}

async function main(names: readonly string[], options: Options): Promise<void> {
  const { check = false, spec } = options;
  const outcomes = await generate(targetsOf(names, options), { check });
  const tellsOfAll = spec === undefined && (names.length === 0 || !check);
  const readmesAreStale = tellsOfAll && (await refreshReadmes(check));
  report(outcomes, options);
  if (!check || (outcomes.every(isRight) && !readmesAreStale)) return;
  console.error("Run `pnpm generate`.");
  process.exitCode = 1;
}

function isRight({ changed, extra }: Outcome): boolean {
  return changed.length + extra.length === 0;
}

/** The READMEs that speak of all providers; whether one was stale. */
async function refreshReadmes(check: boolean): Promise<boolean> {
  const { workspaceReadmes } = await import("./readme/workspace.ts");
  const stale = await workspaceReadmes({ check });
  for (const path of stale) console.error(`${path} ${check ? red("is stale") : green("written")}`);
  return stale.length > 0;
}

function explain(error: unknown): string | undefined {
  if (error instanceof SpecError) return describeSpecError(error, here);
  return error instanceof NoOperationError ? error.message : undefined;
}

await run(program, {
  explain,
  exitCode: (error) => (program.opts<Options>().strict && error instanceof SpecErrors ? 1 : 2),
});
