import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "../../../specs");

/** The path of a provider's spec in this repository, whether or not there is one. */
const pathOf = (provider: string): string => join(folder, provider, "openapi.yaml");

/** The names of the providers that have a spec in this repository, sorted. */
export function knownSpecs(): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => existsSync(pathOf(name)))
    .sort();
}

/**
 * The file that a provider's name or a path stands for.
 *
 * @throws Error that lists the known providers, where it is neither.
 */
export function findSpec(nameOrPath: string): string {
  if (/^[\w-]+$/.test(nameOrPath) && existsSync(pathOf(nameOrPath))) return pathOf(nameOrPath);
  if (existsSync(nameOrPath)) return nameOrPath;
  throw new Error(
    `No spec "${nameOrPath}": neither a provider nor a file. Providers: ${knownSpecs().join(", ") || "none"}.`,
  );
}
