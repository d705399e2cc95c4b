import {
  type Balance,
  type BalanceTask,
  ConfigurationError,
  collectBalances,
  type Problem,
  ProviderError,
} from "@org/core";
import type { Flags, Settings } from "./options.ts";
import { type ProviderEntry, providers } from "./providers.ts";
import { envOf, settingsOf } from "./settings.ts";

/** A provider, or an account at one, that gave no answer. */
export interface Failure {
  readonly provider: string;
  /** The account that was asked for; null where none has to be named. */
  readonly account: string | null;
  /** The operation that failed; null where none was called. */
  readonly operation: string | null;
  /** The class of the error: `UnauthorizedError`. */
  readonly name: string;
  readonly message: string;
}

/** What came from all providers, and what did not; in the order of the table of providers. */
export interface Answer {
  readonly entries: readonly Balance[];
  readonly problems: readonly Problem[];
  readonly failures: readonly Failure[];
}

/** There was nobody to ask: the message says what to set. */
export class NothingToAsk extends Error {
  override readonly name = "NothingToAsk";
}

/**
 * Asks the providers that the flags name, or else every one that has credentials, all at once. One
 * that can't be asked, or fails, is a failure and costs no other its answer.
 *
 * @throws NothingToAsk where not one of them can be asked.
 */
export async function ask(flags: Flags, settings: Settings, signal: AbortSignal): Promise<Answer> {
  const tasks: BalanceTask[] = [];
  const unasked: Failure[] = [];
  for (const entry of chooseProviders(flags, settings)) {
    try {
      tasks.push(...tasksOf(entry, flags, settings));
    } catch (error) {
      const failure = toFailure(entry.name, null, error);
      unasked.push({ ...failure, message: `${failure.message} ${explainSettings(entry)}` });
    }
  }
  if (tasks.length === 0) throw new NothingToAsk(explainNothing(unasked));

  const { entries, problems, failures } = await collectBalances(tasks, { signal });
  const failed = failures.map(({ provider, account, error }) =>
    toFailure(provider, account, error),
  );
  return {
    entries: entries.toSorted(byProvider),
    problems: problems.toSorted(byProvider),
    failures: [...unasked, ...failed].sort(byProvider),
  };
}

function chooseProviders({ provider: chosen }: Flags, settings: Settings): ProviderEntry[] {
  return providers.filter(({ name, credentials }) =>
    chosen
      ? chosen.includes(name)
      : credentials.some((credential) => settings.has(envOf(name, credential))),
  );
}

function tasksOf(entry: ProviderEntry, flags: Flags, settings: Settings): BalanceTask[] {
  const { name, credentials, account } = entry;
  const values = credentials.map((option) => [option, settings.get(envOf(name, option))] as const);
  const options = {
    ...Object.fromEntries(values),
    environment: flags.environment ?? fromEnvironment(name, "environment"),
    baseUrl: fromEnvironment(name, "baseUrl"),
    timeoutMs: flags.timeout === undefined ? undefined : flags.timeout * 1000,
  };
  if (account === undefined) return entry.tasks(options, []);

  const accounts = (settings.get(envOf(name, account.name)) ?? "")
    .split(",")
    .map((id) => id.trim());
  const named = accounts.filter((id) => id !== "");
  const tasks = entry.tasks(options, named);
  if (named.length > 0) return tasks;
  const setting = settingsOf(entry).find((candidate) => candidate.name === account.name);
  throw new ConfigurationError({
    provider: name,
    operation: null,
    message: `It is not said which account to ask for: set ${setting?.env} or give ${setting?.flag}.`,
  });
}

/** An option that only the environment sets; an empty variable is none. */
const fromEnvironment = (provider: string, option: string): string | undefined =>
  process.env[envOf(provider, option)] || undefined;

function toFailure(provider: string, account: string | null, error: unknown): Failure {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  const operation = error instanceof ProviderError ? error.operation : null;
  return { provider, account, operation, name, message };
}

/** Clients speak of options: these are the variables that set them here. */
function explainSettings(entry: ProviderEntry): string {
  const { name } = entry;
  const variables = settingsOf(entry).map(({ env }) => env);
  const names = [...variables, envOf(name, "environment"), envOf(name, "baseUrl")];
  return `Settings: ${names.join(", ")}.`;
}

function explainNothing(unasked: readonly Failure[]): string {
  if (unasked.length > 0) return unasked.map(({ message }) => `error: ${message}`).join("\n");
  const lines = providers.map((entry) => {
    const names = settingsOf(entry).map(({ env }) => env);
    return `  ${entry.title.padEnd(10)}${names.join(" ")}`;
  });
  return [
    "error: There is no provider to ask. Set the variables of those that you have accounts with:",
    ...lines,
    "Flags for them, and everything else: balances --help",
  ].join("\n");
}

interface OfProvider {
  readonly provider: string;
  readonly account?: string | null;
}

/** In the order of the table of providers, and of the accounts of one: answers come in any order. */
function byProvider(a: OfProvider, b: OfProvider): number {
  return (
    orderOf(a) - orderOf(b) ||
    (a.account ?? "").localeCompare(b.account ?? "", "en", { numeric: true })
  );
}

const orderOf = ({ provider }: OfProvider): number =>
  providers.findIndex(({ name }) => name === provider);
