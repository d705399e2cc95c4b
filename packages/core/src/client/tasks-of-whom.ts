import {
  type BalanceClient,
  type BalanceTask,
  balanceTask,
  type WholeClient,
} from "../balance/task.ts";
import type { TaskOrTasks } from "../balance/task-source.ts";
import type { Provider } from "../contract.ts";

/** The client of any provider, as far as it is asked for balances. */
export type AnyBalanceClient = BalanceClient<object> &
  WholeClient & { readonly fetchBalances: { tasks(args: object): AsyncIterable<BalanceTask> } };

/** What says whose balances are asked for. */
export interface Whose {
  /** Ids of accounts; none: all of them. */
  readonly accounts: readonly string[];
  /** Where no account is named, the arguments that say whose are listed; undefined: some are missing. */
  readonly holder: object | undefined;
}

/**
 * What asks a provider for balances: of these accounts, or where none is named of all that it lists; nothing where it
 * needs to be told. They are asked once: a list of accounts is used up by that.
 */
export function tasksOfWhom(
  { balances }: Provider,
  client: AnyBalanceClient,
  { accounts, holder }: Whose,
): TaskOrTasks[] {
  const account = balances?.account;
  if (account === undefined) return [client];
  if (accounts.length > 0) {
    return accounts.map((id) => balanceTask(client, { [account.argument]: id }, id));
  }
  if (holder !== undefined) return [client.fetchBalances.tasks(holder)];
  return account.optional ? [client] : [];
}
