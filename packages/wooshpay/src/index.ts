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
  getBalance,
  type Methods,
  provider,
} from "./generated/provider.ts";
import type { paths } from "./generated/types.ts";
import { normalize } from "./normalize.ts";

export type {
  Credentials,
  Environment,
  GetBalanceError,
  GetBalanceResponse,
  Methods,
} from "./generated/provider.ts";
/** What the spec says of the provider: its servers, credentials, rate limit and operations. */
export { provider } from "./generated/provider.ts";
export type { components, operations, paths } from "./generated/types.ts";

/** Options of {@link createWooshPay}: credentials, each also from the environment, and how to call. */
export interface WooshPayOptions extends ClientOptions<Environment>, Credentials {}

/** The WooshPay client: one method per operation of the spec, `api` and `fetchBalances`. */
export interface WooshPayClient extends Methods<CallOptions>, ClientBase<paths> {
  /**
   * The balances, normalized and exact.
   *
   * @throws ProviderError of the class that says what went wrong.
   */
  fetchBalances(args?: NoArgs, options?: CallOptions): Promise<BalanceReport>;
}

/**
 * A client of the WooshPay balance API.
 *
 * @throws ConfigurationError when a credential is missing or an option can't be used.
 */
export function createWooshPay(options: WooshPayOptions = {}): WooshPayClient {
  const userAgent = `${packageJson.name}/${packageJson.version}`;
  return createClient<WooshPayClient>(
    { provider, userAgent, balances: getBalance, normalize },
    options,
  );
}
