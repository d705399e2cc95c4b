import type { ClientOptions } from "@org/core";
import type { Flags, Settings } from "./options.ts";
import type { ProviderEntry } from "./providers.ts";

/**
 * What the command line says to the client of a provider. Credentials that it does not name are not
 * among the options, not even as undefined: the client reads them from its environment, by the rules
 * of the library. Where a flag chooses the server, no variable does.
 */
export function clientOptionsOf(
  { provider: { credentials, variables } }: ProviderEntry,
  flags: Flags,
  settings: Settings,
): ClientOptions {
  const flagged = (env: string): string | undefined => {
    const setting = settings.get(env);
    return setting?.isFlag ? setting.value : undefined;
  };
  const given = credentials.filter(({ env }) => flagged(env) !== undefined);
  const environment = flagged(variables.environment) ?? flags.environment;
  const baseUrl = flagged(variables.baseUrl);
  const isChosen = environment !== undefined || baseUrl !== undefined;
  return {
    ...Object.fromEntries(given.map(({ name, env }) => [name, flagged(env)])),
    environment: isChosen ? environment : settings.get(variables.environment)?.value,
    baseUrl: isChosen ? baseUrl : settings.get(variables.baseUrl)?.value,
    timeoutMs: flags.timeout === undefined ? undefined : Math.max(1, flags.timeout * 1000),
  };
}
