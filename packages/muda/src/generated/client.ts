// @generated {"from":["openapi.yaml"]}
/**
 * The client of the Muda API.
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
  operationTokens,
} from "@org/core/provider";
import packageJson from "../../package.json" with { type: "json" };
import { normalize } from "../normalize.ts";
import {
  getBalances,
  createToken,
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
  GetBalancesError,
  GetBalancesResponse,
  CreateTokenArgs,
  CreateTokenError,
  CreateTokenResponse,
} from "./operations.ts";
/** What the spec says of the provider: its servers, credentials and rate limit. */
export { provider } from "./operations.ts";
export type { components, operations, paths } from "./types.ts";

/** Options of {@link createMuda}: credentials, each also from the environment, and how to call. */
export interface MudaOptions<Numbers extends NumberMode = "number">
  extends ClientOptions<Environment, Numbers>,
    Credentials {}

/** The Muda client: one method per operation of the spec, `api` and `fetchBalances`. */
export interface MudaClient<Numbers extends NumberMode = "number">
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
export const definition: ClientDefinition<typeof getBalances> = {
  provider,
  userAgent: `${packageJson.name}/${packageJson.version}`,
  tokens: operationTokens,
  operations: [getBalances, createToken] as const,
  balances: getBalances,

  normalize,
};

/**
 * A client of the Muda API.
 *
 * @throws {ConfigurationError} when a credential is missing or an option can't be used.
 */
export function createMuda<Numbers extends NumberMode = "number">(
  options: MudaOptions<Numbers> = {},
): MudaClient<Numbers> {
  return createClient<MudaClient<Numbers>>(definition, options);
}
