import type { ProviderEntry } from "./providers.ts";

/** What a provider needs to know: an option of its client, or the account to ask for. */
export interface Setting {
  /** The environment variable: `FINIX_BALANCE_ID`. */
  readonly env: string;
  /** The flag: `--finix-balance-id`. */
  readonly flag: string;
  readonly description: string;
}

/** The credentials of a provider, and what names its account, or whose accounts it lists. */
export function settingsOf({
  provider: { title, credentials, balances },
}: ProviderEntry): Setting[] {
  const settings = credentials.map(({ name, env }) => setting(env, `${title}: ${words(name)}`));
  const { account, holders } = balances ?? {};
  if (account === undefined) return settings;
  const otherwise =
    holders?.length === 0
      ? "; without it, all are asked for"
      : account.optional
        ? "; it can be left out"
        : "";
  const description = `${title}: ${account.description}, or several with commas${otherwise}`;
  const lists = (holders ?? []).map((holder) =>
    setting(holder.env, `${title}: ${holder.description}, to ask for all of its accounts`),
  );
  return [...settings, setting(account.env, description), ...lists];
}

/** What fills headers of a provider's requests, beside what names its account: it can do without. */
export function headerSettingsOf({
  provider: { title, headerOptions = [], balances },
}: ProviderEntry): Setting[] {
  return headerOptions
    .filter(({ env }) => env !== balances?.account?.env)
    .map(({ name, env, header }) => setting(env, `${title}: ${words(name)}, sent as ${header}`));
}

/** What chooses the server of a provider. */
export function serverSettingsOf({
  provider: { title, variables, serverOptions = [] },
}: ProviderEntry): Setting[] {
  return [
    setting(variables.environment, `${title}: its environment`),
    setting(variables.baseUrl, `${title}: the URL of its server`),
    ...serverOptions.map(({ name, env }) =>
      setting(env, `${title}: ${words(name)}, a part of that URL`),
    ),
  ];
}

/** The flag of an environment variable. */
export function flagOf(env: string): string {
  return `--${env.toLowerCase().replaceAll("_", "-")}`;
}

function setting(env: string, description: string): Setting {
  return { env, flag: flagOf(env), description };
}

/** The words of a name in camel case, in small letters. */
function words(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
