import { formatDoubt } from "@org/extract";
import { type Draft, draftProvider, type NewProvider } from "./draft.ts";
import { draftedReports } from "./drafted-reports.ts";
import { checkName } from "./name.ts";
import { Workspace } from "./workspace.ts";
import { writePackage, writeTest } from "./write-package.ts";
import { writeSpec } from "./write-spec.ts";

export type { NewProvider } from "./draft.ts";

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
 * @throws {NewProviderError} when it can't be made, or its build or its tests fail.
 * @throws {NotExtractable} when the source can't be read.
 * @throws {OverlayError} when the source can't be completed.
 * @throws {SpecError} when what the source says can't be expressed in code.
 */
export async function createProvider(
  root: string,
  asked: NewProvider,
  progress: (step: string) => void,
): Promise<Created> {
  checkName(asked.name, root);
  progress("reading the source");
  const draft = draftProvider(asked);
  const workspace = new Workspace(root);
  try {
    await make(workspace, draft, progress);
  } catch (error) {
    await workspace.undo();
    throw error;
  }
  await workspace.done();
  return created(draft);
}

async function make(
  workspace: Workspace,
  draft: Draft,
  progress: (step: string) => void,
): Promise<void> {
  const { name } = draft.asked;
  workspace.willCreate(`specs/${name}`);
  workspace.willCreate(`packages/${name}`);
  workspace.willCreate(`.changeset/new-${name}.md`);

  progress("writing the spec");
  await writeSpec(workspace, draft);

  progress("generating the package");
  await writePackage(workspace, draft);

  progress("installing");
  await workspace.keepLockFile();
  const install = ["install", "--prefer-offline", "--no-frozen-lockfile"];
  await workspace.run("the installation", "pnpm", install);
  await workspace.run("the build of @org/core", "turbo", ["run", "build", "--filter=@org/core"]);
  await writeTest(workspace, draft, await draftedReports(workspace.root, name, draft.balances));
  await workspace.run("the formatter", "biome", ["check", "--write", `packages/${name}`]);

  progress("building and testing the package");
  const tasks = ["run", "build", "typecheck", "test", `--filter=@org/${name}`];
  await workspace.run("the build or a test", "turbo", [...tasks, "--output-logs=errors-only"]);
}

function created({ asked, balances, additions, extraction }: Draft): Created {
  return {
    operation: balances.operation.id,
    amounts: balances.amounts.map(
      ({ pointer, type, unit }) =>
        `${pointer}: ${type}, ${unit === "minor" ? "smallest units" : "decimal"}`,
    ),
    withoutCurrency: balances.withoutCurrency,
    additions: additions.map(({ what, pointer }) => `${what} (${pointer})`),
    doubts: extraction.doubts.map((doubt) => formatDoubt(asked.from, doubt)),
  };
}
