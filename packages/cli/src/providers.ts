import { type BalanceClient, type BalanceTask, balanceTask, type ClientOptions } from "@org/core";
import { createFinix } from "@org/finix";
import { createGlomo } from "@org/glomo";
import { createMarqeta } from "@org/marqeta";
import { createMuda } from "@org/muda";
import { createWooshPay } from "@org/wooshpay";

/** A provider that the command can ask. */
export interface ProviderEntry {
  readonly name: string;
  readonly title: string;
  /** The credentials that its client takes, by the names of their options. */
  readonly credentials: readonly string[];
  /** What names the account to ask for, where the provider wants that. */
  readonly account?: { readonly name: string; readonly description: string };
  /**
   * The tasks of asking for these accounts; for one account without a name, where none is wanted.
   *
   * @throws ConfigurationError where an option or a credential can't be used.
   */
  tasks(options: ClientOptions, accounts: readonly string[]): BalanceTask[];
}

/** Every provider, in the order of the table that the command prints. */
export const providers: readonly ProviderEntry[] = [
  {
    name: "glomo",
    title: "Glomo",
    credentials: ["token"],
    tasks: (options) => [balanceTask(create(createGlomo, options), {})],
  },
  {
    name: "finix",
    title: "Finix",
    credentials: ["username", "password"],
    account: { name: "balanceId", description: "id of a balance, or several with commas" },
    tasks(options, accounts) {
      const client = create(createFinix, options);
      return accounts.map((id) => balanceTask(client, { balance_id: id }, id));
    },
  },
  {
    name: "muda",
    title: "Muda",
    credentials: ["apiKey", "secretKey"],
    tasks: (options) => [balanceTask(create(createMuda, options), {})],
  },
  {
    name: "wooshpay",
    title: "WooshPay",
    credentials: ["secretKey"],
    tasks: (options) => [balanceTask(create(createWooshPay, options), {})],
  },
  {
    name: "marqeta",
    title: "Marqeta",
    credentials: ["applicationToken", "adminAccessToken"],
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
