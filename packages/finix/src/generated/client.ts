// @generated {"from":["openapi.yaml"]}
/**
 * The client of the Finix API.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import {
  accountTasks,
  type BareBalancesMethod,
  type CallOptions,
  type ClientBase,
  type ClientDefinition,
  type ClientOptions,
  createClient,
  type NumberMode,
  withPages,
} from "@org/core/provider";
import packageJson from "../../package.json" with { type: "json" };
import { normalize } from "../normalize.ts";
import {
  getBalance,
  listBalances,
  provider,
  type Credentials,
  type Environment,
  type Methods,
  type GetBalanceArgs,
  type ListBalancesArgs,
} from "./operations.ts";
import type { paths } from "./types.ts";

export type {
  Credentials,
  Environment,
  Methods,
  GetBalanceArgs,
  GetBalanceError,
  GetBalanceResponse,
  ListBalancesArgs,
  ListBalancesError,
  ListBalancesItem,
  ListBalancesResponse,
} from "./operations.ts";
/** What the spec says of the provider: its servers, credentials and rate limit. */
export { provider } from "./operations.ts";
export type { components, operations, paths } from "./types.ts";

/** Options of {@link createFinix}: credentials, each also from the environment, and how to call. */
export interface FinixOptions<Numbers extends NumberMode = "number">
  extends ClientOptions<Environment, Numbers>,
    Credentials {}

/** The Finix client: one method per operation of the spec, `api` and `fetchBalances`. */
export interface FinixClient<Numbers extends NumberMode = "number">
  extends Methods<CallOptions, Numbers>,
    ClientBase<paths, Numbers> {
  /** The balances of the account that `balance_id` names; without it, of all that `listBalances` lists. Normalized and exact. */
  fetchBalances: BareBalancesMethod<GetBalanceArgs | ListBalancesArgs>;
}

/** What a client is made of: for code that makes clients of any provider. */
export const definition: ClientDefinition<typeof getBalance> = {
  provider,
  userAgent: `${packageJson.name}/${packageJson.version}`,
  operations: [getBalance, withPages(listBalances)] as const,
  balances: getBalance,
  tasks: accountTasks(listBalances, { id: "/id", argument: "balance_id", complete: true }),
  normalize,
};

/**
 * A client of the Finix API.
 *
 * @throws {ConfigurationError} when a credential is missing or an option can't be used.
 */
export function createFinix<Numbers extends NumberMode = "number">(
  options: FinixOptions<Numbers> = {},
): FinixClient<Numbers> {
  return createClient<FinixClient<Numbers>>(definition, options);
}
