/** From documents to folders of code. */
import * as nodeModule from "node:module";
import { join } from "node:path";
import type { OpenApiDocument, WrittenVersion } from "@org/openapi";
import type { Kind } from "./emit/modules.ts";
import type { Model, Omitted } from "./model.ts";
import { namesMade, remember, rememberTexts } from "./output/cache.ts";
import { documentFingerprint, relativeFiles } from "./output/document-files.ts";
import {
  type FolderChange,
  readFolder,
  readText,
  refuseForeign,
  refuseLinks,
  strangers,
  writeFolder,
} from "./output/folder.ts";
import { generatorFingerprint } from "./output/generator.ts";
import { COMPILE_CACHE } from "./output/repository.ts";
import { readStamp, stamped } from "./output/stamp.ts";

/** A document and the folder its code goes to. */
export interface Target {
  readonly kind: Kind;
  /** Absolute path of the OpenAPI document. */
  readonly spec: string;
  /** The folder of the code; that of a package is ours alone: any other file in it should not be there. */
  readonly folder: string;
  /** The folder of the package: its README has parts that are generated too. */
  readonly package?: string;
  /** The provider's name; absent: the document says it. */
  readonly name?: string | undefined;
  /** Patterns of the operations to make code of, as `operationsMatching` has them; absent: all. */
  readonly operations?: readonly string[] | undefined;
  /** Whether what can't be carried out is left out; else it is an error, as in every spec of ours. */
  readonly lenient?: boolean | undefined;
}

/** What became of a target. */
export interface Outcome {
  readonly target: Target;
  /** Files that were not as they should be: written, or (`check`) only named. From `folder`. */
  readonly changed: readonly string[];
  /** Files that should not be there: removed, or (`check`) only named. */
  readonly extra: readonly string[];
  /** The folder was known to be right. */
  readonly cached: boolean;
  /** What the document has and the code has not; empty where the code was not made again. */
  readonly omitted: readonly Omitted[];
  /** The version that the document is written in; absent where the code was not made again. */
  readonly written?: WrittenVersion;
}

/** What a package has beside its code, named from the folder of the code. */
const README = "../../README.md";
const NORMALIZER = "../normalize.ts";

/** A target, and the texts that are there, by name. */
interface State {
  readonly target: Target;
  readonly present: ReadonlyMap<string, string>;
}

/** The texts to be there, by name, and the document's files. */
interface Made {
  readonly texts: ReadonlyMap<string, string>;
  readonly from: readonly string[];
  readonly omitted: readonly Omitted[];
  readonly written: WrittenVersion;
}

/**
 * Makes the code of every target, or looks whether it is there (`check`: nothing is written).
 * A target that is known to be right is not made again. What was not generated is neither written
 * over nor removed: then nothing is, of any target.
 *
 * @throws {SpecError} when something can't be read or expressed, naming its place.
 * @throws {NoOperationError} when a pattern of a target names no operation.
 * @throws {UsageError} when a folder is none or a link, something in it is not ours, or a README has no
 * place for its generated parts.
 */
export async function generate(
  targets: readonly Target[],
  { check = false }: { check?: boolean } = {},
): Promise<Outcome[]> {
  const states = targets.map((target) => ({ target, present: presentTexts(target) }));
  const due = states.filter((state) => !isFresh(state));
  const made = due.length === 0 ? new Map<Target, Made>() : await make(due);
  const plans = new Map(
    states.flatMap((state) => {
      const own = made.get(state.target);
      return own === undefined ? [] : [[state, { ...own, ...changeOf(state, own) }] as const];
    }),
  );
  if (!check) for (const [{ present }, plan] of plans) refuseForeign(plan, present);
  return states.map((state) => {
    const plan = plans.get(state);
    if (plan === undefined) {
      return { target: state.target, changed: [], extra: [], cached: true, omitted: [] };
    }
    return settle(state, plan, check);
  });
}

/** What has to happen to the folder, for it to hold what was made for it. */
function changeOf({ target, present }: State, { texts }: Made): FolderChange {
  const changed = [...texts].filter(([name, text]) => present.get(name) !== text);
  const remove = strangers(present, texts.keys(), target.kind);
  return { folder: target.folder, changed: new Map(changed), remove };
}

/** Lets that happen, or (`check`) says what would. */
function settle({ target, present }: State, plan: Made & FolderChange, check: boolean): Outcome {
  const { changed, remove, texts, from, omitted, written } = plan;
  const differs = changed.size + remove.length > 0;
  if (differs && !check) writeFolder(plan);
  if (!check) rememberTexts(texts.values());
  // What is left out is said each time, so it is found each time.
  if ((!differs || !check) && omitted.length === 0) {
    remember(inputsOf(target, from, present), texts);
  }
  return { target, changed: [...changed.keys()], extra: remove, cached: false, omitted, written };
}

function presentTexts({ folder, package: beside }: Target): Map<string, string> {
  refuseLinks(folder, beside);
  const texts = readFolder(folder);
  for (const name of beside === undefined ? [] : [README, NORMALIZER]) {
    const text = readText(join(folder, name));
    if (text !== undefined) texts.set(name, text);
  }
  return texts;
}

/** Whether what is there is known to come of the document as it is now. */
function isFresh({ target, present }: State): boolean {
  const from = readStamp(present.get("types.ts") ?? "")?.from;
  if (from === undefined) return false;
  const names = namesMade(inputsOf(target, from, present), present);
  return names !== undefined && strangers(present, names, target.kind).length === 0;
}

/** All that decides what comes out. */
function inputsOf(
  { kind, name, spec, operations, lenient = false, package: beside }: Target,
  from: readonly string[],
  present: ReadonlyMap<string, string>,
): string[] {
  return [
    generatorFingerprint(),
    kind,
    name ?? "",
    JSON.stringify(operations ?? null),
    String(lenient),
    documentFingerprint(spec, from),
    present.get(NORMALIZER) ?? "",
    (beside && packageName(beside)) ?? "",
  ];
}

/** The texts of each target, formatted and stamped. The compiler is loaded here, not before. */
async function make(states: readonly State[]): Promise<Map<Target, Made>> {
  // Loading TypeScript is half the time of a small run; its machine code saves most of that, where Node can
  // keep it (from 22.8 on).
  nodeModule.enableCompileCache?.(COMPILE_CACHE);
  const { openDocument, operationsMatching, selectOperations, withinStack } = await import(
    "@org/openapi"
  );
  const { readModel, readPossible } = await import("./read/document.ts");
  const { emitFiles } = await import("./emit/files.ts");
  const { format } = await import("./output/format.ts");
  const modelOf = (document: OpenApiDocument, { operations, lenient, name }: Target): Model => {
    const chosen =
      operations === undefined
        ? document
        : selectOperations(document, operationsMatching(document, operations));
    return lenient ? readPossible(chosen, name) : readModel(chosen, name);
  };
  const read = states.map((state) => {
    const document = openDocument(state.target.spec);
    const model = withinStack(document, () => modelOf(document, state.target));
    return { ...state, document, model, from: relativeFiles(document.files.paths) };
  });
  const texts = new Map<string, string>();
  for (const [index, { model, target, document }] of read.entries()) {
    const files = withinStack(document, () => emitFiles(model, target.kind));
    for (const [name, text] of files) texts.set(`${index}/${name}`, text);
  }
  const formatted = [...format(texts)];

  const made = new Map<Target, Made>();
  for (const [index, { target, present, document, model, from }] of read.entries()) {
    const own = formatted
      .filter(([path]) => path.startsWith(`${index}/`))
      .map(([path, text]): [string, string] => [
        path.slice(`${index}/`.length),
        stamped(text, { from }),
      ]);
    const texts = new Map([...own, ...(await readme(target, present, model))]);
    made.set(target, { from, texts, omitted: model.omitted, written: document.written });
  }
  return made;
}

/** The README of a package, its generated parts made anew. */
async function readme(
  target: Target,
  present: ReadonlyMap<string, string>,
  model: Model,
): Promise<[string, string][]> {
  const text = present.get(README);
  if (target.package === undefined || text === undefined) return [];
  const { readmeParts } = await import("./readme/parts.ts");
  const { loadCore, readNormalizer } = await import("./readme/load.ts");
  const { fillMarks } = await import("./readme/marks.ts");
  const normalizer = await readNormalizer(join(target.folder, NORMALIZER));
  const path = join(target.package, "README.md");
  const name = packageName(target.package) ?? `@org/${model.name}`;
  const parts = readmeParts(name, model, normalizer, await loadCore());
  return [[README, fillMarks(text, parts, path)]];
}

/** What the package in a folder is called; undefined where nothing says it. */
function packageName(folder: string): string | undefined {
  const manifest = readText(join(folder, "package.json"));
  const { name } = Object(manifest === undefined ? undefined : JSON.parse(manifest));
  return typeof name === "string" ? name : undefined;
}
