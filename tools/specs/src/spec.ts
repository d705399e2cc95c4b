import { basename, dirname } from "node:path";
import {
  NoSpecError,
  type OpenApiDocument,
  openDocument,
  specFiles,
  specsFolder,
} from "@org/openapi";

/** An OpenAPI document of this repository. */
export interface Spec {
  /** The name of its folder: `finix`. */
  readonly provider: string;
  readonly file: string;
  readonly document: OpenApiDocument;
}

/**
 * The specs of a folder (`<folder>/<provider>/openapi.yaml`), sorted by provider.
 *
 * @param providers which ones; all of them unless named
 * @throws {SpecError} when one is no OpenAPI document.
 * @throws {NoSpecError} when there is none, or not the one that is named.
 */
export function loadSpecs(folder: string = specsFolder, providers: readonly string[] = []): Spec[] {
  const files = specFiles(folder);
  if (files.length === 0) throw new NoSpecError(`no <provider>/openapi.yaml in ${folder}.`);
  const known = files.map(({ provider }) => provider);
  const unknown = providers.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new NoSpecError(`no spec of ${unknown.join(", ")}. There are ${known.join(", ")}.`);
  }
  return files
    .filter(({ provider }) => providers.length === 0 || providers.includes(provider))
    .map(({ file }) => loadSpec(file));
}

/**
 * One spec, by the path of its file.
 *
 * @throws {SpecError} when it can't be read, or is no OpenAPI document.
 */
export function loadSpec(file: string): Spec {
  return { provider: basename(dirname(file)), file, document: openDocument(file) };
}
