import type { AnyDefinition } from "@org/core/provider";
import { checkServer } from "./check-server.ts";
import type { Connection } from "./connection.ts";
import { didYouMean } from "./did-you-mean.ts";
import { readAccounts } from "./read-accounts.ts";
import { readKeys, readText } from "./read-keys.ts";
import type { ReadOptions } from "./read-options.ts";
import { readProviderOptions } from "./read-provider-options.ts";
import { readSecrets } from "./read-secrets.ts";
import type { Value, YamlSource } from "./yaml-source.ts";

const KEYS = [
  "provider",
  "label",
  "tenant",
  "environment",
  "baseUrl",
  "accounts",
  "options",
  "secrets",
];

const FORM = {
  what: "a connection",
  keys: KEYS,
  example: "`provider: finix`, and `secrets:` below it",
};

/** The connection that an item of the list describes; undefined where nothing can be made of it. */
export function readConnection(
  source: YamlSource,
  item: Value,
  file: string,
  { providers, reserved = [] }: ReadOptions,
): Connection | undefined {
  const values = readKeys(source, item, FORM);
  const definition = values && readProvider(source, item, values.get("provider"), providers);
  if (values === undefined || definition === undefined) return undefined;
  const text = (key: string): string | undefined => readText(source, key, values);
  const others = providers.filter((one) => one !== definition).map(({ provider }) => provider.name);
  const connection: Connection = {
    definition,
    label: text("label") ?? definition.provider.name,
    tenant: text("tenant"),
    environment: text("environment"),
    baseUrl: text("baseUrl"),
    accounts: readAccounts(source, values.get("accounts"), definition),
    options: readProviderOptions(source, values.get("options"), definition),
    secrets: readSecrets(source, values.get("secrets"), definition),
    file,
    line: source.lineOf(item),
  };
  const complaint = wrongWithLabel(connection.label, [...reserved, ...others], others);
  if (complaint !== undefined) source.report(values.get("label") ?? item, complaint);
  const server = checkServer(connection);
  if (server !== undefined) {
    source.report(values.get("baseUrl") ?? values.get("environment") ?? item, server);
  }
  return connection;
}

function readProvider(
  source: YamlSource,
  item: Value,
  value: Value,
  providers: readonly AnyDefinition[],
): AnyDefinition | undefined {
  const names = providers.map(({ provider }) => provider.name);
  const name = source.text(value);
  if (name === undefined) {
    source.report(value ?? item, `a connection needs a provider: known are ${names.join(", ")}`);
    return undefined;
  }
  const definition = providers.find(({ provider }) => provider.name === name);
  if (definition === undefined) {
    source.report(value, `unknown provider ${JSON.stringify(name)}: ${didYouMean(name, names)}`);
  }
  return definition;
}

/** A label is typed on a command line, where a name of something else would mean that. */
function wrongWithLabel(
  label: string,
  taken: readonly string[],
  providers: readonly string[],
): string | undefined {
  if (/^-|[\s,\p{C}]/u.test(label)) {
    return "a label has no space, comma or control character, and begins with no hyphen";
  }
  if (!taken.includes(label)) return undefined;
  const whose = providers.includes(label) ? "another provider" : "a command of `balances`";
  return `the label ${JSON.stringify(label)} is the name of ${whose}: give it another`;
}
