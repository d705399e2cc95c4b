/**
 * What core and the normalizers of packages say, loaded from their sources: the code that is generated
 * depends on core, the generator does not.
 */
import { registerHooks } from "node:module";
import { pathToFileURL } from "node:url";
import { CORE_SOURCES } from "../output/repository.ts";

/** A normalizer, as far as a README tells of it. */
export interface TableOfAmounts {
  readonly unit: "minor" | "decimal";
  readonly amounts: Readonly<Record<string, AmountRow>>;
}

/** A row of it: what it says always, or by a value of the answer. */
export interface AmountRow {
  readonly type: string | ByValue<string | null>;
  readonly pool:
    | string
    | readonly string[]
    | ByValue<string>
    | { readonly by: string; readonly values?: undefined };
  readonly creditLine?: string | ByValue<string | null>;
  readonly sign?: string | ByValue<string>;
  readonly note?: string;
  readonly partOf?: string | readonly string[];
}

/** What the value at a pointer decides. */
export interface ByValue<T> {
  readonly by: string;
  readonly values: Readonly<Record<string, T>>;
}

/** What core says that READMEs repeat. */
export interface CoreWords {
  readonly BALANCE_TYPES: Readonly<
    Record<string, { readonly meaning: string; readonly iso20022: string | null }>
  >;
  /** The error of a status: its `name` is the class that callers catch. */
  apiError(init: object): Error;
}

/** Core, from its sources. */
export async function loadCore(): Promise<CoreWords> {
  const sources = pathToFileURL(CORE_SOURCES);
  const { BALANCE_TYPES } = await import(/* @vite-ignore */ `${sources}/index.ts`);
  const { apiError } = await import(/* @vite-ignore */ `${sources}/errors/index.ts`);
  return { BALANCE_TYPES, apiError };
}

/**
 * The normalizer in a file: its table of amounts is data, like the document's.
 *
 * @throws {Error} when the file can't be loaded.
 */
export async function readNormalizer(path: string): Promise<TableOfAmounts> {
  useCoreSources();
  // A query makes a module of its own of a file that has changed since it was loaded.
  const url = `${pathToFileURL(path)}?${loads++}`;
  const { normalize }: { normalize: TableOfAmounts } = await import(/* @vite-ignore */ url);
  return normalize;
}

let loads = 0;
let hooked = false;

/** What imports core finds its sources from now on: nothing needs to be built to load a package. */
export function useCoreSources(): void {
  if (hooked) return;
  hooked = true;
  registerHooks({
    resolve(specifier, context, next) {
      const [, entry = "index"] = /^@org\/core(?:\/(\w+))?$/.exec(specifier) ?? [undefined, ""];
      if (entry === "") return next(specifier, context);
      return { url: `${pathToFileURL(CORE_SOURCES)}/${entry}.ts`, shortCircuit: true };
    },
  });
}
