/** The code of both sides of a pair. */
import { type Model, readPossible } from "@org/generate";
import { type OpenApiDocument, SpecError, valueAt } from "@org/openapi";
import { emitFiles } from "../../../../tools/generate/src/emit/files.ts";
import { MODULES } from "../../../../tools/generate/src/emit/modules.ts";
import { emitOperations } from "../../../../tools/generate/src/emit/operations.ts";
import { emitTypes } from "../../../../tools/generate/src/emit/types.ts";
import { emitValidators } from "../../../../tools/generate/src/emit/validators.ts";
import { parseSpec } from "../../src/load.ts";

/** A document, and what the generator reads in it. */
interface Read {
  readonly document: OpenApiDocument;
  readonly model: Model;
}

/** A document, and the code that is made of it. */
export interface Side extends Read {
  /** A name for its folder. */
  readonly folder: string;
  /** The same for the same texts. */
  readonly code: string;
  /** The texts of its files, by name. */
  readonly files: ReadonlyMap<string, string>;
}

/** The kinds of code: `package` where the base is one, `standalone` of any other document. */
type Kind = "package" | "standalone";

export interface Sides {
  readonly kind: Kind;
  readonly base: Side;
  /** Undefined where no such code can be made any more. */
  readonly revision: Side | undefined;
}

const known = new Map<string, Side | undefined>();

const models = new Map<string, Read | undefined>();

/** The first folder with these texts. */
const codes = new Map<string, string>();

/** The code of both documents; undefined where none is made of the base: then nobody has a package of it. */
export function sidesOf(base: unknown, revision: unknown): Sides | undefined {
  const before = modelOf(base, undefined);
  if (before === undefined) return undefined;
  const kind = before.model.balances === undefined ? "standalone" : "package";
  // Who generates names what no document does: a title alone, changed, renames nothing.
  const isNamed = [before.document.root.value, revision].some((root) =>
    valueAt(root, "/x-provider/name"),
  );
  const old = sideOf(base, undefined, kind);
  const now = sideOf(revision, isNamed ? undefined : before.model.name, kind);
  return old && { kind, base: old, revision: now };
}

function sideOf(value: unknown, name: string | undefined, kind: Kind): Side | undefined {
  const key = JSON.stringify([value, name, kind]);
  if (!known.has(key)) known.set(key, makeSide(value, name, kind, `/oracle/${known.size}`));
  return known.get(key);
}

function makeSide(
  value: unknown,
  name: string | undefined,
  kind: Kind,
  folder: string,
): Side | undefined {
  const read = modelOf(value, name);
  if (read === undefined || (kind === "package" && read.model.balances === undefined)) {
    return undefined;
  }
  const files = filesOf(read.model, kind);
  const text = JSON.stringify([...files]);
  const code = codes.get(text) ?? folder;
  codes.set(text, code);
  return { ...read, folder, code, files };
}

/** What a consumer sees and runs: of code that stands alone, not its schemas, nor its copies of core. */
function filesOf(model: Model, kind: Kind): ReadonlyMap<string, string> {
  if (kind === "package") return emitFiles(model, kind);
  const modules = MODULES[kind];
  return new Map([
    ["types.ts", emitTypes(model, modules)],
    ["validators.ts", emitValidators(model, modules)],
    ["operations.ts", emitOperations(model, modules)],
  ]);
}

function modelOf(value: unknown, name: string | undefined): Read | undefined {
  const key = JSON.stringify([value, name]);
  if (!models.has(key)) models.set(key, readModel(value, name));
  return models.get(key);
}

function readModel(value: unknown, name: string | undefined): Read | undefined {
  try {
    const document = parseSpec(JSON.stringify(value), "oracle");
    return { document, model: readPossible(document, name) };
  } catch (error) {
    if (error instanceof SpecError) return undefined;
    throw error;
  }
}
