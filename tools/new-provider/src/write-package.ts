import path from "node:path";
import { generate } from "@org/generate";
import { configurationFiles } from "./configuration-files.ts";
import type { Draft } from "./draft.ts";
import { examplesFor } from "./examples.ts";
import { indexFile } from "./index-file.ts";
import { normalizeFile } from "./normalize-file.ts";
import { readmeFile } from "./readme-file.ts";
import { sampleArguments } from "./sample-arguments.ts";
import { testFile } from "./test-file.ts";
import type { Workspace } from "./workspace.ts";
import { wrongValue } from "./wrong-value.ts";

/** Writes `packages/NAME`, but for its tests, and its changeset. */
export async function writePackage(workspace: Workspace, draft: Draft): Promise<void> {
  const { asked, model, balances } = draft;
  const { name, title } = asked;
  const { operation, amounts } = balances;
  const files = new Map([
    ...configurationFiles(workspace.root, name, title),
    ["src/index.ts", indexFile(model, operation)],
    ["src/normalize.ts", normalizeFile(title, amounts)],
    ["README.md", readmeFile(model, operation, amounts)],
  ]);
  for (const [file, text] of files) await workspace.create(`packages/${name}/${file}`, text);
  await workspace.create(
    `.changeset/new-${name}.md`,
    `---\n"@org/${name}": minor\n---\n\nRead the balances of ${title}: a typed, validated client.\n`,
  );
  const spec = path.join(workspace.root, "specs", name, "openapi.yaml");
  const folder = path.join(workspace.root, "packages", name, "src/generated");
  await generate([{ spec, folder, name, exclusive: true }]);
}

/** Writes the conformance test: it states what the drafted normalizer reads of each example. */
export async function writeTest(
  workspace: Workspace,
  { asked, document, model, balances }: Draft,
  reports: Readonly<Record<string, readonly string[]>>,
): Promise<void> {
  const { originalId, id } = balances.operation;
  const facts = {
    operation: originalId ?? id,
    args: sampleArguments(model, examplesFor(document)),
    reports,
    canary: wrongValue(balances),
  };
  await workspace.create(`packages/${asked.name}/test/conformance.test.ts`, testFile(model, facts));
}
