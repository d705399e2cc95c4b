/** A provider's package in a repository of its own. */
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { runProgram } from "@org/command";
import { argumentsOf } from "@org/conformance/spec";
import { printDocument } from "@org/extract";
import { generate, outsideTarget } from "@org/generate";
import { completeSpec, type Draft, draftOf, type NewProvider, readSource } from "./draft.ts";
import { draftedReports } from "./drafted-reports.ts";
import { NewProviderError } from "./error.ts";
import { checkForm, checkTitle } from "./name.ts";
import { normalizeFile } from "./normalize-file.ts";
import { readmeFile } from "./readme-file.ts";
import { standaloneFiles } from "./standalone-files.ts";
import { testFile } from "./test-file.ts";
import { INDEX } from "./write-package.ts";

/**
 * Makes the package of a provider in a folder that is not there yet, or empty: document, code, a draft of its
 * normalizer, a test with the kit, and all that builds it. Nothing is installed.
 *
 * @throws {NewProviderError} when it can't be made: nothing remains then.
 * @throws {NotExtractable} when the source can't be read.
 * @throws {SpecError} when the source asks for more than can be expressed.
 */
export async function createStandalone(
  root: string,
  asked: NewProvider,
  folder: string,
): Promise<Draft> {
  checkForm(asked.name);
  checkTitle(asked.title);
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new NewProviderError(`${folder} is not empty: name a folder that is not there yet`);
  }
  const draft = draftOf(completeSpec(asked, await readSource(asked)));
  const created = mkdirSync(folder, { recursive: true });
  try {
    await fill(root, draft, folder);
  } catch (error) {
    rmSync(created ?? folder, { recursive: true, force: true });
    throw error;
  }
  return draft;
}

async function fill(root: string, draft: Draft, folder: string): Promise<void> {
  const { asked, model, balances, table, document } = draft;
  const { operation, examples } = balances;
  const write = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  const spec = path.join(folder, "openapi.yaml");
  const files = new Map([
    ...standaloneFiles(root, asked.name, asked.title),
    ["openapi.yaml", printDocument(document, "yaml")],
    ["src/index.ts", INDEX],
    ["src/normalize.ts", normalizeFile(model, operation, table, "src/normalize.ts")],
    ["README.md", readmeFile(model, { name: asked.name, document: "openapi.yaml" })],
  ]);
  for (const [file, text] of files) write(file, text);
  await generate([outsideTarget(spec, folder, { name: asked.name, strict: true })]);
  const reports =
    table.open.length === 0
      ? await draftedReports(folder, spec, examples, argumentsOf(operation))
      : {};
  write("test/conformance.test.ts", testFile(model, reports));
  await formatted(root, ["src/normalize.ts", "test/conformance.test.ts"], folder);
}

/** Lets the formatter of this repository put drafted code in order, by its settings. */
async function formatted(root: string, files: readonly string[], folder: string): Promise<void> {
  const args = ["format", "--write", `--config-path=${root}`, "--vcs-enabled=false", ...files];
  const bin = path.join(root, "node_modules/.bin/biome");
  await runProgram(bin, args, { cwd: folder });
}
