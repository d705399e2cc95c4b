#!/usr/bin/env node
/** `pnpm changeset:check` and `pnpm changeset:from-specs`: the command line. */
import { fileURLToPath } from "node:url";
import { colorsFor, command, visibleJson } from "@org/command";
import { BASE_OPTION, REFUSED, runProgram } from "../command-line.ts";
import type { Colors } from "../print/text.ts";
import { checkChangesets, type Gate, generatedProblems, writeChangesets } from "./check.ts";
import { findBase } from "./specs.ts";

interface Options {
  readonly base?: string;
  readonly json?: boolean;
}

const ROOT = fileURLToPath(new URL("../../../..", import.meta.url));

const program = command(
  "changeset",
  "Holds changed specs against the changesets of their packages.",
);

program
  .command("check")
  .description("Fails when a changed spec has no changeset that is large enough.")
  .option(...BASE_OPTION)
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
  .option(...BASE_OPTION)
  .option("--json", "print the paths written as JSON")
  .action(fromSpecs);

async function check({ base, json }: Options): Promise<void> {
  const gates = await checkChangesets(ROOT, findBase(ROOT, base));
  const generated = await generatedProblems();
  const refused = generated.length > 0 || gates.some(({ enough }) => !enough);
  if (json) {
    const specs = gates.map(toJson);
    console.log(visibleJson({ ok: !refused, specs, generated }));
  } else {
    for (const gate of gates) console.log(describe(gate, colorsFor(process.stdout)));
    if (gates.length === 0) console.log("No spec changed.");
    for (const problem of generated) console.error(problem);
    if (generated.length > 0) console.error("Run `pnpm generate`.");
  }
  if (refused) process.exitCode = REFUSED;
}

async function fromSpecs({ base, json }: Options): Promise<void> {
  const written = await writeChangesets(ROOT, findBase(ROOT, base));
  if (json) console.log(visibleJson(written));
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
  return { package: packageName, spec: path, found, enough, ...diff };
}

await runProgram(program);
