/** Where a reader works. */
import { execFileSync } from "node:child_process";
import { existsSync, globSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { WORKSPACE } from "../src/places.ts";

/** A folder with the tarballs of all packages: they are installed then, in place of this workspace's folders. */
export const PACKED: string | undefined = process.env["PACKED"];

/** A new project with the packages of this workspace in reach. */
export function linkedProject(folder: string): string {
  mkdirSync(join(folder, "node_modules/@org"), { recursive: true });
  writeManifest(folder);
  for (const manifest of globSync("packages/*/package.json", { cwd: WORKSPACE })) {
    const source = join(WORKSPACE, dirname(manifest));
    const { name, peerDependencies = {} } = JSON.parse(
      readFileSync(join(WORKSPACE, manifest), "utf8"),
    );
    symlinkSync(source, join(folder, "node_modules", name));
    // What a project has once for itself and for our packages.
    for (const peer of Object.keys(peerDependencies)) {
      const link = join(folder, "node_modules", peer);
      if (existsSync(link)) continue;
      mkdirSync(dirname(link), { recursive: true });
      symlinkSync(join(source, "node_modules", peer), link);
    }
  }
  return folder;
}

/** A new project as first steps leave it, with what a page is about besides: installed from tarballs. */
export function packedProject(folder: string, names: readonly string[]): string {
  mkdirSync(folder, { recursive: true });
  writeManifest(folder);
  const npm = join(import.meta.dirname, "bin/npm");
  const all = new Set(["core", "finix", "mock", ...names]);
  const args = [...all].map((name) => `@org/${name}`);
  execFileSync(npm, ["install", "--ignore-scripts", ...args], { cwd: folder, stdio: "ignore" });
  return folder;
}

/** The clone of this repository that lies beside the reader's projects, as far as pages copy from it. */
export function linkClone(folder: string): void {
  mkdirSync(join(folder, "balances"));
  symlinkSync(join(WORKSPACE, "examples"), join(folder, "balances/examples"));
}

function writeManifest(folder: string): void {
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
}
