import { statSync } from "node:fs";
import { dirname, join } from "node:path";

/** The name under which a file of connections is found. */
export const CONFIGURATION_FILE = "balances.config.yaml";

/** The file of connections of a folder: its own, or that of the nearest folder above which has one. */
export function findConfiguration(folder: string): string | undefined {
  const file = join(folder, CONFIGURATION_FILE);
  if (statSync(file, { throwIfNoEntry: false })?.isFile()) return file;
  const above = dirname(folder);
  return above === folder ? undefined : findConfiguration(above);
}
