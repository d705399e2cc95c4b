import path from "node:path";
import { argumentsOf } from "@org/conformance/spec";
import { generate, outsideTarget } from "@org/generate";
import { specFile, specFiles } from "@org/openapi";
import { configurationFiles } from "./configuration-files.ts";
import { withDependency } from "./dependency.ts";
import type { Draft } from "./draft.ts";
import { draftedReports } from "./drafted-reports.ts";
import { normalizeFile } from "./normalize-file.ts";
import { readmeFile } from "./readme-file.ts";
import { testFile } from "./test-file.ts";
import type { Workspace } from "./workspace.ts";

const INDEX = `/** The client of the provider's API, generated from its spec, and all of its types. */
export * from "./generated/client.ts";
`;

/** Who runs every provider, and so has each among its dependencies, in the range for its kind. */
export const RUNNERS = ["packages/cli", "tools/behaviour"] as const;

const RANGES = { "packages/cli": "workspace:^", "tools/behaviour": "workspace:*" } as const;

/** Writes `packages/NAME` and its changeset, and generates what is generated. */
export async function writePackage(workspace: Workspace, draft: Draft): Promise<void> {
  const { asked, model, balances, table } = draft;
  const { name, title } = asked;
  const { operation, examples } = balances;
  const folder = path.join(workspace.root, "packages", name);
  const files = new Map([
    ...configurationFiles(workspace.root, name, title),
    ["src/index.ts", INDEX],
    ["src/normalize.ts", normalizeFile(model, operation, table)],
    ["README.md", readmeFile(model)],
  ]);
  for (const [file, text] of files) await workspace.writeOnce(`packages/${name}/${file}`, text);
  await workspace.writeOnce(
    `.changeset/new-${name}.md`,
    // The command has one provider more.
    `---\n"@org/${name}": minor\n"@org/cli": minor\n---\n\nRead the balances of ${title}: a typed, validated client.\n`,
  );
  const spec = specFile(name, path.join(workspace.root, "specs"));
  await generate([outsideTarget(spec, folder, { name, strict: true })]);

  const reports =
    table.open.length === 0
      ? await draftedReports(folder, spec, examples, argumentsOf(operation))
      : {};
  await workspace.writeOnce(`packages/${name}/test/conformance.test.ts`, testFile(model, reports));
}

/** Makes the package a dependency of what runs every provider. */
export async function addToRunners(workspace: Workspace, name: string): Promise<void> {
  const specs = specFiles(path.join(workspace.root, "specs"));
  const providers = specs.map(({ provider }) => `@org/${provider}`);
  for (const runner of RUNNERS) {
    await workspace.change(`${runner}/package.json`, (text) =>
      text.includes(`"@org/${name}"`)
        ? text
        : withDependency(text, [`@org/${name}`, RANGES[runner]], providers),
    );
  }
}
