/** What a package makes of its amounts, as its normalizer states it. */
import { registerHooks } from "node:module";
import { pathToFileURL } from "node:url";
import type { AnyNormalizer } from "../../../../packages/core/src/provider.ts";
import { CORE_SOURCES } from "../output/repository.ts";

/**
 * The normalizer in a file: its table of amounts is data, like the document's.
 *
 * @throws {Error} when the file can't be loaded.
 */
export async function readNormalizer(path: string): Promise<AnyNormalizer> {
  useCoreSources();
  // A query makes a module of its own of a file that has changed since it was loaded.
  const url = `${pathToFileURL(path)}?${loads++}`;
  const { normalize }: { normalize: AnyNormalizer } = await import(/* @vite-ignore */ url);
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
