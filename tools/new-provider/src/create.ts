import { readFile } from "node:fs/promises";
import path from "node:path";
import { stringify } from "yaml";
import { buildSpec } from "@ORG/extract/src/build-spec.ts";
import { formatDoubt } from "@ORG/extract/src/doubts.ts";
import { extract } from "@ORG/extract/src/extract.ts";
import { complete } from "./complete.ts";
import { checkName } from "./name.ts";
import { normalizeFile } from "./normalize-file.ts";
import { findBalanceOperation, sampleArguments, wrongValue } from "./operation.ts";
import { overlayActions } from "./overlay.ts";
import { configurationFiles, indexFile, testFile } from "./package-files.ts";
import { provenanceText } from "./provenance.ts";
import { readmeFile } from "./readme-file.ts";
import { draftedReports } from "./reports.ts";
import { Workspace } from "./workspace.ts";

/** What a new provider is made of. */
export interface NewProvider {
  readonly name: string;
  /** Its name for people. */
  readonly title: string;
  /** The file or address of its page or OpenAPI document. */
  readonly from: string;
  readonly text: string;
  readonly format: string;
  /** Today: `2026-11-20`. */
  readonly date: string;
}

/** What was made, and what a person has to look at. */
export interface Created {
  readonly operation: string;
  readonly amounts: readonly string[];
  readonly withoutCurrency: readonly string[];
  readonly additions: readonly string[];
  readonly doubts: readonly string[];
}

/**
 * Makes the spec and the package of a new provider, builds the package and runs its tests. Where
 * anything fails, nothing remains.
 *
 * @throws {NewProviderError} {@link NotExtractable} {@link OverlayError}
 */
export async function createProvider(
  root: string,
  asked: NewProvider,
  progress: (step: string) => void,
): Promise<Created> {
  const { name, title, from, text } = asked;
  checkName(name, root);
  progress("reading the source");
  const extraction = extract(text, { format: asked.format, descriptions: false });
  const { document, additions } = complete(extraction.document, name, title);
  const balances = findBalanceOperation(document, text);
  const workspace = new Workspace(root);
  try {
    workspace.willCreate(`specs/${name}`);
    workspace.willCreate(`packages/${name}`);
    workspace.willCreate(`.changeset/new-${name}.md`);

    progress("writing the spec");
    const source = { from, text, format: extraction.format, title: titleOf(text, title) };
    const overlay = {
      overlay: "1.0.0",
      info: { title: `${title}, completed`, version: "1.0.0" },
      actions: overlayActions(extraction.document, document),
    };
    await workspace.create(
      `specs/${name}/overlay.yaml`,
      stringify(overlay, { lineWidth: 100, aliasDuplicateObjects: false }),
    );
    await workspace.create(
      `specs/${name}/provenance.yaml`,
      provenanceText(source, additions, asked.date),
    );
    const spec = await buildSpec(name, text, path.join(root, `specs/${name}/overlay.yaml`));
    await workspace.create(`specs/${name}/openapi.yaml`, spec);
    await workspace.run("the check of the spec", process.execPath, [
      "tools/specs/src/cli.ts",
      "check",
      name,
    ]);

    progress("generating the package");
    const packageFile = (file: string) => `packages/${name}/${file}`;
    for (const [file, content] of configurationFiles(root, name, title)) {
      await workspace.create(packageFile(file), content);
    }
    await workspace.run("the generator", process.execPath, ["tools/generate/src/cli.ts", name]);
    const generated = await readFile(
      path.join(root, packageFile("src/generated/provider.ts")),
      "utf8",
    );
    await workspace.create(
      packageFile("src/index.ts"),
      indexFile(name, title, balances.id, generated),
    );
    await workspace.create(packageFile("src/normalize.ts"), normalizeFile(title, balances.amounts));
    const credentials = credentialsOf(generated);
    const facts = { name, title, operation: balances.id, credentials, amounts: balances.amounts };
    await workspace.create(packageFile("README.md"), readmeFile(document, facts));

    progress("installing");
    await workspace.keepLockFile();
    await workspace.run("the installation", "pnpm", [
      "install",
      "--prefer-offline",
      "--no-frozen-lockfile",
    ]);
    await workspace.run("the build of @org/core", "turbo", ["run", "build", "--filter=@org/core"]);
    const reports = await draftedReports(root, name, balances);
    const test = {
      operation: balances.id,
      credentials,
      args: sampleArguments(document),
      reports,
      canary: wrongValue(balances),
    };
    await workspace.create(packageFile("test/conformance.test.ts"), testFile(name, test));
    await workspace.create(`.changeset/new-${name}.md`, changeset(name, title));
    await workspace.run("the formatter", "biome", ["check", "--write", `packages/${name}`]);

    progress("building and testing the package");
    const tasks = ["run", "build", "typecheck", "test", `--filter=@org/${name}`];
    await workspace.run("the build or a test", "turbo", [...tasks, "--output-logs=errors-only"]);
  } catch (error) {
    await workspace.undo();
    throw error;
  }
  await workspace.done();
  return {
    operation: balances.id,
    amounts: balances.amounts.map(
      ({ amount, type, unit }) =>
        `/${amount.join("/")}: ${type}, ${unit === "minor" ? "smallest units" : "decimal"}`,
    ),
    withoutCurrency: balances.withoutCurrency,
    additions: additions.map(({ what, pointer }) => `${what} (${pointer})`),
    doubts: extraction.doubts.map((doubt) => formatDoubt(from, doubt)),
  };
}

/** The title of the page, as far as it has one. */
function titleOf(text: string, otherwise: string): string {
  return /^#\s+(.+)$/m.exec(text)?.[1]?.trim() ?? otherwise;
}

/** The client options that hold credentials, from the generated interface. */
function credentialsOf(generated: string): string[] {
  const body = /export interface Credentials \{([\s\S]*?)\n\}/.exec(generated)?.[1] ?? "";
  return [...body.matchAll(/^ {2}(\w+)\?: string;/gm)].map((match) => match[1] ?? "");
}

function changeset(name: string, title: string): string {
  return `---\n"@org/${name}": minor\n---\n\nRead the balances of ${title}: a typed, validated client.\n`;
}
