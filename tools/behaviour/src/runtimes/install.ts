import { fileURLToPath } from "node:url";
import { machineEnvironment, runProgram } from "@org/command";

const ROOT = fileURLToPath(new URL("../../../..", import.meta.url));

/** Installs what the package.json of a folder names, and these packages, with the npm of this machine. */
export async function install(folder: string, ...packages: readonly string[]): Promise<void> {
  await runProgram("npm", ["install", "--no-audit", "--no-fund", ...packages], {
    cwd: folder,
    env: machineEnvironment(ROOT),
  });
}
