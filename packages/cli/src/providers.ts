import {
  type BalanceClient,
  type BalanceTask,
  balanceTask,
  type ClientOptions,
  type Provider,
} from "@org/core";
import { createFinix, provider as finix } from "@org/finix";
import { createGlomo, provider as glomo } from "@org/glomo";
import { createMarqeta, provider as marqeta } from "@org/marqeta";
import { createMuda, provider as muda } from "@org/muda";
import { createWooshPay, provider as wooshpay } from "@org/wooshpay";

/** A provider that the command can ask. */
export interface ProviderEntry {
  /** Its name, title and credentials, as its spec has them. */
  readonly provider: Pick<Provider, "name" | "title" | "credentials">;
  /** What names the account to ask for, where the provider wants that. */
  readonly account?: { readonly name: string; readonly description: string };
  /**
   * The tasks of asking for these accounts; for one account without a name, where none is wanted.
   *
   * @throws {ConfigurationError} when an option or a credential can't be used.
   */
  tasks(options: ClientOptions, accounts: readonly string[]): BalanceTask[];
}

/** Every provider, in the order of the table that the command prints. */
export const providers: readonly ProviderEntry[] = [
  {
    provider: glomo,
    tasks: (options) => [balanceTask(create(createGlomo, options), {})],
  },
  {
    provider: finix,
    account: { name: "balanceId", description: "id of a balance, or several with commas" },
    tasks(options, accounts) {
      const client = create(createFinix, options);
      return accounts.map((id) => balanceTask(client, { balance_id: id }, id));
    },
  },
  {
    provider: muda,
    tasks: (options) => [balanceTask(create(createMuda, options), {})],
  },
  {
    provider: wooshpay,
    tasks: (options) => [balanceTask(create(createWooshPay, options), {})],
  },
  {
    provider: marqeta,
    account: { name: "token", description: "token of a user or business, or several with commas" },
    tasks(options, accounts) {
      const client = create(createMarqeta, options);
      return accounts.map((token) => balanceTask(client, { token }, token));
    },
  },
];

/** A client; that it knows the environment's name is for itself to say. */
function create<Environment extends string, Args>(
  createClient: (options: ClientOptions<Environment>) => BalanceClient<Args>,
  options: ClientOptions,
): BalanceClient<Args> {
  return createClient(options as ClientOptions<Environment>);
}
