#!/usr/bin/env node
/** What the GitHub Action runs: the diffs of several documents against a commit, as one report. */
import { existsSync } from "node:fs";
import { Command, CommanderError, Option } from "commander";
import { type Bump, compareBumps, largestBump } from "./change.ts";
import { diffSince, findBase } from "./gate/specs.ts";
import { InputError } from "./input-error.ts";
import { printMarkdown } from "./print/markdown.ts";

interface Options {
  readonly base?: string;
  readonly json?: boolean;
  readonly failOn?: Exclude<Bump, "none">;
}

const EXCEEDED = 1;
const BAD_INPUT = 2;

const program = new Command("spec-diff-report")
  .description("Reports what OpenAPI documents of this repository change, as Markdown.")
  .argument("<document...>", "paths from the root of the repository")
  .option("--base <ref>", "the branch or commit to compare with (default: origin/main, else main)")
  .option("--json", "print { bump, documents } as JSON")
  .addOption(
    new Option("--fail-on <bump>", "exit 1 when this bump or a larger one is needed").choices([
      "major",
      "minor",
      "patch",
    ]),
  )
  .exitOverride();

try {
  program.parse();
  const { base, json, failOn } = program.opts<Options>();
  const root = process.cwd();
  const commit = findBase(root, base);
  const documents = program.args.map((path) => {
    if (!existsSync(path)) throw new InputError(`${path}: no such file`);
    return { path, diff: diffSince(root, commit, path) };
  });
  const bump = largestBump(documents.map(({ diff }) => diff.bump));
  if (json) {
    const list = documents.map(({ path, diff }) => ({ path, ...diff }));
    console.log(JSON.stringify({ bump, documents: list }, undefined, 2));
  } else {
    const changed = documents.filter(({ diff }) => diff.changes.length > 0);
    const blocks = changed.map(({ path, diff }) => `### ${path}\n\n${printMarkdown(diff)}`);
    console.log(blocks.join("\n\n") || "No API changed.");
  }
  if (failOn && compareBumps(bump, failOn) >= 0) process.exitCode = EXCEEDED;
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : BAD_INPUT;
  else if (error instanceof InputError) {
    console.error(error.message);
    process.exitCode = BAD_INPUT;
  } else throw error;
}
