// @generated {"from":["openapi.yaml"]}
/**
 * The client of the PayPal API.
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
  oauthTokens,
} from "@org/core/provider";
import packageJson from "../../package.json" with { type: "json" };
import { normalize } from "../normalize.ts";
import {
  getBalances,
  provider,
  type Credentials,
  type Environment,
  type Methods,
  type GetBalancesArgs,
} from "./operations.ts";
import type { paths } from "./types.ts";

export type {
  Credentials,
  Environment,
  Methods,
  GetBalancesArgs,
  GetBalancesError,
  GetBalancesResponse,
} from "./operations.ts";
/** What the spec says of the provider: its servers, credentials and rate limit. */
export { provider } from "./operations.ts";
export type { components, operations, paths } from "./types.ts";

/** Options of {@link createPayPal}: credentials, each also from the environment, and how to call. */
export interface PayPalOptions<Numbers extends NumberMode = "number">
  extends ClientOptions<Environment, Numbers>,
    Credentials {}

/** The PayPal client: one method per operation of the spec, `api` and `fetchBalances`. */
export interface PayPalClient<Numbers extends NumberMode = "number">
  extends Methods<CallOptions, Numbers>,
    ClientBase<paths, Numbers> {
  /**
   * The balances, normalized and exact.
   *
   * @throws {ProviderError} when they don't come: its class says what went wrong.
   */
  fetchBalances(args?: GetBalancesArgs, options?: CallOptions): Promise<BalanceReport>;
}

/** What a client is made of: for code that makes clients of any provider. */
export const definition: ClientDefinition<typeof getBalances> = {
  provider,
  userAgent: `${packageJson.name}/${packageJson.version}`,
  tokens: oauthTokens,
  operations: [getBalances] as const,
  balances: getBalances,

  normalize,
};

/**
 * A client of the PayPal API.
 *
 * @throws {ConfigurationError} when a credential is missing or an option can't be used.
 */
export function createPayPal<Numbers extends NumberMode = "number">(
  options: PayPalOptions<Numbers> = {},
): PayPalClient<Numbers> {
  return createClient<PayPalClient<Numbers>>(definition, options);
}
