import {
  type AnyBalanceClient,
  type ClientOptions,
  ConfigurationError,
  tasksOfWhom,
  type Whose,
} from "@org/core";
import { type AccountArgument, createClient } from "@org/core/provider";
import { clientOptionsOf } from "./client-options.ts";
import { credentialOf } from "./credential.ts";
import type { Flags } from "./flags.ts";
import { taskOfAccount } from "./one-account.ts";
import type { ProviderEntry } from "./providers.ts";
import type { Settings } from "./setting-options.ts";
import { flagOf, headerSettingsOf, serverSettingsOf, settingsOf } from "./settings.ts";
import type { Opened, Target } from "./target.ts";

/** The providers that the flags name, or else every one that flags or variables have a credential of. */
export function targetsOfEnvironment(
  flags: Flags,
  settings: Settings,
  providers: readonly ProviderEntry[],
): Target[] {
  const { provider: chosen } = flags;
  return providers
    .filter(({ provider: { name, credentials } }) =>
      chosen ? chosen.includes(name) : credentials.some(({ env }) => settings.has(env)),
    )
    .map((entry) => targetOf(entry, flags, settings));
}

function targetOf(entry: ProviderEntry, flags: Flags, settings: Settings): Target {
  const { name } = entry.provider;
  const whose = whoseOf(entry, settings);
  const open = (options: ClientOptions): Opened => {
    const clientOptions = clientOptionsOf(entry, flags, settings);
    const client = createClient<AnyBalanceClient>(entry, { ...options, ...clientOptions });
    const tasks: Opened["tasks"] = (accounts = whose.accounts) =>
      tasksOfWhom(entry.provider, client, { ...whose, accounts });
    const task: Opened["task"] = (account) => taskOfAccount(entry, client, whose.holder, account);
    if (entry.provider.balances?.account === undefined || tasks().length > 0) {
      return { tasks, task };
    }
    const message = missingAccount(entry.provider.balances);
    throw new ConfigurationError({ provider: name, operation: null, message });
  };
  const advice = explainSettings(entry, settings);
  return {
    provider: name,
    label: null,
    tenant: undefined,
    environment: environmentOf(entry, flags, settings),
    accounts: whose.accounts,
    hasAccounts: entry.provider.balances?.account !== undefined,
    credential: credentialOf(name, [environmentOf(entry, flags, settings)]),
    rateLimit: entry.provider.rateLimit,
    advice,
    missing: () => complaintsOf(open, advice),
    open,
  };
}

function complaintsOf(open: Target["open"], advice: string): string[] {
  try {
    open({});
    return [];
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return [`${error.message} ${advice}`];
  }
}

/** The environment that the client will choose; null where a server is named instead. */
function environmentOf(
  { provider: { variables } }: ProviderEntry,
  flags: Flags,
  settings: Settings,
): string | null {
  const environment = settings.get(variables.environment);
  const server = settings.get(variables.baseUrl);
  if (server?.isFlag) return null;
  const flagged = environment?.isFlag ? environment.value : flags.environment;
  if (flagged !== undefined) return flagged;
  return server === undefined ? (environment?.value ?? "production") : null;
}

function whoseOf({ provider }: ProviderEntry, settings: Settings): Whose {
  const { account, holders } = provider.balances ?? {};
  const named = account && settings.get(account.env);
  // As with an option of its client: somebody's key must not act for somebody else's account.
  const isOthers =
    account?.header !== undefined &&
    named?.isFlag === false &&
    provider.credentials.some(({ env }) => settings.get(env)?.isFlag);
  const accounts = isOthers ? [] : split(named?.value);
  return { accounts, holder: holders && holderOf(holders, settings) };
}

function missingAccount({
  account,
  holders = [],
}: NonNullable<ProviderEntry["provider"]["balances"]>): string {
  const whoseAccounts = holders.map(({ env }) => env).join(" and ");
  const orList = whoseAccounts === "" ? "" : `, and ${whoseAccounts} asks for all accounts of one`;
  return `no account to ask for is named: ${account?.env} takes one, or several with commas${orList}.`;
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
