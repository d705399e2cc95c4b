import { delimiter } from "node:path";

/**
 * The environment of this process without the programs of the workspace in the folder `root`. npm finds
 * what a machine is set to, its registry and certificates, beside the Node that runs it: beside the
 * workspace's own nothing is set.
 */
export function machineEnvironment(root: string): NodeJS.ProcessEnv {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return {
    ...process.env,
    PATH: folders.filter((folder) => !folder.startsWith(root)).join(delimiter),
  };
}
