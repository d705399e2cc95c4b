#!/usr/bin/env node
/** What the GitHub Action runs: the diffs of several documents against a commit, as one report. */
import "./published/node-20.ts";
import { command, visibleJson, visibleLines } from "@org/command";
import { prose } from "@org/generate";
import { largestBump } from "./change.ts";
import { BASE_OPTION, failOnOption, type Limit, refuseFrom, runProgram } from "./command-line.ts";
import { findBase } from "./gate/base.ts";
import { diffSince } from "./gate/specs.ts";
import { changedFiles } from "./gate/tree.ts";
import { printMarkdown } from "./print/markdown.ts";
import { readAccepted } from "./settings/accepted.ts";
import { applySettings } from "./settings/apply.ts";
import { CONFIG_FILE, readConfig } from "./settings/config.ts";

interface Options {
  readonly base?: string;
  readonly config?: string;
  readonly ignore?: string;
  readonly json?: boolean;
  readonly failOn?: Limit;
}

const program = command(
  "spec-diff-report",
  "Reports what OpenAPI documents of this repository change, as Markdown.",
)
  .argument("<document...>", "paths from the root of the repository")
  .option(...BASE_OPTION)
  .option("--config <file>", `settings (default: ${CONFIG_FILE}, where there is one); not fail-on`)
  .option("--ignore <file>", "changes that are accepted: they need no bump")
  .option("--json", "print { bump, documents } as JSON")
  .action(main);
program.addOption(failOnOption(program));

function main(paths: readonly string[], { base, config, ignore, json, failOn }: Options): void {
  const root = process.cwd();
  const commit = findBase(root, base);
  const files = changedFiles(root, commit);
  const settings = readConfig(config);
  const list = readAccepted(ignore ?? settings.ignore);
  const documents = paths.map((path) => {
    const { diff } = applySettings(diffSince(root, commit, path, files), settings.bumps, list);
    return { path, diff };
  });
  const bump = largestBump(documents.map(({ diff }) => diff.bump));
  if (json) {
    const told = documents.map(({ path, diff }) => ({ path, ...diff }));
    console.log(visibleJson({ bump, documents: told }));
  } else {
    const told = documents.filter(({ diff }) => diff.changes.length > 0 || diff.notes);
    const blocks = told.map(({ path, diff }) => `### ${prose(path)}\n\n${printMarkdown(diff)}`);
    console.log(blocks.join("\n\n") || "No API changed.");
  }
  for (const note of list.unmet()) console.error(`note: ${visibleLines(note)}`);
  refuseFrom(failOn, bump);
}

await runProgram(program);
