#!/usr/bin/env node
/** `pnpm changeset:check` and `pnpm changeset:from-specs`: the command line. */
import { fileURLToPath } from "node:url";
import { colorsFor, command, visibleJson } from "@org/command";
import { BASE_OPTION, REFUSED, runProgram } from "../command-line.ts";
import { findBase } from "./base.ts";
import { checkChangesets, type Gate, isEnough, writeChangesets } from "./check.ts";
import { generatedProblems, orphanedPackages } from "./generated.ts";
import { type Plan, releasePlan } from "./plan.ts";
import { describeGate, describePlan } from "./print.ts";

interface Options {
  readonly base?: string;
  readonly json?: boolean;
}

const ROOT = fileURLToPath(new URL("../../../..", import.meta.url));

const program = command(
  "changeset",
  "Holds what a branch changes against the changesets of its packages.",
);

program
  .command("check")
  .description("Fails when something that users get changed, and no changeset says so.")
  .option(...BASE_OPTION)
  .option("--json", "print the outcome as JSON")
  .addHelpText(
    "after",
    `
Also fails when generated code is not what its spec gives (pnpm generate --check), and when
\`changeset status\` can make no releases of the changesets of this branch.

Exit codes: 0 all is there, 1 something is missing, 2 a spec or a changeset can't be read, there
is no commit to compare with, or wrong usage.`,
  )
  .action(check);

program
  .command("from-specs")
  .description("Writes the changesets that changed specs and tables of balances need.")
  .option(...BASE_OPTION)
  .option("--json", "print { written, left } as JSON")
  .action(fromSpecs);

async function check({ base, json }: Options): Promise<void> {
  const commit = findBase(ROOT, base);
  const gate = await checkChangesets(ROOT, commit);
  const generated = [...(await generatedProblems()), ...orphanedPackages(ROOT)];
  const plan = gate.pending.some(({ isOwn }) => isOwn) ? releasePlan(ROOT, commit) : undefined;
  const refused =
    !isEnough(gate) || generated.length > 0 || (plan !== undefined && "refusal" in plan);
  if (json) console.log(visibleJson({ ok: !refused, ...toJson(gate, plan), generated }));
  else {
    const colors = colorsFor(process.stdout);
    console.log(describeGate(gate, colors));
    if (plan !== undefined) console.log(describePlan(plan, colors));
    for (const problem of generated) console.error(problem);
    if (generated.length > 0) console.error("Run `pnpm generate`.");
  }
  if (refused) process.exitCode = REFUSED;
}

async function fromSpecs({ base, json }: Options): Promise<void> {
  const { paths, left } = await writeChangesets(ROOT, findBase(ROOT, base));
  const names = left.map(({ packageName }) => packageName);
  if (json) {
    console.log(visibleJson({ written: paths, left: names }));
    return;
  }
  for (const path of paths) console.log(`${path} written`);
  if (paths.length + names.length === 0) console.log("No changeset is missing.");
  if (names.length > 0) {
    console.error(
      `No spec or table tells what users notice of ${names.join(", ")}: a person must.`,
    );
    console.error("`pnpm changeset:check` says what is missing.");
  }
}

function toJson({ needs, removed, problems }: Gate, plan: Plan | undefined) {
  return {
    packages: needs.map(
      ({ packageName, version, bump, found, enough, spec, normalizer, files }) => ({
        package: packageName,
        version,
        needs: bump,
        found,
        enough,
        ...(spec && { spec: { path: spec.path, from: spec.from, ...spec.diff } }),
        ...(normalizer && { normalizer }),
        files,
      }),
    ),
    removed: removed.map(({ packageName, dependents, ...rest }) => ({
      package: packageName,
      dependents: Object.fromEntries(dependents),
      ...rest,
    })),
    problems,
    ...(plan && { plan }),
  };
}

await runProgram(program);
