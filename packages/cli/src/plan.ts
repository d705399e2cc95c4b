import { type BalanceTask, ConfigurationError } from "@org/core";
import { type Failure, toFailure } from "./answer.ts";
import type { Flags, Settings } from "./options.ts";
import { type ProviderEntry, tasksOf } from "./providers.ts";
import { settingsOf } from "./settings.ts";
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
export function plan(flags: Flags, settings: Settings, providers: readonly ProviderEntry[]): Plan {
  const tasks: BalanceTask[] = [];
  const failures: Failure[] = [];
  for (const entry of chooseProviders(flags, settings, providers)) {
    try {
      tasks.push(...planOne(entry, flags, settings));
    } catch (error) {
      const failure = toFailure(entry.provider.name, null, error);
      failures.push({ ...failure, message: `${failure.message} ${explainSettings(entry)}` });
    }
  }
  if (tasks.length === 0) throw new NothingToAsk(explainNothing(failures, providers));
  return { tasks, failures };
}

function chooseProviders(
  { provider: chosen }: Flags,
  settings: Settings,
  providers: readonly ProviderEntry[],
): ProviderEntry[] {
  return providers.filter(({ provider: { name, credentials } }) =>
    chosen ? chosen.includes(name) : credentials.some(({ env }) => settings.has(env)),
  );
}

function planOne(entry: ProviderEntry, flags: Flags, settings: Settings): BalanceTask[] {
  const { name, credentials, variables, balances } = entry.provider;
  const options = {
    ...Object.fromEntries(
      credentials.map((credential) => [credential.name, settings.get(credential.env)]),
    ),
    environment: flags.environment ?? fromEnvironment(variables.environment),
    baseUrl: fromEnvironment(variables.baseUrl),
    timeoutMs: flags.timeout === undefined ? undefined : flags.timeout * 1000,
  };
  const account = balances?.account;
  const tasks = tasksOf(entry, options, account ? split(settings.get(account.env)) : []);
  if (account === undefined || tasks.length > 0) return tasks;
  const message = `no account to ask for is named: ${account.env} takes one, or several with commas.`;
  throw new ConfigurationError({ provider: name, operation: null, message });
}

function split(list = ""): string[] {
  return list
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

/** An option that only the environment sets; an empty variable is none. */
function fromEnvironment(variable: string): string | undefined {
  return process.env[variable] || undefined;
}

/** Clients speak of options: these are the variables that set them here. */
function explainSettings(entry: ProviderEntry): string {
  const { environment, baseUrl } = entry.provider.variables;
  const names = [...settingsOf(entry).map(({ env }) => env), environment, baseUrl];
  return `Settings: ${names.join(", ")}.`;
}

function explainNothing(failures: readonly Failure[], providers: readonly ProviderEntry[]): string {
  if (failures.length > 0) {
    return failures.map(({ message }) => wrap(`error: ${message}`)).join("\n");
  }
  const width = Math.max(...providers.map(({ provider }) => provider.title.length)) + 2;
  const lines = providers.map((entry) => {
    const names = settingsOf(entry).map(({ env }) => env);
    return `  ${entry.provider.title.padEnd(width)}${names.join(" ")}`;
  });
  return [
    "error: There is no provider to ask. Set the variables of those that you have accounts with:",
    ...lines,
    "Flags for them, and everything else: balances --help",
  ].join("\n");
}
