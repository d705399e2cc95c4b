// @generated {"from":["openapi.yaml"]}
/**
 * The client of the Wise API.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import {
  type BalanceReport,
  type CallOptions,
  type ClientBase,
  type ClientDefinition,
  type ClientOptions,
  createClient,
  type NumberMode,
} from "@org/core/provider";
import packageJson from "../../package.json" with { type: "json" };
import { normalize } from "../normalize.ts";
import {
  listBalances,
  provider,
  type Credentials,
  type Environment,
  type Methods,
  type ListBalancesArgs,
} from "./operations.ts";
import type { paths } from "./types.ts";

export type {
  Credentials,
  Environment,
  Methods,
  ListBalancesArgs,
  ListBalancesError,
  ListBalancesResponse,
} from "./operations.ts";
/** What the spec says of the provider: its servers, credentials and rate limit. */
export { provider } from "./operations.ts";
export type { components, operations, paths } from "./types.ts";

/** Options of {@link createWise}: credentials, each also from the environment, and how to call. */
export interface WiseOptions<Numbers extends NumberMode = "number">
  extends ClientOptions<Environment, Numbers>,
    Credentials {}

/** The Wise client: one method per operation of the spec, `api` and `fetchBalances`. */
export interface WiseClient<Numbers extends NumberMode = "number">
  extends Methods<CallOptions, Numbers>,
    ClientBase<paths, Numbers> {
  /**
   * The balances, normalized and exact.
   *
   * @throws {ProviderError} when they don't come: its class says what went wrong.
   */
  fetchBalances(args: ListBalancesArgs, options?: CallOptions): Promise<BalanceReport>;
}

/** What a client is made of: for code that makes clients of any provider. */
export const definition: ClientDefinition<typeof listBalances> = {
  provider,
  userAgent: `${packageJson.name}/${packageJson.version}`,
  operations: [listBalances] as const,
  balances: listBalances,

  normalize,
};

/**
 * A client of the Wise API.
 *
 * @throws {ConfigurationError} when a credential is missing or an option can't be used.
 */
export function createWise<Numbers extends NumberMode = "number">(
  options: WiseOptions<Numbers> = {},
): WiseClient<Numbers> {
  return createClient<WiseClient<Numbers>>(definition, options);
}
