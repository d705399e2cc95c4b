import {
  type BalanceClient,
  type BalanceTask,
  balanceTask,
  type TaskOrTasks,
  type WholeClient,
} from "@org/core";
import type { AnyDefinition } from "@org/core/provider";
import manifest from "../package.json" with { type: "json" };

/** A provider that the command can ask: what its package makes clients of. */
export type ProviderEntry = AnyDefinition;

/** Every provider whose package this one depends on, in the order of its dependencies. */
export const providers: readonly ProviderEntry[] = (
  await Promise.all(Object.keys(manifest.dependencies).filter(isOurs).map(definitionOf))
).filter((definition) => definition !== undefined);

function isOurs(name: string): boolean {
  return name.startsWith("@org/");
}

/** What a package makes clients of; undefined where it is no provider's. */
async function definitionOf(name: string): Promise<ProviderEntry | undefined> {
  const { definition }: { definition?: ProviderEntry } = await import(name);
  return definition;
}

/** The client of any provider, as far as the command calls it. */
export type AnyClient = BalanceClient<object> &
  WholeClient & { readonly fetchBalances: { tasks(args: object): AsyncIterable<BalanceTask> } };

/** What says whose balances are asked for. */
export interface Whose {
  /** Ids of accounts. */
  readonly accounts: readonly string[];
  /** Where no account is named, the arguments that say whose are listed; undefined: some are missing. */
  readonly holder: object | undefined;
}

/**
 * What asks a provider for balances: of these accounts, or where none is named of all that it lists;
 * nothing where it needs to be told. They are asked once: a list of accounts is used up by that.
 */
export function tasksOf(
  definition: ProviderEntry,
  client: AnyClient,
  { accounts, holder }: Whose,
): TaskOrTasks[] {
  const { account } = definition.provider.balances ?? {};
  if (account === undefined) return [client];
  if (accounts.length > 0) {
    return accounts.map((id) => balanceTask(client, { [account.argument]: id }, id));
  }
  if (holder !== undefined) return [client.fetchBalances.tasks(holder)];
  return account.optional ? [client] : [];
}
