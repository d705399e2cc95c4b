import { existsSync } from "node:fs";
import { NoSpecError, specFiles } from "@org/openapi";

/** The names of the providers that have a spec in this repository, sorted. */
export function knownSpecs(): string[] {
  return specFiles().map(({ provider }) => provider);
}

/**
 * The file that a provider's name or a path stands for.
 *
 * @throws {NoSpecError} when it is neither.
 */
export function findSpec(nameOrPath: string): string {
  const known = specFiles().find(({ provider }) => provider === nameOrPath);
  if (known !== undefined) return known.file;
  if (existsSync(nameOrPath)) return nameOrPath;
  throw new NoSpecError(
    `no spec "${nameOrPath}": neither a provider nor a file. Providers: ${knownSpecs().join(", ") || "none"}.`,
  );
}
