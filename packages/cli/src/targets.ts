import { resolve } from "node:path";
import { failureOf, NOBODY } from "./answer.ts";
import {
  type Configuration,
  ConfigurationFileError,
  didYouMean,
  findConfiguration,
  readConfiguration,
  showPath,
} from "./connections/index.ts";
import { targetsOfEnvironment } from "./environment-targets.ts";
import { targetOfConnection } from "./file-targets.ts";
import type { Flags } from "./flags.ts";
import { explainNoTarget } from "./no-target.ts";
import type { ProviderEntry } from "./providers.ts";
import type { Settings } from "./setting-options.ts";
import { flagOf } from "./settings.ts";
import { showName } from "./show.ts";
import type { Target } from "./target.ts";
import { UsageError } from "./usage-error.ts";

/** What chooses connections on the command line. */
export interface Choice {
  /** Labels of connections and names of providers; none: all. */
  readonly names: readonly string[];
  readonly flags: Flags;
  readonly settings: Settings;
}

/** What the file of connections must be read with. */
export interface Known {
  readonly providers: readonly ProviderEntry[];
  /** Names of commands, which no label can have. */
  readonly commands: readonly string[];
}

/**
 * The connections that the command line chooses, of the file where there is one, or else of flags and variables.
 *
 * @throws {UsageError} when there is none, or the file can't be used.
 */
export function chooseTargets(choice: Choice, known: Known): Target[] {
  const { flags, settings } = choice;
  const file = explained(() => fileOf(flags));
  const all =
    file === undefined
      ? targetsOfEnvironment(withNames(choice, known), settings, known.providers)
      : targetsOfFile(file, choice, known);
  if (all.length === 0) throw new UsageError(explainNoTarget(known.providers));
  return all;
}

/**
 * The file of connections; undefined: there is none, or the command line leaves it out.
 *
 * @throws {UsageError} when it can't be used.
 */
export function configurationOf(flags: Flags, known: Known): Configuration | undefined {
  const file = explained(() => fileOf(flags));
  return file === undefined ? undefined : configurationIn(file, known);
}

function fileOf({ config }: Flags): string | undefined {
  if (config === false) return undefined;
  return config === undefined ? findConfiguration(process.cwd()) : resolve(config);
}

/** Without a file, a name is that of a provider. */
function withNames({ names, flags }: Choice, { providers }: Known): Flags {
  const known = providers.map(({ provider }) => provider.name);
  checkNames(names, known, "no connection file names it, and it is no provider");
  return names.length === 0 ? flags : { ...flags, provider: [...names, ...(flags.provider ?? [])] };
}

function targetsOfFile(file: string, choice: Choice, known: Known): Target[] {
  refuseSettings(file, choice);
  const targets = configurationIn(file, known).connections.map(targetOfConnection);
  const labels = targets.flatMap(({ label, provider }) => [label ?? provider, provider]);
  const names = [...choice.names, ...(choice.flags.provider ?? [])];
  checkNames(names, [...new Set(labels)], `${showPath(file)} has no such connection`);
  return targets.filter(
    ({ label, provider }) =>
      names.length === 0 || names.includes(label ?? provider) || names.includes(provider),
  );
}

function configurationIn(file: string, { providers, commands }: Known): Configuration {
  return explained(() => readConfiguration(file, { providers, reserved: commands }));
}

/** @throws {UsageError} when a file can't be used, with all that is wrong in it. */
function explained<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ConfigurationFileError)) throw error;
    const failures = error.lines.map((message) => ({ ...failureOf(NOBODY, error), message }));
    throw new UsageError(error.message, failures);
  }
}

/** A connection is what its file says: a flag beside it would make a mixture of two. */
function refuseSettings(file: string, { flags, settings }: Choice): void {
  const [setting] = [...settings].filter(([, { isFlag }]) => isFlag).map(([env]) => flagOf(env));
  const flag = setting ?? (flags.environment === undefined ? undefined : "--environment");
  if (flag === undefined) return;
  throw new UsageError(
    `${flag} has no say beside ${showPath(file)}: change the connection there, or leave the file out with --no-config.`,
  );
}

function checkNames(names: readonly string[], known: readonly string[], why: string): void {
  for (const name of names) {
    if (known.includes(name)) continue;
    throw new UsageError(
      `unknown connection ${showName(name)}: ${why}; ${didYouMean(name, known)}`,
    );
  }
}
