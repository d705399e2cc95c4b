import { machineEnvironment, runProgram } from "@org/command";
import { repository } from "../workspace.ts";

/** How this machine gets the packages of others. */
export interface Machine {
  readonly registry: string;
  /** The file of certificates that its npm trusts, where it is set to one. */
  readonly certificates: string | undefined;
}

/** What the npm of this machine is set to. */
export async function readMachine(): Promise<Machine> {
  const options = { cwd: repository, env: machineEnvironment(repository) };
  const get = async (setting: string) =>
    (await runProgram("npm", ["config", "get", setting], options)).trim();
  const [registry, certificates] = [await get("registry"), await get("cafile")];
  const isSet = !["", "null", "undefined"].includes(certificates);
  return { registry, certificates: isSet ? certificates : undefined };
}
