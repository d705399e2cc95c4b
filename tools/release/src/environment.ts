import { delimiter, join } from "node:path";
import { repository } from "./workspace.ts";

/** The environment of this process, with the workspace's Node, pnpm and tools first on the PATH. */
export function toolEnvironment(): NodeJS.ProcessEnv {
  const own = [repository, join(repository, "tools/release")];
  const folders = own.map((folder) => join(folder, "node_modules/.bin"));
  return { ...process.env, PATH: [...folders, process.env["PATH"]].join(delimiter) };
}
