#!/usr/bin/env node
/** `pnpm spec-diff`: the command line. */
import "./published/node-20.ts";
import { colorsFor, command, visibleJson } from "@org/command";
import { failOnOption, type Limit, refuseFrom, runProgram } from "./command-line.ts";
import { diffDocuments } from "./diff.ts";
import { loadDocument } from "./load.ts";
import { printMarkdown } from "./print/markdown.ts";
import { printText } from "./print/text.ts";

interface Options {
  readonly json?: boolean;
  readonly markdown?: boolean;
  readonly failOn?: Limit;
}

const program = command(
  "spec-diff",
  "Says what code that uses an API notices of a change of its OpenAPI document.",
)
  .argument("<base>", "the old document: a file, or git-rev:path")
  .argument("<revision>", "the new document: a file, or git-rev:path")
  .option("--markdown", "print the changes as Markdown")
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
  .action(main);
program.addOption(
  program.createOption("--json", "print the changes as JSON").conflicts("markdown"),
);
program.addOption(failOnOption(program));

function main(base: string, revision: string, { json, markdown, failOn }: Options): void {
  const diff = diffDocuments(loadDocument(base), loadDocument(revision));
  if (json) console.log(visibleJson(diff));
  else if (markdown) console.log(printMarkdown(diff));
  else console.log(printText(diff, colorsFor(process.stdout)));
  refuseFrom(failOn, diff.bump);
}

await runProgram(program);
