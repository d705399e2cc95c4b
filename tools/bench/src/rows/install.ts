/** What `npm install` of one provider brings along. */
import { readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { machineEnvironment } from "@org/command";
import { runCommand } from "../measure/command.ts";
import { withScratch } from "../measure/scratch.ts";
import { peerVersions } from "../peers.ts";
import { ROOT } from "../repository.ts";
import type { Line } from "../table.ts";
import type { Row } from "./row.ts";

const OURS = "@org/finix";

const PEERS = [
  { names: ["openapi-fetch", "zod"], note: "by hand" },
  { names: ["modern-treasury"], note: "all of its API" },
  { names: ["stripe"], note: "all of its API" },
  { names: ["octokit"], note: "all of its API" },
];

export const row: Row = {
  peers: [],
  async measure({ progress }) {
    progress(OURS);
    const lines: Line[] = [
      {
        name: OURS,
        note: "and @org/core, openapi-fetch",
        samples: await withScratch(async (folder) => installed(folder, await pack(folder))),
      },
    ];
    const versions = peerVersions("libraries");
    for (const { names, note } of PEERS) {
      const name = names.join(" + ");
      progress(name);
      const pins = names.map((peer) => `${peer}@${versions[peer]}`);
      const samples = await withScratch((folder) => installed(folder, pins));
      lines.push({ name, note, samples });
    }
    return [
      {
        id: "install",
        title: "Install of one provider",
        columns: [
          { id: "packages", title: "packages", unit: "count" },
          { id: "files", title: "files", unit: "count" },
          { id: "bytes", title: "on disk", unit: "bytes" },
        ],
        lines,
        baseline: OURS,
      },
    ];
  },
};

/** The packed provider and core, as npm would download them. */
async function pack(folder: string): Promise<string[]> {
  for (const name of ["core", "finix"]) {
    const args = ["--silent", "pack", "--pack-destination", folder];
    await runCommand("pnpm", args, { cwd: join(ROOT, "packages", name) });
  }
  return readdirSync(folder)
    .filter((name) => name.endsWith(".tgz"))
    .map((name) => join(folder, name));
}

/** What stands in `node_modules` after the packages are installed. */
async function installed(
  folder: string,
  packages: readonly string[],
): Promise<Record<string, number[]>> {
  writeFileSync(join(folder, "package.json"), '{"private":true}');
  const flags = ["--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"];
  const { PATH } = machineEnvironment(ROOT);
  await runCommand("npm", ["install", ...flags, ...packages], { cwd: folder, env: { PATH } });
  const entries = readdirSync(join(folder, "node_modules"), {
    withFileTypes: true,
    recursive: true,
  });
  const files = entries.filter((entry) => entry.isFile() && entry.name !== ".package-lock.json");
  const sizes = files.map(({ parentPath, name }) => statSync(join(parentPath, name)).size);
  const { stdout } = await runCommand("npm", ["query", ":root *"], { cwd: folder });
  return {
    packages: [JSON.parse(stdout).length],
    files: [files.length],
    bytes: [sizes.reduce((sum, size) => sum + size, 0)],
  };
}
