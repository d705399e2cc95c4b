import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import type { Manifest } from "../workspace.ts";

/**
 * What is wrong with the spec in an unpacked package of a provider: users get the text that the package was
 * made of, by the name of the package. `root` is where `specs/` lies.
 */
export function checkSpec(
  folder: string,
  { name }: Manifest,
  root: string,
  directory: string,
): string[] {
  const source = `specs/${basename(directory)}/openapi.yaml`;
  if (!existsSync(join(root, source))) return [];
  const entry = `${name}/openapi.yaml`;
  const file = resolve(entry, folder);
  if (file === undefined) return [`${entry} does not lead to a file: /exports has to name it`];
  const isTheSame = readFileSync(file).equals(readFileSync(join(root, source)));
  return isTheSame ? [] : [`${entry} differs from ${source}: build the package again`];
}

/** The file that Node finds by the name of an entry, as the package itself does; undefined: none. */
function resolve(entry: string, folder: string): string | undefined {
  try {
    const file = createRequire(join(folder, "package.json")).resolve(entry);
    return existsSync(file) ? file : undefined;
  } catch {
    return undefined;
  }
}
