import { type Draft, draftProvider, type NewProvider } from "./draft.ts";
import { checkName, checkTitle } from "./name.ts";
import { undoCutOff, Workspace } from "./workspace.ts";
import { addToRunners, RUNNERS, writePackage } from "./write-package.ts";
import { writeSpec } from "./write-spec.ts";

/**
 * Makes the spec and the package of a new provider, builds the package and runs its tests. Where
 * anything fails, nothing remains. Tests of a draft that reads nothing yet fail, and are not run.
 *
 * @param signal stops it
 * @throws {NewProviderError} when it can't be made, or its build or its tests fail.
 * @throws {NotExtractable} when the source can't be read.
 * @throws {OverlayError} when the source can't be completed.
 * @throws {SpecError} when what the source says can't be expressed in code.
 * @throws {unknown} when it is stopped: the signal's reason.
 */
export async function createProvider(
  root: string,
  asked: NewProvider,
  progress: (step: string) => void,
  signal: AbortSignal = new AbortController().signal,
): Promise<Draft> {
  undoCutOff(root);
  checkName(asked.name, root);
  checkTitle(asked.title);
  progress("reading the source");
  const draft = draftProvider(asked);
  const workspace = new Workspace(root, signal);
  try {
    await make(workspace, draft, progress);
    workspace.done();
  } catch (error) {
    workspace.undo();
    throw error;
  }
  return draft;
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
  // What the installation makes of a dependency; git does not speak of it.
  for (const runner of RUNNERS) workspace.willCreate(`${runner}/node_modules/@org/${name}`);

  progress("writing the spec");
  await writeSpec(workspace, draft);

  progress("generating the package");
  await writePackage(workspace, draft);

  await workspace.run("the formatter", "biome", ["check", "--write", `packages/${name}`]);

  progress("installing");
  await addToRunners(workspace, name);
  await workspace.change("pnpm-lock.yaml");
  const install = ["install", "--prefer-offline", "--no-frozen-lockfile"];
  await workspace.run("the installation", "pnpm", install);

  const isDone = draft.table.open.length === 0;
  progress(`building${isDone ? " and testing" : ""} the package`);
  const tasks = ["build", "typecheck", ...(isDone ? ["test"] : [])];
  const flags = [`--filter=@org/${name}`, "--output-logs=errors-only"];
  await workspace.run("the build or a test", "turbo", ["run", ...tasks, ...flags]);
}
