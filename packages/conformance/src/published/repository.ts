/**
 * Stands for where things are in this repository: outside of it nothing of that is there. What the generator
 * remembers goes where package managers and tools keep such things, and may be deleted at any time.
 */
import { resolve } from "node:path";

export const CACHE: string = resolve("node_modules/.cache/org-conformance");
export const COMPILE_CACHE: string = resolve(CACHE, "compiled");

/** Of standalone code and of the repository's own READMEs, which this package does not make. */
export const WORKSPACE = "";
export const CORE_SOURCES = "";

/** Of providers of the repository. */
export function packageFolder(provider: string): string {
  throw new Error(`${provider} is no provider of this package.`);
}
