/** The normalizers that a branch changes, and what that means for balances. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readNormalizer } from "@org/generate";
import { isObject } from "@org/openapi";
import ts from "typescript";
import { messageOf } from "../git.ts";
import { type Table, tableChanges } from "./tables.ts";
import { type ChangedFile, extractFolder } from "./tree.ts";

/** What became of a normalizer. */
export interface NormalizerChange {
  /** Each balance that means something else, a line each. */
  readonly balances: readonly string[];
  /** What only a person can state. */
  readonly unclear: readonly string[];
}

const FILE = "normalize.ts";

/**
 * What a branch changes of the normalizer of the package in a folder; undefined where it changes none. The table
 * is loaded as it was and as it is: what it is made of does not matter, what it says does.
 */
export async function normalizerChange(
  root: string,
  base: string,
  folder: string,
  files: readonly ChangedFile[],
): Promise<NormalizerChange | undefined> {
  const sources = `${folder}/src/`;
  const touched = files.filter(({ path, from }) => `${path}\0${from ?? ""}`.includes(sources));
  if (touched.length === 0 || !existsSync(join(root, sources, FILE))) return undefined;
  const former = formerFolder(folder, touched);
  const scratch = mkdtempSync(join(tmpdir(), "spec-diff-table-"));
  try {
    const before = join(scratch, "src");
    const has = extractFolder(root, base, `${former}/src`, before);
    if (!has || !existsSync(join(before, FILE))) return undefined;
    return await compare(before, join(root, sources));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** The folder that the package had: a renamed provider's is another. */
function formerFolder(folder: string, files: readonly ChangedFile[]): string {
  const moved = files.find(({ path, from }) => from && path === `${folder}/src/${FILE}`);
  return moved?.from?.replace(`/src/${FILE}`, "") ?? folder;
}

async function compare(before: string, after: string): Promise<NormalizerChange | undefined> {
  const tables = [await load(before), await load(after)] as const;
  const [was, is] = tables;
  if (typeof was === "string" || typeof is === "string") {
    if (codeOf(before) === codeOf(after)) return undefined;
    const why = [was, is].filter((one) => typeof one === "string").join("; ");
    return { balances: [], unclear: [`it can't be loaded (${why}): say what balances mean now`] };
  }
  const balances = tableChanges(was, is);
  const isCode = [was, is].some(({ read }) => read !== undefined);
  const unclear =
    isCode && codeOf(before) !== codeOf(after)
      ? [
          "its code changed, which no table tells: say whether balances mean something else (then minor)",
        ]
      : [];
  return balances.length + unclear.length === 0 ? undefined : { balances, unclear };
}

/** The table of a normalizer, or why it can't be loaded. */
async function load(folder: string): Promise<Table | string> {
  try {
    const table: unknown = await readNormalizer(join(folder, FILE));
    return isObject(table) && isObject(table["amounts"]) ? (table as Table) : "it has no `amounts`";
  } catch (error) {
    return messageOf(error).split("\n")[0] ?? "";
  }
}

/** What of its own sources runs, as one text: without types, comments and the way it is laid out. */
function codeOf(folder: string): string {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map(({ name }) => name)
    .sort()
    .map((name) => `// ${name}\n${emitted(readFileSync(join(folder, name), "utf8"))}`)
    .join("\n");
}

function emitted(text: string): string {
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: {
      target: ts.ScriptTarget.ESNext,
      module: ts.ModuleKind.ESNext,
      removeComments: true,
    },
  });
  const file = ts.createSourceFile("a.js", outputText, ts.ScriptTarget.ESNext, false);
  return ts.createPrinter({ removeComments: true }).printFile(file);
}
