import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeChangeset } from "@changesets/write";
import { type ProgramOptions, runProgram } from "@org/command";
import { parseDocument } from "yaml";

/** Adds an optional property to Finix's answer in its spec, and does what a contributor would do. */
export async function changeSpec(options: ProgramOptions): Promise<void> {
  const file = join(options.cwd, "specs/finix/openapi.yaml");
  const spec = parseDocument(readFileSync(file, "utf8"));
  spec.setIn(["components", "schemas", "Balance", "properties", "rehearsal_only"], {
    type: "string",
    description: "A property that an answer may have from now on.",
  });
  writeFileSync(file, String(spec));
  await runProgram("pnpm", ["run", "generate", "finix"], options);
  await runProgram("pnpm", ["run", "changeset:from-specs", "--base", "HEAD"], options);
  await runProgram("pnpm", ["run", "changeset:check", "--base", "HEAD"], options);
}

/** Writes the changeset of a correction in core. */
export async function changeCore({ cwd }: ProgramOptions): Promise<void> {
  const summary = "A correction.";
  await writeChangeset({ summary, releases: [{ name: "@org/core", type: "patch" }] }, cwd);
}
