/** What we are measured beside: libraries that the workspace does not install. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { runCommand } from "./measure/command.ts";

const FOLDER = fileURLToPath(new URL("../peers", import.meta.url));

/** A folder of `peers/` with pins and a lock of its own. */
export type PeerGroup = "libraries" | "generators";

/** Absolute path of something in a group's folder. */
export function peerPath(group: PeerGroup, ...path: string[]): string {
  return join(FOLDER, group, ...path);
}

/** Installs the group exactly as locked, unless it is there already. Runs no script of a package. */
export async function installPeers(group: PeerGroup): Promise<void> {
  const done = peerPath(group, "node_modules", ".pnpm", "lock.yaml");
  const lock = readFileSync(peerPath(group, "pnpm-lock.yaml"), "utf8");
  if (existsSync(done) && readFileSync(done, "utf8") === lock) return;
  const flags = ["--frozen-lockfile", "--ignore-workspace", "--ignore-scripts"];
  await runCommand("pnpm", ["install", ...flags], { cwd: peerPath(group) });
}

/** A module of a group: a file of ours in its folder, which imports the peers. */
export async function importPeers<T>(group: PeerGroup, file: string): Promise<T> {
  return import(pathToFileURL(peerPath(group, file)).href);
}

/** The pinned versions of a group, by name. */
export function peerVersions(group: PeerGroup): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(peerPath(group, "package.json"), "utf8")).dependencies;
}
