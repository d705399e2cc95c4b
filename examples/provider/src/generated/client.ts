// @generated {"from":["openapi.yaml"]}
/**
 * The client of the Northbank API.
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

/** Options of {@link createNorthbank}: credentials, each also from the environment, and how to call. */
export interface NorthbankOptions<Numbers extends NumberMode = "number">
  extends ClientOptions<Environment, Numbers>,
    Credentials {}

/** The Northbank client: one method per operation of the spec, `api` and `fetchBalances`. */
export interface NorthbankClient<Numbers extends NumberMode = "number">
  extends Methods<CallOptions, Numbers>,
    ClientBase<paths, Numbers> {
  /**
   * The balances, normalized and exact.
   *
   * @throws {ProviderError} when they don't come: its class says what went wrong.
   */
  fetchBalances(args: GetBalancesArgs, options?: CallOptions): Promise<BalanceReport>;
}

/** What a client is made of: for code that makes clients of any provider. */
export const definition: ClientDefinition<typeof getBalances> = {
  provider,
  userAgent: `${packageJson.name}/${packageJson.version}`,
  operations: [getBalances] as const,
  balances: getBalances,

  normalize,
};

/**
 * A client of the Northbank API.
 *
 * @throws {ConfigurationError} when a credential is missing or an option can't be used.
 */
export function createNorthbank<Numbers extends NumberMode = "number">(
  options: NorthbankOptions<Numbers> = {},
): NorthbankClient<Numbers> {
  return createClient<NorthbankClient<Numbers>>(definition, options);
}
