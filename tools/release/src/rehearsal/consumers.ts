import { cpSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { runProgram } from "@org/command";
import { toolEnvironment } from "../environment.ts";

const projects = resolve(import.meta.dirname, "../../consumers");

/** The names of the consumer projects. */
export const consumerNames: readonly string[] = readdirSync(projects).sort();

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

/** Copies a consumer project, installs what it depends on and gives what its test printed. */
export async function tryConsumer(name: string, settings: ConsumerSettings): Promise<string> {
  const cwd = join(settings.folder, name);
  cpSync(join(projects, name), cwd, { recursive: true });
  writeFileSync(join(cwd, ".npmrc"), `@org:registry=${settings.registry}\n`);
  await npm(["install", "--prefer-offline", ...QUIET], cwd, settings);
  return npm(["test", "--silent"], cwd, settings);
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
