import { join, relative, resolve } from "node:path";
import { UsageError } from "@org/command";
import { generate, outsideTarget } from "@org/generate";
import { packageSpec } from "./package-spec.ts";
import { readManifest } from "./rules/subject-package.ts";

/** Files of a package, from its folder. */
export interface GeneratedChange {
  /** Written, or with `check` only named. */
  readonly changed: readonly string[];
  /** Removed, or with `check` only named. */
  readonly extra: readonly string[];
}

/**
 * Makes the generated code of the package in a folder from its document, and the marked parts of its README.
 *
 * @throws {UsageError} when there is no package or document, or what lies there is not ours to change.
 * @throws {SpecError} when the document can't be expressed.
 */
export async function generatePackage(
  folder: string,
  { check }: { readonly check: boolean },
): Promise<GeneratedChange> {
  const { name } = readManifest(folder);
  const spec = packageSpec(folder);
  if (spec === undefined) throw new UsageError(`${folder} has no openapi.yaml, and exports none.`);
  const shortName = name.split("/").at(-1);
  const target = outsideTarget(spec, folder, { name: shortName, strict: true });
  const [outcome] = await generate([target], { check });
  const inPackage = (file: string): string => relative(resolve(folder), join(target.folder, file));
  return {
    changed: (outcome?.changed ?? []).map(inPackage),
    extra: (outcome?.extra ?? []).map(inPackage),
  };
}
