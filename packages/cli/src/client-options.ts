import type { ClientOptions } from "@org/core";
import type { Flags } from "./flags.ts";
import type { ProviderEntry } from "./providers.ts";
import type { Settings } from "./setting-options.ts";

/**
 * What the command line says to the client of a provider, and no more: the client reads the rest from
 * the environment, by its own rules. A credential that no flag names is not among the options, not even
 * as undefined.
 */
export function clientOptionsOf(
  { provider }: ProviderEntry,
  flags: Flags,
  settings: Settings,
): ClientOptions {
  const { credentials, variables, serverOptions = [], headerOptions = [], balances } = provider;
  const flagged = (env: string): string | undefined => {
    const setting = settings.get(env);
    return setting?.isFlag ? setting.value : undefined;
  };
  // The account, of which there may be several, is an argument of each call.
  const given = [...credentials, ...serverOptions, ...headerOptions].filter(
    ({ env }) => flagged(env) !== undefined && env !== balances?.account?.env,
  );
  return {
    ...Object.fromEntries(given.map(({ name, env }) => [name, flagged(env)])),
    environment: flagged(variables.environment) ?? flags.environment,
    baseUrl: flagged(variables.baseUrl),
  };
}
