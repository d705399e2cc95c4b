// @generated {"from":["openapi.yaml"]}
/**
 * The client of the Adyen API.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import {
  accountTasks,
  type BalancesMethod,
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
  listBalanceAccounts,
  getBalanceAccount,
  provider,
  type Credentials,
  type Environment,
  type Methods,
  type GetBalanceAccountArgs,
  type ListBalanceAccountsArgs,
} from "./operations.ts";
import type { paths } from "./types.ts";

export type {
  Credentials,
  Environment,
  Methods,
  ListBalanceAccountsArgs,
  ListBalanceAccountsError,
  ListBalanceAccountsItem,
  ListBalanceAccountsResponse,
  GetBalanceAccountArgs,
  GetBalanceAccountError,
  GetBalanceAccountResponse,
} from "./operations.ts";
/** What the spec says of the provider: its servers, credentials and rate limit. */
export { provider } from "./operations.ts";
export type { components, operations, paths } from "./types.ts";

/** Options of {@link createAdyen}: credentials, each also from the environment, and how to call. */
export interface AdyenOptions<Numbers extends NumberMode = "number">
  extends ClientOptions<Environment, Numbers>,
    Credentials {}

/** The Adyen client: one method per operation of the spec, `api` and `fetchBalances`. */
export interface AdyenClient<Numbers extends NumberMode = "number">
  extends Methods<CallOptions, Numbers>,
    ClientBase<paths, Numbers> {
  /** The balances of the account that `balanceAccountId` names; without it, of all that `listBalanceAccounts` lists. Normalized and exact. */
  fetchBalances: BalancesMethod<GetBalanceAccountArgs | ListBalanceAccountsArgs>;
}

/** What a client is made of: for code that makes clients of any provider. */
export const definition: ClientDefinition<typeof getBalanceAccount> = {
  provider,
  userAgent: `${packageJson.name}/${packageJson.version}`,
  operations: [withPages(listBalanceAccounts), getBalanceAccount] as const,
  balances: getBalanceAccount,
  tasks: accountTasks(listBalanceAccounts, { id: "/id", argument: "balanceAccountId" }),
  normalize,
};

/**
 * A client of the Adyen API.
 *
 * @throws {ConfigurationError} when a credential is missing or an option can't be used.
 */
export function createAdyen<Numbers extends NumberMode = "number">(
  options: AdyenOptions<Numbers> = {},
): AdyenClient<Numbers> {
  return createClient<AdyenClient<Numbers>>(definition, options);
}
