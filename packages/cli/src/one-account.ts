import {
  type AnyBalanceClient,
  type BalanceTask,
  balanceTask,
  ConfigurationError,
} from "@org/core";
import type { AnyDefinition } from "@org/core/provider";

/**
 * What asks a provider for one account; null: for all that the credentials see, in one answer.
 *
 * @throws {ConfigurationError} when the provider has no accounts to choose among.
 */
export function taskOfAccount(
  { provider: { name, balances } }: AnyDefinition,
  client: AnyBalanceClient,
  holder: object | undefined,
  account: string | null,
): BalanceTask {
  if (account === null) return balanceTask(client, holder ?? {});
  const argument = balances?.account?.argument;
  if (argument === undefined) {
    const message = `${name} has no accounts to choose among: ask for the connection as a whole.`;
    throw new ConfigurationError({ provider: name, operation: null, message });
  }
  return balanceTask(client, { [argument]: account }, account);
}
