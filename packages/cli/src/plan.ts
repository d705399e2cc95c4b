import { type BalanceTask, ConfigurationError } from "@org/core";
import { type Failure, toFailure } from "./answer.ts";
import type { Flags, Settings } from "./options.ts";
import { type ProviderEntry, providers } from "./providers.ts";
import { envOf, settingsOf } from "./settings.ts";
import { wrap } from "./width.ts";

/** Whom to ask, and who can't be asked. */
export interface Plan {
  readonly tasks: readonly BalanceTask[];
  readonly failures: readonly Failure[];
}

/** There is nobody to ask: the message says what to set. */
export class NothingToAsk extends Error {
  override readonly name = "NothingToAsk";
}

/**
 * The tasks of asking the providers that the flags name, or else every one that has credentials.
 * One whose settings are incomplete or wrong is a failure, and costs no other its answer.
 *
 * @throws {NothingToAsk} when not one of them can be asked.
 */
export function plan(flags: Flags, settings: Settings): Plan {
  const tasks: BalanceTask[] = [];
  const failures: Failure[] = [];
  for (const entry of chooseProviders(flags, settings)) {
    try {
      tasks.push(...tasksOf(entry, flags, settings));
    } catch (error) {
      const failure = toFailure(entry.provider.name, null, error);
      failures.push({ ...failure, message: `${failure.message} ${explainSettings(entry)}` });
    }
  }
  if (tasks.length === 0) throw new NothingToAsk(explainNothing(failures));
  return { tasks, failures };
}

function chooseProviders({ provider: chosen }: Flags, settings: Settings): ProviderEntry[] {
  return providers.filter(({ provider: { name, credentials } }) =>
    chosen ? chosen.includes(name) : credentials.some(({ env }) => settings.has(env)),
  );
}

function tasksOf(entry: ProviderEntry, flags: Flags, settings: Settings): BalanceTask[] {
  const { account } = entry;
  const { name, credentials } = entry.provider;
  const options = {
    ...Object.fromEntries(
      credentials.map((credential) => [credential.name, settings.get(credential.env)]),
    ),
    environment: flags.environment ?? fromEnvironment(name, "environment"),
    baseUrl: fromEnvironment(name, "baseUrl"),
    timeoutMs: flags.timeout === undefined ? undefined : flags.timeout * 1000,
  };
  if (account === undefined) return entry.tasks(options, []);

  const variable = envOf(name, account.name);
  const tasks = entry.tasks(options, split(settings.get(variable)));
  if (tasks.length > 0) return tasks;
  const message = `No account to ask for is named: ${variable} takes the ${account.description}.`;
  throw new ConfigurationError({ provider: name, operation: null, message });
}

function split(list = ""): string[] {
  return list
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

/** An option that only the environment sets; an empty variable is none. */
function fromEnvironment(provider: string, option: string): string | undefined {
  return process.env[envOf(provider, option)] || undefined;
}

/** Clients speak of options: these are the variables that set them here. */
function explainSettings(entry: ProviderEntry): string {
  const { name } = entry.provider;
  const variables = settingsOf(entry).map(({ env }) => env);
  const names = [...variables, envOf(name, "environment"), envOf(name, "baseUrl")];
  return `Settings: ${names.join(", ")}.`;
}

function explainNothing(failures: readonly Failure[]): string {
  if (failures.length > 0) {
    return failures.map(({ message }) => wrap(`error: ${message}`)).join("\n");
  }
  const lines = providers.map((entry) => {
    const names = settingsOf(entry).map(({ env }) => env);
    return `  ${entry.provider.title.padEnd(10)}${names.join(" ")}`;
  });
  return [
    "error: There is no provider to ask. Set the variables of those that you have accounts with:",
    ...lines,
    "Flags for them, and everything else: balances --help",
  ].join("\n");
}
