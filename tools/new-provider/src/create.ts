import path from "node:path";
import { describeSpecError, readSource as open, SpecError } from "@org/openapi";
import { checkContinued } from "./continue.ts";
import {
  completeSpec,
  type Draft,
  draftOf,
  type NewProvider,
  readSource,
  type Spec,
} from "./draft.ts";
import { FindingsError, NewProviderError } from "./error.ts";
import { checkName, checkTitle } from "./name.ts";
import { isDraftNormalizer } from "./normalize-file.ts";
import { undoCutOff, Workspace } from "./workspace.ts";
import { addToRunners, RUNNERS, writePackage } from "./write-package.ts";
import { judgeSpec, writeSpec } from "./write-spec.ts";

/** What was made, and whether its tests ran and passed: those of a draft that reads nothing yet can't. */
export interface Made {
  readonly draft: Draft;
  readonly isTested: boolean;
}

/**
 * Makes the spec and the package of a new provider, builds the package and runs its tests. What does not
 * hold stays with what was found, for a person to mend; where anything else fails, nothing remains.
 *
 * @param signal stops it
 * @throws {FindingsError} when what was made does not hold: it stays, and a run can go on with it.
 * @throws {NewProviderError} when it can't be made.
 * @throws {NotExtractable} when the source can't be read.
 * @throws {NoOperationError} when the source has none of the operations that are asked for.
 * @throws {OverlayError} when the source can't be completed.
 * @throws {SpecError} when the source asks for more than can be read.
 * @throws {unknown} when it is stopped: the signal's reason.
 */
export async function createProvider(
  root: string,
  asked: NewProvider,
  progress: (step: string) => void,
  signal: AbortSignal = new AbortController().signal,
): Promise<Made> {
  undoCutOff(root);
  if (asked.isContinued) checkContinued(asked, root);
  else checkName(asked.name, root);
  checkTitle(asked.title);
  progress("reading the source");
  const spec = completeSpec(asked, await readSource(asked));
  const workspace = new Workspace(root, signal);
  try {
    const made = await make(workspace, spec, progress);
    await workspace.remove(findingsFile(asked.name));
    workspace.done();
    return made;
  } catch (error) {
    if (!(error instanceof FindingsError) || signal.aborted) {
      workspace.undo();
      throw error;
    }
    await workspace.write(findingsFile(asked.name), `${error.message}\n`);
    workspace.done();
    throw error;
  }
}

/** Where a run that did not hold says what was found. */
function findingsFile(name: string): string {
  return `specs/${name}/findings.txt`;
}

async function make(
  workspace: Workspace,
  spec: Spec,
  progress: (step: string) => void,
): Promise<Made> {
  const { name, isContinued } = spec.asked;
  if (!isContinued) {
    workspace.willCreate(`specs/${name}`);
    workspace.willCreate(`packages/${name}`);
    workspace.willCreate(`.changeset/new-${name}.md`);
    // What the installation makes of a dependency; git does not speak of it.
    for (const runner of RUNNERS) workspace.willCreate(`${runner}/node_modules/@org/${name}`);
  }
  progress("writing the spec");
  const draft = await drafted(workspace, spec);
  await judgeSpec(workspace, name);

  progress("generating the package");
  await finding(() => writePackage(workspace, draft));
  await workspace.run("the formatter", "biome", ["check", "--write", `packages/${name}`]);

  progress("installing");
  await addToRunners(workspace, name);
  await workspace.change("pnpm-lock.yaml");
  const install = ["install", "--prefer-offline", "--no-frozen-lockfile"];
  await workspace.run("the installation", "pnpm", install);

  const isTested = !isDraftNormalizer(workspace.root, name);
  progress(`building${isTested ? " and testing" : ""} the package`);
  const tasks = ["build", "typecheck", ...(isTested ? ["test"] : [])];
  const flags = [`--filter=@org/${name}`, "--output-logs=errors-only"];
  const step = "the build or a test";
  await finding(() => workspace.run(step, "turbo", ["run", ...tasks, ...flags]));
  return { draft, isTested };
}

/** What the spec says in code; it is written whether or not anything can be made of it. */
async function drafted(workspace: Workspace, spec: Spec): Promise<Draft> {
  try {
    const draft = draftOf(spec);
    await writeSpec(workspace, draft);
    return draft;
  } catch (error) {
    if (!(error instanceof SpecError || error instanceof NewProviderError)) throw error;
    await writeSpec(workspace, spec);
    throw found(error, path.join(workspace.root, "specs", spec.asked.name, "openapi.yaml"));
  }
}

/** What an action finds that does not hold is for a person to mend. */
async function finding<Result>(action: () => Promise<Result>): Promise<Result> {
  try {
    return await action();
  } catch (error) {
    throw found(error);
  }
}

/** `file` has the spec, where it was judged before it stood in one. */
function found(error: unknown, file?: string): unknown {
  if (error instanceof NewProviderError) return new FindingsError(error.message);
  if (!(error instanceof SpecError)) return error;
  const place =
    file === undefined ? error.place : { ...error.place, path: file, source: open(file) };
  return new FindingsError(describeSpecError(new SpecError(error.message, place)));
}
