import { ConfigurationError, type TaskOrTasks } from "@org/core";
import type { AccountArgument } from "@org/core/provider";
import { type Failure, failureOf } from "./answer.ts";
import { clientOptionsOf } from "./client-options.ts";
import type { Flags, Settings } from "./options.ts";
import { type ProviderEntry, tasksOf } from "./providers.ts";
import { flagOf, headerSettingsOf, serverSettingsOf, settingsOf } from "./settings.ts";
import { UsageError } from "./usage-error.ts";

/** Whom to ask, and who can't be asked. */
export interface Plan {
  readonly tasks: readonly TaskOrTasks[];
  readonly failures: readonly Failure[];
}

/**
 * The tasks of asking the providers that the flags name, or else every one that has credentials.
 * One whose settings are incomplete or wrong is a failure, and costs no other its answer.
 *
 * @throws {UsageError} when not one of them can be asked.
 */
export function plan(flags: Flags, settings: Settings, providers: readonly ProviderEntry[]): Plan {
  const tasks: TaskOrTasks[] = [];
  const failures: Failure[] = [];
  for (const entry of chooseProviders(flags, settings, providers)) {
    try {
      tasks.push(...planOne(entry, flags, settings));
    } catch (error) {
      const failure = failureOf({ provider: entry.provider.name, account: null }, error);
      const message = `${failure.message} ${explainSettings(entry, settings)}`;
      failures.push({ ...failure, message });
    }
  }
  if (tasks.length > 0) return { tasks, failures };
  if (failures.length === 0) throw new UsageError(explainNothing(providers));
  throw new UsageError(failures.map(({ message }) => message).join("\n"), failures);
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

function planOne(entry: ProviderEntry, flags: Flags, settings: Settings): TaskOrTasks[] {
  const { name, credentials, balances } = entry.provider;
  const { account, holders } = balances ?? {};
  const named = account && settings.get(account.env);
  // As with an option of its client: somebody's key must not act for somebody else's account.
  const isOthers =
    account?.header !== undefined &&
    named?.isFlag === false &&
    credentials.some(({ env }) => settings.get(env)?.isFlag);
  const accounts = isOthers ? [] : split(named?.value);
  const whose = { accounts, holder: holders && holderOf(holders, settings) };
  const tasks = tasksOf(entry, clientOptionsOf(entry, flags, settings), whose);
  if (account === undefined || tasks.length > 0) return tasks;
  const whoseAccounts = (holders ?? []).map(({ env }) => env).join(" and ");
  const orList = whoseAccounts === "" ? "" : `, and ${whoseAccounts} asks for all accounts of one`;
  const message = `no account to ask for is named: ${account.env} takes one, or several with commas${orList}.`;
  throw new ConfigurationError({ provider: name, operation: null, message });
}

/** Whose accounts are listed; undefined where not all of it is said. */
function holderOf(holders: readonly AccountArgument[], settings: Settings): object | undefined {
  const said = holders.map(({ argument, env }) => [argument, settings.get(env)?.value]);
  return said.some(([, value]) => value === undefined) ? undefined : Object.fromEntries(said);
}

function split(list = ""): string[] {
  return list
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

/** Clients speak of options: these are the variables and flags that set them here. */
function explainSettings(entry: ProviderEntry, settings: Settings): string {
  const all = [settingsOf, headerSettingsOf, serverSettingsOf].flatMap((of) => of(entry));
  const variables = all.map(({ env }) => env);
  const credentials = entry.provider.credentials.map(({ env }) => env);
  const flags = credentials.some((env) => settings.get(env)?.isFlag)
    ? ` A credential from a flag wants the others from flags too: ${credentials.map(flagOf).join(", ")}.`
    : "";
  return `Settings: ${variables.join(", ")}; each is a flag too.${flags}`;
}

function explainNothing(providers: readonly ProviderEntry[]): string {
  const width = Math.max(...providers.map(({ provider }) => provider.title.length)) + 2;
  const lines = providers.map((entry) => {
    const names = settingsOf(entry).map(({ env }) => env);
    return `  ${entry.provider.title.padEnd(width)}${names.join(" ")}`;
  });
  return [
    "There is no provider to ask. Set the variables of those that you have accounts with:",
    ...lines,
    "Flags for them, and everything else: balances --help",
  ].join("\n");
}
