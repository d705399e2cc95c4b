/** Which documents a command is about. */
import { join, resolve } from "node:path";
import { UsageError } from "@org/command";
import { isPackageName, specFile, specFiles } from "@org/openapi";
import type { Target } from "./generate.ts";
import { packageFolder } from "./output/repository.ts";

/**
 * The packages of the named providers, or of all that have a spec.
 *
 * @throws {UsageError} when one has no spec.
 */
export function providerTargets(names: readonly string[]): Target[] {
  const known = specFiles().map(({ provider }) => provider);
  const odd = names.find((name) => !known.includes(name));
  if (odd !== undefined) {
    throw new UsageError(`no provider "${odd}" in specs/: there are ${known.join(", ")}`);
  }
  return (names.length === 0 ? known : names).map(packageTarget);
}

/** The package of a provider of this repository. */
export function packageTarget(name: string): Target {
  const folder = packageFolder(name);
  return {
    kind: "package",
    spec: specFile(name),
    folder: join(folder, "src/generated"),
    package: folder,
    name,
  };
}

/** What of any document becomes code, and under which name. */
export interface DocumentOptions extends Pick<Target, "name" | "operations"> {
  /** Whether what can't be carried out is an error; else it is left out. */
  readonly strict?: boolean | undefined;
}

/**
 * Any document, into any folder.
 *
 * @throws {UsageError} when the name is none of a package.
 */
export function fileTarget(spec: string, out: string, options: DocumentOptions = {}): Target {
  const folder = resolve(out);
  return { kind: "standalone", spec: resolve(spec), folder, ...ofDocument(options) };
}

/**
 * Any document, as the generated code of the package in this folder.
 *
 * @throws {UsageError} when the name is none of a package.
 */
export function outsideTarget(spec: string, folder: string, options: DocumentOptions = {}): Target {
  return {
    kind: "package",
    spec: resolve(spec),
    folder: resolve(folder, "src/generated"),
    package: resolve(folder),
    ...ofDocument(options),
  };
}

function ofDocument({ name, operations, strict = false }: DocumentOptions) {
  checkName(name);
  return { name, operations, lenient: !strict };
}

function checkName(name: string | undefined): void {
  if (name === undefined || isPackageName(name)) return;
  throw new UsageError(
    `"${name}" is no package name: lower-case letters, digits and single hyphens, a letter first, at most 40`,
  );
}
