/** Where the documents of this repository are: `specs/<provider>/openapi.yaml`. */
import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";

/** The folder of the specs. */
export const specsFolder: string = resolve(import.meta.dirname, "../../../specs");

/** One provider's document. */
export interface SpecFile {
  /** The name of its folder: `finix`. */
  readonly provider: string;
  readonly file: string;
}

/** The documents of a folder, sorted by provider; none where there is no such folder. */
export function specFiles(folder: string = specsFolder): SpecFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((provider) => ({ provider, file: specFile(provider, folder) }))
    .filter(({ file }) => existsSync(file));
}

/** The document of a provider of this repository, whether or not there is one. */
export function specFile(provider: string, folder: string = specsFolder): string {
  return join(folder, provider, "openapi.yaml");
}

/** There is no such spec: the message says which there are. */
export class NoSpecError extends Error {
  override readonly name = "NoSpecError";
}
