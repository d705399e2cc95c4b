import { delimiter, join } from "node:path";
import { repository } from "./workspace.ts";

/** The environment of this process, with the workspace's Node, pnpm and tools first on the PATH. */
export function toolEnvironment(): NodeJS.ProcessEnv {
  const own = [repository, join(repository, "tools/release")];
  const folders = own.map((folder) => join(folder, "node_modules/.bin"));
  return { ...process.env, PATH: [...folders, process.env["PATH"]].join(delimiter) };
}

/**
 * The variables of this process with these names, of those that are set. One whose value has a name and
 * password in it, as a proxy's can, is left out.
 */
export function inherited(names: readonly string[]): Record<string, string> {
  const found = names.map((name) => [name, process.env[name]] as const);
  const set = found.filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(set.filter(([, value]) => !/:\/\/[^/]*@/.test(value)));
}

/** What a program needs to run, of the environment, whatever it is. */
export const SYSTEM: readonly string[] = [
  "PATH",
  "LANG",
  "TMPDIR",
  "SystemRoot",
  "PATHEXT",
  "ComSpec",
];
