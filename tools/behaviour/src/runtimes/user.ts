import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { runProgram } from "@org/command";
import { build } from "esbuild";
import { PROVIDER_NAMES } from "../suite/names.ts";

const ROOT = fileURLToPath(new URL("../../../..", import.meta.url));
const ENTRIES = fileURLToPath(new URL("entries", import.meta.url));

const PACKAGES = ["core", ...PROVIDER_NAMES];

/** The project of a user: the packed packages, installed by npm, and the cases, bundled. */
export interface UserProject {
  readonly folder: string;
  /** The cases for a process; they import the installed packages. */
  readonly process: string;
  /** The cases and the packages in one file, for a page. */
  readonly page: string;
  /** The same for a worker. */
  readonly worker: string;
}

/** Packs the packages, which are built, and installs them into `folder` as a user would. */
export async function createUserProject(folder: string): Promise<UserProject> {
  const dependencies = Object.fromEntries(
    await Promise.all(
      PACKAGES.map(async (name) => [`@org/${name}`, `file:${await pack(name, folder)}`] as const),
    ),
  );
  const manifest = { name: "user", private: true, type: "module", dependencies };
  await writeFile(join(folder, "package.json"), JSON.stringify(manifest));
  await runProgram("npm", ["install", "--no-audit", "--no-fund"], { cwd: folder });

  const [process, page, worker] = await Promise.all(
    ["process", "page", "worker"].map((name) => bundleCases(name, folder)),
  );
  if (process === undefined || page === undefined || worker === undefined) throw new Error("entry");
  return {
    folder,
    process,
    page: await bundlePackages(page, folder),
    worker: await bundlePackages(worker, folder),
  };
}

async function pack(name: string, folder: string): Promise<string> {
  const cwd = join(ROOT, "packages", name);
  const { version } = JSON.parse(await readFile(join(cwd, "package.json"), "utf8"));
  await runProgram("pnpm", ["pack", "--pack-destination", folder], { cwd });
  return join(folder, `org-${name}-${version}.tgz`);
}

/** The cases of an entry in one file of the project; what is installed there stays an import. */
async function bundleCases(entry: string, folder: string): Promise<string> {
  const outfile = join(folder, `${entry}.js`);
  await build({
    entryPoints: [join(ENTRIES, `${entry}.ts`)],
    outfile,
    bundle: true,
    format: "esm",
    target: "es2022",
    external: ["@org/*", "node:*"],
  });
  return outfile;
}

/** A file of the project with all that it imports, as a bundler of a user makes it. */
async function bundlePackages(file: string, folder: string): Promise<string> {
  const outfile = join(folder, "bundled", file.slice(dirname(file).length + 1));
  await mkdir(dirname(outfile), { recursive: true });
  await build({
    entryPoints: [file],
    outfile,
    absWorkingDir: folder,
    bundle: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
  });
  return outfile;
}
