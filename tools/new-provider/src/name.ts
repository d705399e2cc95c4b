import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { NewProviderError } from "./error.ts";

/** npm allows 214 characters with the scope; nobody reads that many. */
const MAX_LENGTH = 40;

/** Names that mean something else in a workspace or to a package manager. */
const RESERVED = ["node-modules", "favicon", "core", "cli", "test", "tests", "specs", "tools"];

/**
 * Checks the name of a new provider: part of a package name, of a folder and of environment variables.
 *
 * @throws {NewProviderError} when it is none or is taken.
 */
export function checkName(name: string, root: string): void {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) || name.length > MAX_LENGTH) {
    throw new NewProviderError(
      `"${name}" is no package name: lower-case letters, digits and single hyphens, at most ${MAX_LENGTH}`,
    );
  }
  if (RESERVED.includes(name)) throw new NewProviderError(`"${name}" is a reserved name`);
  const taken = ["specs", "packages", "tools"].find((folder) =>
    existsSync(path.join(root, folder, name)),
  );
  if (taken) throw new NewProviderError(`"${name}" exists: there is ${taken}/${name}`);
  const same = readdirSync(path.join(root, "packages")).find(
    (other) => other.replaceAll("-", "") === name.replaceAll("-", ""),
  );
  if (same) throw new NewProviderError(`"${name}" would be called like packages/${same} in code`);
}

/** `acme-pay` as a type is called: `AcmePay`. */
export function typeName(name: string): string {
  return name.replaceAll(/(?:^|-)([a-z0-9])/g, (_match, first: string) => first.toUpperCase());
}

/** `acme-pay` as a variable is called: `acmePay`. */
export function variableName(name: string): string {
  return name.replaceAll(/-([a-z0-9])/g, (_match, next: string) => next.toUpperCase());
}
