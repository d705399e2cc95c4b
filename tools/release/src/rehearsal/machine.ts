import { delimiter } from "node:path";
import { runProgram } from "@org/command";
import { repository } from "../workspace.ts";

/** How this machine gets the packages of others. */
export interface Machine {
  readonly registry: string;
  /** The file of certificates that its npm trusts, where it is set to one. */
  readonly certificates: string | undefined;
}

/**
 * What the npm of this machine is set to. npm finds the settings of a machine beside the Node that runs it:
 * the workspace's own, first on the PATH in here, has none.
 */
export async function readMachine(): Promise<Machine> {
  const PATH = (process.env["PATH"] ?? "")
    .split(delimiter)
    .filter((folder) => !folder.startsWith(repository))
    .join(delimiter);
  const get = async (setting: string) => {
    const options = { cwd: repository, env: { ...process.env, PATH } };
    return (await runProgram("npm", ["config", "get", setting], options)).trim();
  };
  const [registry, certificates] = [await get("registry"), await get("cafile")];
  const isSet = !["", "null", "undefined"].includes(certificates);
  return { registry, certificates: isSet ? certificates : undefined };
}
