import {
  type BalanceReport,
  type CallOptions,
  type ClientBase,
  type ClientOptions,
  createClient,
} from "@org/core";
import packageJson from "../package.json" with { type: "json" };
import {
  type Credentials,
  type Environment,
  type GetBalancesArgs,
  getBalances,
  type Methods,
  provider,
} from "./generated/provider.ts";
import type { paths } from "./generated/types.ts";
import { normalize } from "./normalize.ts";

export type {
  Credentials,
  Environment,
  GetBalancesArgs,
  GetBalancesError,
  GetBalancesResponse,
  Methods,
} from "./generated/provider.ts";
/** What the spec says of the provider: its servers, credentials, rate limit and operations. */
export { provider } from "./generated/provider.ts";
export type { components, operations, paths } from "./generated/types.ts";

/** Options of {@link createMarqeta}: credentials, each also from the environment, and how to call. */
export interface MarqetaOptions extends ClientOptions<Environment>, Credentials {}

/** The Marqeta client: one method per operation of the spec, `api` and `fetchBalances`. */
export interface MarqetaClient extends Methods<CallOptions>, ClientBase<paths> {
  /**
   * The balances, normalized and exact.
   *
   * @throws ProviderError of the class that says what went wrong.
   */
  fetchBalances(args: GetBalancesArgs, options?: CallOptions): Promise<BalanceReport>;
}

/**
 * A client of the Marqeta balance API.
 *
 * @throws ConfigurationError when a credential is missing or an option can't be used.
 */
export function createMarqeta(options: MarqetaOptions = {}): MarqetaClient {
  const userAgent = `${packageJson.name}/${packageJson.version}`;
  return createClient<MarqetaClient>(
    { provider, userAgent, balances: getBalances, normalize },
    options,
  );
}
