import { UsageError } from "@org/command";
import { loadSpecs, type Spec } from "@org/specs";

/**
 * The specs of a folder that are asked for by name; all of them where no name is given.
 *
 * @throws {UsageError} when there is no spec of a name.
 */
export function chooseSpecs(folder: string, names: readonly string[]): Spec[] {
  const specs = loadSpecs(folder);
  const unknown = names.filter((name) => !specs.some(({ provider }) => provider === name));
  if (unknown.length > 0) {
    const known = specs.map(({ provider }) => provider).join(", ");
    throw new UsageError(`there is no spec of ${unknown.join(", ")}; there are ${known}`);
  }
  return names.length === 0 ? specs : specs.filter(({ provider }) => names.includes(provider));
}
