import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { ProgramError, runProgram } from "@org/command";
import { readManifest, repository } from "../workspace.ts";
import { consumerEnvironment } from "./consumer-environment.ts";
import { ownDependencies, withOwn, withoutOwn } from "./lock.ts";
import type { Machine } from "./machine.ts";
import type { Published, Registry } from "./registry.ts";

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
  /** Where the packages of this repository come from. */
  readonly registry: Pick<Registry, "url" | "latest" | "manifest">;
  /** Where all other packages come from. */
  readonly others: Machine;
  /** The server that stands for the providers. */
  readonly providers: string;
  /** Whether to bring the lock file of each project up to date before it is tried. */
  readonly updateLocks?: boolean;
  readonly signal: AbortSignal;
}

/**
 * Copies a consumer project, installs what its lock file names and gives what its test printed.
 *
 * @throws {Error} when there is no project of this name, or it fails.
 */
export async function tryConsumer(name: string, settings: ConsumerSettings): Promise<string> {
  const project = consumerFolders.get(name);
  if (project === undefined) throw new Error(`there is no consumer ${name}`);
  return tryProject(project, settings);
}

/**
 * The same for the project in a folder.
 *
 * @throws {Error} when it fails.
 */
export async function tryProject(project: string, settings: ConsumerSettings): Promise<string> {
  const cwd = join(settings.folder, basename(project));
  cpSync(project, cwd, { recursive: true, filter: (file) => !isLeftBehind(file) });
  writeFileSync(join(cwd, ".npmrc"), `@org:registry=${settings.registry.url}\n`);
  if (settings.updateLocks) await updateLock(project, cwd, settings);
  await install(cwd, settings);
  return npm(["test", "--silent"], cwd, settings);
}

/** What a person who tried an example left in its folder. */
function isLeftBehind(file: string): boolean {
  return ["node_modules", ".next", "dist"].includes(basename(file));
}

/** Updates what this repository published in a consumer that was tried before, and tries it again. */
export async function upgradeConsumer(name: string, settings: ConsumerSettings): Promise<string> {
  const cwd = join(settings.folder, name);
  await install(cwd, settings);
  return npm(["test", "--silent"], cwd, settings);
}

/**
 * Installs what the lock file says, by its hashes, and our newest packages. No package runs a script on the
 * way: what a consumer runs is its own test.
 */
async function install(cwd: string, settings: ConsumerSettings): Promise<void> {
  const file = join(cwd, LOCK);
  if (!existsSync(file)) throw new Error(`${basename(cwd)} has no ${LOCK}: ${UPDATE}`);
  const { dependencies, devDependencies } = readManifest(cwd);
  const asked = ownDependencies({ ...dependencies, ...devDependencies });
  const own = await newestOwn(asked, settings.registry);
  writeFileSync(file, JSON.stringify(withOwn(JSON.parse(readFileSync(file, "utf8")), own)));
  try {
    await npm(["ci", "--prefer-offline", ...QUIET], cwd, settings);
  } catch (error) {
    if (!(error instanceof ProgramError)) throw error;
    throw new Error(`${error.message}\nWhere the lock file is not up to date: ${UPDATE}`);
  }
}

/** The newest versions of our packages, and of those that they depend on. */
async function newestOwn(
  names: readonly string[],
  registry: ConsumerSettings["registry"],
): Promise<Published[]> {
  const found = new Map<string, Published>();
  const waiting = [...names];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (found.has(name)) continue;
    const version = (await registry.latest([name])).get(name) ?? "";
    const manifest = await registry.manifest(name, version);
    found.set(name, manifest);
    waiting.push(...ownDependencies(manifest.dependencies));
  }
  return [...found.values()];
}

async function updateLock(project: string, cwd: string, settings: ConsumerSettings): Promise<void> {
  await npm(["install", "--package-lock-only", ...QUIET], cwd, settings);
  const lock = withoutOwn(JSON.parse(readFileSync(join(cwd, LOCK), "utf8")));
  writeFileSync(join(project, LOCK), `${JSON.stringify(lock, undefined, 2)}\n`);
}

const LOCK = "package-lock.json";
const UPDATE = "`pnpm release:rehearse --update-locks` writes it";
const QUIET = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];

async function npm(
  args: readonly string[],
  cwd: string,
  settings: ConsumerSettings,
): Promise<string> {
  const env = consumerEnvironment(settings.folder, settings);
  return (await runProgram("npm", args, { cwd, env, signal: settings.signal })).trim();
}
