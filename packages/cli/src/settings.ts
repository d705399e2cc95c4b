import type { ProviderEntry } from "./providers.ts";

/** What a provider needs to know: an option of its client, or the account to ask for. */
export interface Setting {
  /** The environment variable: `FINIX_BALANCE_ID`. */
  readonly env: string;
  /** The flag: `--finix-balance-id`. */
  readonly flag: string;
  readonly description: string;
}

/** The credentials of a provider, and what names its account. */
export function settingsOf({
  provider: { title, credentials, balances },
}: ProviderEntry): Setting[] {
  const settings = credentials.map(({ name, env }) => ({ env, words: words(name) }));
  const { account } = balances ?? {};
  if (account !== undefined) {
    settings.push({ env: account.env, words: `${account.description}, or several with commas` });
  }
  return settings.map((setting) => ({
    env: setting.env,
    flag: `--${setting.env.toLowerCase().replaceAll("_", "-")}`,
    description: `${title}: ${setting.words}`,
  }));
}

/** The words of a name in camel case, in small letters. */
function words(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
