import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { runProgram } from "@org/command";
import { build, type Plugin } from "esbuild";
import { type ProviderPackage, providerPackages } from "../packages.ts";
import { install } from "./install.ts";

const ROOT = fileURLToPath(new URL("../../../..", import.meta.url));
const ENTRIES = fileURLToPath(new URL("entries", import.meta.url));

/** What `@org/core/node` needs beside it: the oldest line, which runs on every Node. */
const UNDICI = "7";

/** The project of a user: the packed packages, installed by npm, and the cases, bundled. */
export interface UserProject {
  readonly folder: string;
  /** The names of the providers, in the order of the table. */
  readonly providers: readonly string[];
  /** The cases for a process; they import the installed packages. */
  readonly process: string;
  /** The cases and the packages in one file, for a page. */
  readonly page: string;
  /** The same for a worker. */
  readonly worker: string;
}

/** Packs the packages, which are built, and installs them into `folder` as a user would. */
export async function createUserProject(folder: string): Promise<UserProject> {
  const packages = await providerPackages();
  const names = ["@org/core", ...packages.map(({ name }) => name)];
  const dependencies = Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, `file:${await pack(name, folder)}`])),
  );
  const manifest = {
    name: "user",
    private: true,
    type: "module",
    dependencies: { ...dependencies, undici: UNDICI },
  };
  await writeFile(join(folder, "package.json"), JSON.stringify(manifest));
  await install(folder);

  const [process, page, worker] = await Promise.all(
    ["process", "page", "worker"].map((name) => bundleCases(name, folder, packages)),
  );
  if (process === undefined || page === undefined || worker === undefined) throw new Error("entry");
  return {
    folder,
    providers: packages.map(({ definition }) => definition.provider.name),
    process,
    page: await bundlePackages(page, folder),
    worker: await bundlePackages(worker, folder),
  };
}

async function pack(name: string, folder: string): Promise<string> {
  const short = name.replace("@org/", "");
  const cwd = join(ROOT, "packages", short);
  const { version } = JSON.parse(await readFile(join(cwd, "package.json"), "utf8"));
  await runProgram("pnpm", ["pack", "--pack-destination", folder], { cwd });
  return join(folder, `org-${short}-${version}.tgz`);
}

/** The cases of an entry in one file of the project; what is installed there stays an import. */
async function bundleCases(
  entry: string,
  folder: string,
  packages: readonly ProviderPackage[],
): Promise<string> {
  const outfile = join(folder, `${entry}.js`);
  await build({
    entryPoints: [join(ENTRIES, `${entry}.ts`)],
    outfile,
    bundle: true,
    format: "esm",
    target: "es2022",
    external: ["@org/core", "undici", ...packages.map(({ name }) => name), "node:*"],
    plugins: [importByName(packages)],
  });
  return outfile;
}

/** Puts imports of these packages in the place of the module that finds them. */
function importByName(packages: readonly ProviderPackage[]): Plugin {
  const imports = packages.map(
    ({ name }, index) => `import { definition as d${index} } from ${JSON.stringify(name)};`,
  );
  const list = packages.map((_, index) => `d${index}`).join(", ");
  const contents = `${imports.join("\n")}\nexport const definitions = [${list}];\n`;
  return {
    name: "import-by-name",
    setup({ onLoad }) {
      onLoad({ filter: /\/behaviour\/src\/definitions\.ts$/ }, () => ({ contents, loader: "js" }));
    },
  };
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
