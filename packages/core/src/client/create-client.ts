import type { AnyNormalizer, Normalizer } from "../balance/normalizer.ts";
import type { AnyOperation, NumberMode } from "../contract.ts";
import type { Api } from "./api-types.ts";
import type { BalanceTasks } from "./balance-tasks.ts";
import { type ClientBasis, type ClientIdentity, connect } from "./connect.ts";
import { fetchBalancesOf } from "./fetch-balances.ts";
import { createApi } from "./lazy-api.ts";
import { methodOf } from "./method.ts";
import type { ClientOptions } from "./options.ts";

/**
 * What makes a client: the generated description of a provider, and the normalizer of the operation
 * whose answer holds balances.
 */
export interface ClientDefinition<Balances extends AnyOperation> extends ClientBasis {
  /** All operations of the provider: each becomes a method; those of lists are made by `withPages`. */
  readonly operations: readonly AnyOperation[];
  /** The operation whose answer holds balances. */
  readonly balances: Balances;
  /** What makes tasks of balances that may be in several answers, where they may. */
  readonly tasks?: BalanceTasks;
  /** Takes the answer and the arguments of that operation, and of no other. */
  readonly normalize: Normalizer<Balances>;
}

/** The definition of any client. */
export interface AnyDefinition extends Omit<ClientDefinition<AnyOperation>, "normalize"> {
  readonly normalize: AnyNormalizer;
}

/** What every client of a whole provider has beside the methods of its operations and `fetchBalances`. */
export interface ClientBase<Paths extends object, Numbers extends NumberMode = "number">
  extends ClientIdentity {
  /** The openapi-fetch client of the spec, over the same transport as the methods. */
  readonly api: Api<Paths, Numbers>;
}

/**
 * The client of a provider: one method per operation, `api` and `fetchBalances`. `Client` is its
 * type, which the package of the provider states.
 *
 * @throws {ConfigurationError} when an option or a credential can't be used.
 */
export function createClient<Client extends object>(
  definition: AnyDefinition,
  options: ClientOptions,
): Client {
  const { operations, balances, normalize, provider, tasks } = definition;
  const { identity, calls } = connect(definition, operations, options);
  const client: Record<string, unknown> = { ...identity };
  for (const operation of operations) {
    client[operation.id] = methodOf(calls, operation);
  }
  const fetchBalances = fetchBalancesOf(provider, balances, normalize, tasks);
  client["fetchBalances"] = methodOf(calls, fetchBalances);
  let api: Api<object> | undefined;
  const getApi = (): Api<object> => {
    api ??= createApi(calls, operations);
    return api;
  };
  return Object.defineProperty(client, "api", { enumerable: true, get: getApi }) as Client &
    typeof client;
}
