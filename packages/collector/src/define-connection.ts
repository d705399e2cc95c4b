import { type AnyBalanceClient, balanceTask, type ClientOptions, tasksOfWhom } from "@org/core";
import { type AnyDefinition, createClient } from "@org/core/provider";
import { CollectorError } from "./collector-error.ts";
import type { CollectorConnection } from "./connection.ts";

/** A connection, as a program states it. */
export interface ConnectionDescription {
  /** What tells it from other connections: the label of all that comes of it. */
  readonly name: string;
  /** What the package of its provider makes clients of: `import { definition } from "@org/finix"`. */
  readonly definition: AnyDefinition;
  /**
   * Gives its credentials and what else its client is to know, as the provider's factory takes it. Called by the worker
   * that opens it: secrets are looked up then, and stay in its process. What the worker says itself is over it, and so is the
   * rate limit that workers share, where there is one.
   */
  options(): ClientOptions & Readonly<Record<string, unknown>>;
  /** The accounts to ask for. Default: all that the credentials see. */
  readonly accounts?: readonly string[] | undefined;
  /** Where no account is named, the arguments that say whose are listed, such as a platform. */
  readonly holder?: object | undefined;
  /** Whose it is, where tenants are kept apart. */
  readonly tenant?: string | undefined;
  /** What stands for its credentials, where several connections have the same. Not a secret. Default: its name. */
  readonly credential?: string | undefined;
}

/** A connection for the collector, of a provider's package. */
export function defineConnection(description: ConnectionDescription): CollectorConnection {
  const { name, definition, accounts = [], holder = {}, tenant, credential } = description;
  const { provider } = definition;
  return {
    name,
    provider: provider.name,
    tenant,
    credential,
    rateLimit: provider.rateLimit,
    open(options) {
      // What a worker says nothing of is as the connection says.
      const said = Object.entries(options).filter(([, value]) => value !== undefined);
      const all = { ...description.options(), ...Object.fromEntries(said), label: name };
      const client = createClient<AnyBalanceClient>(definition, all);
      return {
        tasks: () => tasksOfWhom(provider, client, { accounts, holder }),
        task(account) {
          if (account === null) return balanceTask(client, holder);
          const argument = provider.balances?.account?.argument;
          if (argument === undefined) {
            throw new CollectorError(`${provider.name} can't be asked for one account alone`);
          }
          return balanceTask(client, { [argument]: account }, account);
        },
      };
    },
  };
}
