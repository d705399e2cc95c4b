#!/usr/bin/env node
/** What the GitHub Action runs: the diffs of several documents against a commit, as one report. */
import "./published/node-20.ts";
import { command, visibleJson } from "@org/command";
import { prose } from "@org/generate";
import { largestBump } from "./change.ts";
import { BASE_OPTION, failOnOption, type Limit, refuseFrom, runProgram } from "./command-line.ts";
import { findBase } from "./gate/base.ts";
import { diffSince } from "./gate/specs.ts";
import { changedFiles } from "./gate/tree.ts";
import { printMarkdown } from "./print/markdown.ts";

interface Options {
  readonly base?: string;
  readonly json?: boolean;
  readonly failOn?: Limit;
}

const program = command(
  "spec-diff-report",
  "Reports what OpenAPI documents of this repository change, as Markdown.",
)
  .argument("<document...>", "paths from the root of the repository")
  .option(...BASE_OPTION)
  .option("--json", "print { bump, documents } as JSON")
  .action(main);
program.addOption(failOnOption(program));

function main(paths: readonly string[], { base, json, failOn }: Options): void {
  const root = process.cwd();
  const commit = findBase(root, base);
  const files = changedFiles(root, commit);
  const documents = paths.map((path) => {
    return { path, diff: diffSince(root, commit, path, files) };
  });
  const bump = largestBump(documents.map(({ diff }) => diff.bump));
  if (json) {
    const list = documents.map(({ path, diff }) => ({ path, ...diff }));
    console.log(visibleJson({ bump, documents: list }));
  } else {
    const told = documents.filter(({ diff }) => diff.changes.length > 0 || diff.notes);
    const blocks = told.map(({ path, diff }) => `### ${prose(path)}\n\n${printMarkdown(diff)}`);
    console.log(blocks.join("\n\n") || "No API changed.");
  }
  refuseFrom(failOn, bump);
}

await runProgram(program);
