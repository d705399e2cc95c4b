/**
 * Stands for what loads core and normalizers from sources of the repository: core is a dependency, and a
 * normalizer, which is TypeScript, is made JavaScript first: Node 20 runs no types.
 */
import { randomUUID } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { BALANCE_TYPES } from "@org/core";
import { compiler } from "../../../../tools/generate/src/emit/libraries.ts";
import type { CoreWords, TableOfAmounts } from "../../../../tools/generate/src/readme/load.ts";
import { errorClassOf } from "../error-class.ts";

export type { CoreWords, TableOfAmounts };

/** What core says that READMEs repeat. */
export async function loadCore(): Promise<CoreWords> {
  return {
    BALANCE_TYPES,
    apiError: (init) => {
      const { className } = errorClassOf(Number(Reflect.get(init, "status")));
      return Object.assign(new Error(), { name: className });
    },
  };
}

/** The normalizer in a file: its table of amounts is data, like the document's. */
export async function readNormalizer(path: string): Promise<TableOfAmounts> {
  const { transpileModule, ModuleKind, ScriptTarget } = compiler();
  const { outputText } = transpileModule(readFileSync(path, "utf8"), {
    compilerOptions: {
      module: ModuleKind.ESNext,
      target: ScriptTarget.ES2023,
      verbatimModuleSyntax: true,
    },
  });
  // Beside the normalizer, so that what it imports is found.
  const file = join(dirname(path), `.normalize-${randomUUID()}.mjs`);
  writeFileSync(file, outputText);
  try {
    const { normalize }: { normalize: TableOfAmounts } = await import(pathToFileURL(file).href);
    return normalize;
  } finally {
    rmSync(file);
  }
}

/** Nothing to do: core is found like other dependencies. */
export function useCoreSources(): void {}
