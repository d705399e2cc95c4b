#!/usr/bin/env node
/** `pnpm spec-diff`: the command line. */
import { Command, CommanderError, Option } from "commander";
import { type Bump, compareBumps } from "./change.ts";
import { diffDocuments } from "./diff.ts";
import { InputError } from "./input-error.ts";
import { loadDocument } from "./load.ts";
import { printMarkdown } from "./print/markdown.ts";
import { colorsFor, printText } from "./print/text.ts";

interface Options {
  readonly json?: boolean;
  readonly markdown?: boolean;
  readonly failOn?: Exclude<Bump, "none">;
}

const EXCEEDED = 1;
const BAD_INPUT = 2;

const program = new Command("spec-diff")
  .description("Says what code that uses an API notices of a change of its OpenAPI document.")
  .argument("<base>", "the old document: a file, or git-rev:path")
  .argument("<revision>", "the new document: a file, or git-rev:path")
  .addOption(new Option("--json", "print the changes as JSON").conflicts("markdown"))
  .option("--markdown", "print the changes as Markdown")
  .addOption(
    new Option("--fail-on <bump>", "exit 1 when this bump or a larger one is needed").choices([
      "major",
      "minor",
      "patch",
    ]),
  )
  .addHelpText(
    "after",
    `
Documents are OpenAPI 3.0 or 3.1, in YAML or JSON. Bumps are those of semantic versioning: major
breaks code that compiles and runs today, minor adds, patch changes words, none changes nothing.

Exit codes: 0 compared, 1 --fail-on was reached, 2 a document can't be read, or wrong usage.

Examples:
  pnpm --silent spec-diff old.yaml new.yaml
  pnpm --silent spec-diff main:specs/finix/openapi.yaml specs/finix/openapi.yaml --fail-on major`,
  )
  .exitOverride();

try {
  program.parse();
  const [base = "", revision = ""] = program.args;
  const { json, markdown, failOn } = program.opts<Options>();
  const diff = diffDocuments(loadDocument(base), loadDocument(revision));
  if (json) console.log(JSON.stringify(diff, undefined, 2));
  else if (markdown) console.log(printMarkdown(diff));
  else console.log(printText(diff, colorsFor(process.stdout)));
  if (failOn && compareBumps(diff.bump, failOn) >= 0) process.exitCode = EXCEEDED;
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : BAD_INPUT;
  else if (error instanceof InputError) {
    console.error(error.message);
    process.exitCode = BAD_INPUT;
  } else throw error;
}
