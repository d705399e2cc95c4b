import { cpSync, readdirSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { runProgram } from "@org/command";
import { toolEnvironment } from "../environment.ts";
import { repository } from "../workspace.ts";

/** Where consumer projects are: those made to try the packages, and the examples. */
const ROOTS = [resolve(import.meta.dirname, "../../consumers"), join(repository, "examples")];

/** The folders of the consumer projects, by name. */
export const consumerFolders: ReadonlyMap<string, string> = new Map(
  ROOTS.flatMap((root) => readdirSync(root).map((name) => [name, join(root, name)] as const)),
);

/** The names of the consumer projects. */
export const consumerNames: readonly string[] = [...consumerFolders.keys()].sort();

/** What the consumers need to know. */
export interface ConsumerSettings {
  /** The folder that they are copied into. */
  readonly folder: string;
  /** Where the packages of this repository come from; all others come from the normal registry. */
  readonly registry: string;
  /** The server that stands for the providers. */
  readonly providers: string;
  readonly signal: AbortSignal;
}

/**
 * Copies a consumer project, installs what it depends on and gives what its test printed.
 *
 * @throws {Error} when there is no project of this name, or it fails.
 */
export async function tryConsumer(name: string, settings: ConsumerSettings): Promise<string> {
  const project = consumerFolders.get(name);
  if (project === undefined) throw new Error(`there is no consumer ${name}`);
  const cwd = join(settings.folder, name);
  cpSync(project, cwd, { recursive: true, filter: (file) => !isLeftBehind(file) });
  writeFileSync(join(cwd, ".npmrc"), `@org:registry=${settings.registry}\n`);
  await npm(["install", "--prefer-offline", ...QUIET], cwd, settings);
  return npm(["test", "--silent"], cwd, settings);
}

/** What a person who tried an example left in its folder. */
function isLeftBehind(file: string): boolean {
  return ["node_modules", "package-lock.json", ".next"].includes(basename(file));
}

/** Updates what this repository published in a consumer that was tried before, and tries it again. */
export async function upgradeConsumer(name: string, settings: ConsumerSettings): Promise<string> {
  const cwd = join(settings.folder, name);
  await npm(["update", ...QUIET], cwd, settings);
  return npm(["test", "--silent"], cwd, settings);
}

const QUIET = ["--no-audit", "--no-fund", "--loglevel=error"];

async function npm(
  args: readonly string[],
  cwd: string,
  { folder, providers, signal }: ConsumerSettings,
): Promise<string> {
  const env = {
    ...toolEnvironment(),
    PROVIDERS_URL: providers,
    npm_config_cache: join(folder, ".npm-cache"),
  };
  return (await runProgram("npm", args, { cwd, env, signal })).trim();
}
