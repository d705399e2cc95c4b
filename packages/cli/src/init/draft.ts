import { stringify } from "yaml";
import manifest from "../../package.json" with { type: "json" };
import { COMMAND_NAMES } from "../commands.ts";
import {
  ConfigurationFileError,
  environmentsOf,
  parseConfiguration,
} from "../connections/index.ts";
import { type ProviderEntry, providers } from "../providers.ts";

/** A connection that is to be written. */
export interface Draft {
  readonly definition: ProviderEntry;
  readonly label?: string | undefined;
  readonly environment?: string | undefined;
  readonly baseUrl?: string | undefined;
  readonly accounts?: readonly string[] | undefined;
  readonly options?: Readonly<Record<string, string>> | undefined;
  /** By credential, where it is: `env:NAME`, `file:PATH`. */
  readonly secrets: Readonly<Record<string, string>>;
}

const { name, version } = manifest;

const HEAD = `# yaml-language-server: $schema=https://unpkg.com/${name}@${version}/balances-config.schema.json
# Connections of \`balances\`. Secrets are not in here, only where they are: env:NAME or file:PATH.
`;

/** The text of a file of connections. */
export function renderFile(drafts: readonly Draft[]): string {
  const connections = drafts.map(({ definition, label, accounts = [], options = {}, ...rest }) => {
    const { environment, baseUrl, secrets } = rest;
    const provider = definition.provider.name;
    return {
      provider,
      ...(label === undefined || label === provider ? {} : { label }),
      ...(environment === undefined ? {} : { environment }),
      ...(baseUrl === undefined ? {} : { baseUrl }),
      ...(accounts.length === 0 ? {} : { accounts }),
      ...(Object.keys(options).length === 0 ? {} : { options }),
      secrets,
    };
  });
  return HEAD + stringify({ connections });
}

/** What is wrong with connections that are to be written; none: they can be read back. */
export function wrongWith(drafts: readonly Draft[]): readonly string[] {
  try {
    parseConfiguration(renderFile(drafts), "", { providers, reserved: COMMAND_NAMES });
    return [];
  } catch (error) {
    if (error instanceof ConfigurationFileError) return error.issues.map(({ message }) => message);
    throw error;
  }
}

/** Where the secrets of a provider are if nobody says otherwise: its own variables, or those of a label. */
export function usualSecrets({ provider }: ProviderEntry, label: string): Record<string, string> {
  const prefix = label.toUpperCase().replaceAll(/[^A-Z\d]+/g, "_");
  const own = provider.variables.baseUrl.replace(/BASE_URL$/, "");
  const isOwn = label === provider.name || !/^[A-Z]/.test(prefix);
  return Object.fromEntries(
    provider.credentials.map(({ name: credential, env }) => {
      const variable = isOwn ? env : env.replace(own, `${prefix}_`);
      return [credential, `env:${variable}`];
    }),
  );
}

/** The environment that has to be named; undefined: production is there, and is meant. */
export function neededEnvironment(definition: ProviderEntry): string | undefined {
  const environments = environmentsOf(definition);
  return environments.includes("production") ? undefined : environments[0];
}
