import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { isObject, type JsonObject } from "./json.ts";
import { SpecError } from "./problem.ts";
import { readYaml } from "./yaml-file.ts";

/** An OpenAPI document of this repository. */
export interface Spec {
  /** The name of its folder: `finix`. */
  readonly provider: string;
  readonly file: string;
  readonly document: JsonObject;
  /** The line of what a JSON pointer points at, or of the closest thing around it. */
  lineOf(pointer: string): number;
}

/** Where the specs of this repository are. */
export const specsFolder: string = join(import.meta.dirname, "../../../specs");

/**
 * Every spec of a folder (`<folder>/<provider>/openapi.yaml`), sorted by provider.
 *
 * @throws SpecError where one is no valid YAML.
 * @throws Error where there is none.
 */
export function loadSpecs(folder: string = specsFolder): Spec[] {
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name, "openapi.yaml"))
    .filter((file) => existsSync(file))
    .sort();
  if (files.length === 0) throw new Error(`No <provider>/openapi.yaml in ${folder}.`);
  return files.map(loadSpec);
}

/**
 * One spec, by the path of its file.
 *
 * @throws SpecError where it is no valid YAML or no OpenAPI document.
 */
export function loadSpec(file: string): Spec {
  const { value, lineOf } = readYaml(file);
  if (!isObject(value) || !("openapi" in value)) {
    const message = "This is no OpenAPI document: it has no `openapi` at its top.";
    throw new SpecError({ file, line: 1, pointer: "", rule: "openapi", message });
  }
  return { provider: basename(dirname(file)), file, document: value, lineOf };
}
