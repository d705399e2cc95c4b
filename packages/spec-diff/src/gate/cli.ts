#!/usr/bin/env node
/** `pnpm changeset:check` and `pnpm changeset:from-specs`: the command line. */
import { fileURLToPath } from "node:url";
import { Command, CommanderError } from "commander";
import { InputError } from "../input-error.ts";
import { type Colors, colorsFor } from "../print/text.ts";
import { checkChangesets, type Gate, generatedProblems, writeChangesets } from "./check.ts";
import { findBase } from "./specs.ts";

interface Options {
  readonly base?: string;
  readonly json?: boolean;
}

const ROOT = fileURLToPath(new URL("../../../..", import.meta.url));
const REFUSED = 1;
const BAD_INPUT = 2;
const BASE = [
  "--base <ref>",
  "the branch this one goes into (default: origin/main, else main)",
] as const;

const program = new Command("changeset")
  .description("Holds changed specs against the changesets of their packages.")
  .exitOverride();

program
  .command("check")
  .description("Fails when a changed spec has no changeset that is large enough.")
  .option(...BASE)
  .option("--json", "print the outcome as JSON")
  .addHelpText(
    "after",
    `
Also fails when generated code is not what its spec gives (pnpm generate --check).

Exit codes: 0 all is there, 1 something is missing, 2 a spec can't be read, or wrong usage.`,
  )
  .action(check);

program
  .command("from-specs")
  .description("Writes the changesets that changed specs need and do not have.")
  .option(...BASE)
  .option("--json", "print the paths written as JSON")
  .action(fromSpecs);

async function check({ base, json }: Options): Promise<void> {
  const gates = await checkChangesets(ROOT, findBase(ROOT, base));
  const generated = generatedProblems(ROOT);
  const refused = generated !== undefined || gates.some(({ enough }) => !enough);
  if (json)
    console.log(
      JSON.stringify({ ok: !refused, specs: gates.map(toJson), generated }, undefined, 2),
    );
  else {
    for (const gate of gates) console.log(describe(gate, colorsFor(process.stdout)));
    if (gates.length === 0) console.log("No spec changed.");
    if (generated !== undefined) {
      console.error(`Generated code does not follow its spec:\n${generated}`);
    }
  }
  if (refused) process.exitCode = REFUSED;
}

async function fromSpecs({ base, json }: Options): Promise<void> {
  const written = await writeChangesets(ROOT, findBase(ROOT, base));
  if (json) console.log(JSON.stringify(written, undefined, 2));
  else if (written.length === 0) console.log("No changeset is missing.");
  else for (const path of written) console.log(`${path} written`);
}

function describe({ spec, found, enough }: Gate, colors: Colors): string {
  const { packageName, path, diff } = spec;
  const line = `${packageName}: ${path} needs ${diff.bump}, changesets say ${found}`;
  if (enough) return `${colors.green("ok")}  ${line}`;
  return [
    `${colors.red("no")}  ${line}`,
    "    Run `pnpm changeset:from-specs`, or add a changeset (`pnpm changeset`) with",
    `    "${packageName}": ${diff.bump}`,
  ].join("\n");
}

function toJson({ spec, found, enough }: Gate) {
  const { packageName, path, diff } = spec;
  return {
    package: packageName,
    spec: path,
    bump: diff.bump,
    found,
    enough,
    changes: diff.changes,
  };
}

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : BAD_INPUT;
  else if (error instanceof InputError) {
    console.error(error.message);
    process.exitCode = BAD_INPUT;
  } else throw error;
}
