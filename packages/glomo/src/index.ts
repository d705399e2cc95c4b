import {
  type BalanceReport,
  type CallOptions,
  type ClientBase,
  type ClientOptions,
  createClient,
  type NoArgs,
} from "@org/core";
import packageJson from "../package.json" with { type: "json" };
import {
  type Credentials,
  type Environment,
  getBalances,
  type Methods,
  provider,
} from "./generated/provider.ts";
import type { paths } from "./generated/types.ts";
import { normalize } from "./normalize.ts";

export type {
  Credentials,
  Environment,
  GetBalancesError,
  GetBalancesResponse,
  Methods,
} from "./generated/provider.ts";
/** What the spec says of the provider: its servers, credentials, rate limit and operations. */
export { provider } from "./generated/provider.ts";
export type { components, operations, paths } from "./generated/types.ts";

/** Options of {@link createGlomo}: credentials, each also from the environment, and how to call. */
export interface GlomoOptions extends ClientOptions<Environment>, Credentials {}

/** The Glomo client: one method per operation of the spec, `api` and `fetchBalances`. */
export interface GlomoClient extends Methods<CallOptions>, ClientBase<paths> {
  /**
   * The balances, normalized and exact.
   *
   * @throws ProviderError of the class that says what went wrong.
   */
  fetchBalances(args?: NoArgs, options?: CallOptions): Promise<BalanceReport>;
}

/**
 * A client of the Glomo balance API.
 *
 * @throws ConfigurationError when a credential is missing or an option can't be used.
 */
export function createGlomo(options: GlomoOptions = {}): GlomoClient {
  const userAgent = `${packageJson.name}/${packageJson.version}`;
  return createClient<GlomoClient>(
    { provider, userAgent, balances: getBalances, normalize },
    options,
  );
}
