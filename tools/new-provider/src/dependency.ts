import { isObject } from "@org/openapi";
import { NewProviderError } from "./error.ts";

/**
 * A package.json with one dependency more: in its place where the dependencies are sorted, else after
 * the last of the `providers`.
 *
 * @throws {NewProviderError} when it has no dependencies.
 */
export function withDependency(
  text: string,
  [name, version]: readonly [name: string, version: string],
  providers: readonly string[],
): string {
  const manifest: unknown = JSON.parse(text);
  const present = isObject(manifest) ? manifest["dependencies"] : undefined;
  if (!isObject(manifest) || !isObject(present)) {
    throw new NewProviderError(`there are no dependencies to which ${name} could be added`);
  }
  const entries = Object.entries(present);
  const names = Object.keys(present);
  const isSorted = names.every((one, index) => index === 0 || (names[index - 1] ?? "") < one);
  const before = isSorted
    ? names.filter((one) => one < name).length
    : names.findLastIndex((one) => providers.includes(one)) + 1;
  const dependencies = Object.fromEntries(entries.toSpliced(before, 0, [name, version]));
  return `${JSON.stringify({ ...manifest, dependencies }, null, 2)}\n`;
}
