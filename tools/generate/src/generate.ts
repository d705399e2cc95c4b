/** From descriptions to folders of code. */
import { enableCompileCache } from "node:module";
import type { Model } from "./model.ts";
import { readFolder, strangers, writeFolder } from "./output/folder.ts";
import { absoluteFiles, inputFingerprint, relativeFiles } from "./output/input.ts";
import { COMPILE_CACHE } from "./output/repository.ts";
import { readStamp, stamped } from "./output/stamp.ts";

/** The names of the files that are made. */
export const FILE_NAMES = [
  "types.ts",
  "validators.ts",
  "schemas.ts",
  "serialization.ts",
  "provider.ts",
] as const;

/** A description and the folder its code goes to. */
export interface Target {
  /** Absolute path of the OpenAPI document. */
  readonly spec: string;
  readonly folder: string;
  /** The provider's name; absent: the document says it. */
  readonly name?: string | undefined;
  /** The folder is ours alone: any other file in it is stale. */
  readonly exclusive: boolean;
}

/** What became of a target. */
export interface Outcome {
  readonly target: Target;
  /** Files that were not as they should be: written, or (`check`) only named. */
  readonly changed: readonly string[];
  /** Files that should not be there: removed, or (`check`) only named. */
  readonly extra: readonly string[];
  /** The folder was known to be right by its stamps. */
  readonly cached: boolean;
}

/**
 * Makes the code of every target, or looks whether it is there (`check`: nothing is written).
 * A target whose stamps fit is not made again.
 * @throws SpecError naming the place of what can't be read or expressed
 */
export async function generate(
  targets: readonly Target[],
  { check = false }: { check?: boolean } = {},
): Promise<Outcome[]> {
  const states = targets.map((target) => ({ target, present: readFolder(target.folder) }));
  const due = states.filter(({ target, present }) => !isFresh(target, present));
  const made = due.length === 0 ? new Map() : await make(due.map(({ target }) => target));
  return states.map(({ target, present }) => {
    const texts: ReadonlyMap<string, string> | undefined = made.get(target);
    const extra = strangers(present, FILE_NAMES, target.exclusive ? "all" : "generated");
    const changed = new Map(
      [...(texts ?? [])].filter(([name, text]) => !same(present.get(name), text, check)),
    );
    if (!check && (changed.size > 0 || extra.length > 0))
      writeFolder(target.folder, changed, extra);
    return { target, changed: [...changed.keys()], extra, cached: texts === undefined };
  });
}

/** Whether the stamps tell that every file is what would be made now. */
function isFresh(target: Target, present: ReadonlyMap<string, string>): boolean {
  const inputs = new Map<string, string>();
  return FILE_NAMES.every((name) => {
    const file = present.get(name);
    const found = file === undefined ? undefined : readStamp(file);
    if (found === undefined) return false;
    const { from } = found.stamp;
    const key = JSON.stringify(from);
    if (!inputs.has(key)) inputs.set(key, currentInput(target, from));
    return file === stamped(found.text, { from, input: inputs.get(key) ?? "" });
  });
}

function currentInput(target: Target, from: readonly string[]): string {
  try {
    return inputFingerprint(absoluteFiles(target.spec, from), target.name);
  } catch {
    return "unreadable";
  }
}

/** A check is about the code: a stamp of an older generator that made the same is no difference. */
function same(present: string | undefined, wanted: string, check: boolean): boolean {
  if (present === undefined || !check) return present === wanted;
  return readStamp(present)?.text === readStamp(wanted)?.text;
}

/** The files of each target, formatted and stamped. The compiler is loaded here, not before. */
async function make(targets: readonly Target[]): Promise<Map<Target, Map<string, string>>> {
  // Loading TypeScript is half the time of a small run; its machine code saves most of that.
  enableCompileCache(COMPILE_CACHE);
  const { openDocument } = await import("@org/openapi");
  const { readModel } = await import("./read/document.ts");
  const read = targets.map((target) => {
    const document = openDocument(target.spec);
    return { target, model: readModel(document, target.name), files: document.files.paths };
  });
  const formatted = await emit(read.map(({ model }) => model));
  return new Map(
    read.map(({ target, files }, index) => {
      const stamp = { from: relativeFiles(files), input: inputFingerprint(files, target.name) };
      const texts = FILE_NAMES.map((name): [string, string] => [
        name,
        stamped(formatted.get(`${index}/${name}`) ?? "", stamp),
      ]);
      return [target, new Map(texts)];
    }),
  );
}

async function emit(models: readonly Model[]): Promise<Map<string, string>> {
  const { emitFiles } = await import("./emit/files.ts");
  const { format } = await import("./output/format.ts");
  const texts = new Map<string, string>();
  for (const [index, model] of models.entries())
    for (const [name, text] of emitFiles(model)) texts.set(`${index}/${name}`, text);
  return format(texts);
}
