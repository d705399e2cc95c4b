import type { ProviderEntry } from "./providers.ts";

/** What a provider needs to know: an option of its client, or the account to ask for. */
export interface Setting {
  /** The name of the option: `balanceId`. */
  readonly name: string;
  /** The environment variable: `FINIX_BALANCE_ID`. */
  readonly env: string;
  /** The flag: `--finix-balance-id`. */
  readonly flag: string;
  readonly description: string;
}

/** The credentials of a provider, and what names its account. */
export function settingsOf({ provider, account }: ProviderEntry): Setting[] {
  const { name, title, credentials } = provider;
  const settings = credentials.map((credential) => ({
    name: credential.name,
    description: words(credential.name).join(" "),
  }));
  return [...settings, ...(account ? [account] : [])].map((setting) => ({
    name: setting.name,
    env: envOf(name, setting.name),
    flag: `--${[name, ...words(setting.name)].join("-")}`,
    description: `${title}: ${setting.description}`,
  }));
}

/** The environment variable of a provider's option: `FINIX_BASE_URL` for `baseUrl`. */
export function envOf(provider: string, option: string): string {
  return [provider, ...words(option)].join("_").toUpperCase();
}

/** The words of a name in camel case, in small letters. */
function words(name: string): string[] {
  return name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).split(" ");
}
