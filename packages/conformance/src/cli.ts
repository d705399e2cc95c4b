#!/usr/bin/env node
/** `conformance`: the command line. */
import { command, run, visible, visibleJson } from "@org/command";
import { describeSpecError, SpecError } from "@org/openapi";
import { generatePackage } from "./generate-package.ts";
import { checkPackage } from "./rules/check-package.ts";
import { showFindings, showRules } from "./rules/print.ts";
import { RULES } from "./rules/rules.ts";
import { readManifest } from "./rules/subject-package.ts";

const program = command(
  "conformance",
  "Says where a provider's package is not what users and tools of @org/core expect of one.",
)
  .argument("[folder]", "the folder of the package, which is built", ".")
  .option("--json", "print the findings, or the rules, as JSON")
  .option("--list", "print every rule with its reason and its fix, and check nothing")
  .addHelpText(
    "after",
    `
A rule that can't hold is excepted in package.json, with a reason:
  "conformance": { "exceptions": { "spec/rate-limit": "The provider states none." } }

Exit codes: 0 every rule holds, 1 there are findings, 2 wrong usage, or the document can't be read

Examples:
  npx @org/conformance
  npx @org/conformance packages/acme --json
  npx @org/conformance generate`,
  )
  .action(check);

program
  .command("generate")
  .description(
    "Makes src/generated and the marked parts of README.md from the package's openapi.yaml.",
  )
  .argument("[folder]", "the folder of the package", ".")
  .option("--check", "write nothing; exit 1 and name the files that are not as they should be")
  .action(generate);

await run(program, {
  explain: (error) => (error instanceof SpecError ? describeSpecError(error) : undefined),
  exitCode: 2,
});

async function check(
  folder: string,
  { json, list }: { readonly json?: true; readonly list?: true },
): Promise<void> {
  if (list) {
    const rules = RULES.map(({ find: _, ...rule }) => rule);
    console.log(json ? visibleJson(rules) : showRules(RULES));
    return;
  }
  const findings = await checkPackage(folder);
  const { name } = readManifest(folder);
  console.log(json ? visibleJson(findings) : showFindings(findings, name, RULES.length));
  if (findings.length > 0) process.exitCode = 1;
}

async function generate(folder: string, { check: dry }: { readonly check?: true }): Promise<void> {
  const { changed, extra } = await generatePackage(folder, { check: dry === true });
  const files = [...changed, ...extra].map(visible);
  if (files.length === 0) console.log("up to date");
  else console.log(files.map((file) => `${file} ${dry ? "is stale" : "written"}`).join("\n"));
  if (dry && files.length > 0) process.exitCode = 1;
}
