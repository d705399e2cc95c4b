// @generated {"from":["openapi.yaml"]}
/**
 * The client of the WooshPay API.
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
  type NoArgs,
} from "@org/core/provider";
import packageJson from "../../package.json" with { type: "json" };
import { normalize } from "../normalize.ts";
import {
  getBalance,
  provider,
  type Credentials,
  type Environment,
  type Methods,
} from "./operations.ts";
import type { paths } from "./types.ts";

export type {
  Credentials,
  Environment,
  Methods,
  GetBalanceError,
  GetBalanceResponse,
} from "./operations.ts";
/** What the spec says of the provider: its servers, credentials and rate limit. */
export { provider } from "./operations.ts";
export type { components, operations, paths } from "./types.ts";

/** Options of {@link createWooshPay}: credentials, each also from the environment, and how to call. */
export interface WooshPayOptions<Numbers extends NumberMode = "number">
  extends ClientOptions<Environment, Numbers>,
    Credentials {}

/** The WooshPay client: one method per operation of the spec, `api` and `fetchBalances`. */
export interface WooshPayClient<Numbers extends NumberMode = "number">
  extends Methods<CallOptions, Numbers>,
    ClientBase<paths, Numbers> {
  /**
   * The balances, normalized and exact.
   *
   * @throws {ProviderError} when they don't come: its class says what went wrong.
   */
  fetchBalances(args?: NoArgs, options?: CallOptions): Promise<BalanceReport>;
}

/** What a client is made of: for code that makes clients of any provider. */
export const definition: ClientDefinition<typeof getBalance> = {
  provider,
  userAgent: `${packageJson.name}/${packageJson.version}`,
  operations: [getBalance] as const,
  balances: getBalance,

  normalize,
};

/**
 * A client of the WooshPay API.
 *
 * @throws {ConfigurationError} when a credential is missing or an option can't be used.
 */
export function createWooshPay<Numbers extends NumberMode = "number">(
  options: WooshPayOptions<Numbers> = {},
): WooshPayClient<Numbers> {
  return createClient<WooshPayClient<Numbers>>(definition, options);
}
