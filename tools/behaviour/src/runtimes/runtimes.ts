import { mkdir, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { runProgram } from "@org/command";
import { chromium } from "./chromium.ts";
import { install } from "./install.ts";
import type { Runtime, Start } from "./start.ts";

/** Installs a package of a runtime by itself, and gives the path of its command. */
async function installRuntime(name: string, version: string, { project }: Start): Promise<string> {
  const folder = join(project.folder, "runtimes", `${name}-${version}`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "package.json"), '{"private":true}');
  await install(folder, `${name}@${version}`);
  return join(folder, "node_modules", ".bin", name);
}

/** A runtime that runs a file, from its package on the registry. What `more` says is for that file. */
function command(
  title: string,
  [name, version]: readonly [string, string],
  args: readonly string[] = [],
  more: readonly string[] = [],
): Runtime {
  return {
    title,
    async start(start) {
      const { project, origin, signal } = start;
      const path = await installRuntime(name, version, start);
      const given = [...args, project.process, origin, name, ...more];
      await runProgram(path, given, { cwd: project.folder, signal });
    },
  };
}

const workerd: Runtime = {
  title: "workerd",
  async start(start) {
    const { project, origin, signal } = start;
    const path = await installRuntime("workerd", "1.20261117.1", start);
    const config = join(dirname(project.worker), "worker.capnp");
    await writeFile(config, workerConfig(basename(project.worker), origin));
    await runProgram(path, ["test", config], { cwd: project.folder, signal });
  },
};

/** A worker without compatibility flags: nothing of Node, and the network with the loopback. */
function workerConfig(file: string, origin: string): string {
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (services = [
  (name = "main", worker = .worker),
  (name = "internet", network = (
    allow = ["public", "private", "local"], tlsOptions = (trustBrowserCas = true))),
]);
const worker :Workerd.Worker = (
  modules = [(name = "worker", esModule = embed "${file}")],
  compatibilityDate = "2026-11-01",
  bindings = [(name = "ORIGIN", text = "${origin}")],
);
`;
}

/** The runtimes, by the name by which they are asked for. */
export const RUNTIMES: Readonly<Record<string, Runtime>> = {
  node20: command("Node 20", ["node", "20.19"]),
  node22: command("Node 22", ["node", "22"]),
  node24: command("Node 24", ["node", "24"]),
  node26: command("Node 26", ["node", "26"]),
  "node20-undici": command("Node 20, core/node", ["node", "20.19"], [], ["undici"]),
  "node24-undici": command("Node 24, core/node", ["node", "24"], [], ["undici"]),
  bun: command("Bun", ["bun", "1.4.5"]),
  deno: command("Deno", ["deno", "2.9.6"], ["run", "--allow-all", "--no-lock"]),
  workerd,
  chromium,
};
