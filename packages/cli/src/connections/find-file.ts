import { statSync } from "node:fs";
import { dirname, join } from "node:path";
import { ConfigurationFileError } from "./file-error.ts";

/** The name under which a file of connections is found. */
export const CONFIGURATION_FILE = "balances.config.yaml";

/**
 * The file of connections of a folder: its own, or that of the nearest folder above which has one.
 *
 * @throws {ConfigurationFileError} when that is another user's: it says which server is sent which secret.
 */
export function findConfiguration(folder: string): string | undefined {
  const file = join(folder, CONFIGURATION_FILE);
  const found = statSync(file, { throwIfNoEntry: false });
  if (found?.isFile()) {
    if (isTrusted(found.uid)) return file;
    const message = "this file is another user's: name it with --config if you trust it";
    throw new ConfigurationFileError(file, [{ line: null, message }]);
  }
  const above = dirname(folder);
  return above === folder ? undefined : findConfiguration(above);
}

/** Who can write as root needs no such file; Windows has no numbers of users. */
function isTrusted(owner: number): boolean {
  const user = process.getuid?.();
  return user === undefined || owner === user || owner === 0;
}
