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
  type GetBalanceArgs,
  getBalance,
  type Methods,
  provider,
} from "./generated/provider.ts";
import type { paths } from "./generated/types.ts";
import { normalize } from "./normalize.ts";

export type {
  Credentials,
  Environment,
  GetBalanceArgs,
  GetBalanceError,
  GetBalanceResponse,
  Methods,
} from "./generated/provider.ts";
/** What the spec says of the provider: its servers, credentials, rate limit and operations. */
export { provider } from "./generated/provider.ts";
export type { components, operations, paths } from "./generated/types.ts";

/** Options of {@link createFinix}: credentials, each also from the environment, and how to call. */
export interface FinixOptions extends ClientOptions<Environment>, Credentials {}

/** The Finix client: one method per operation of the spec, `api` and `fetchBalances`. */
export interface FinixClient extends Methods<CallOptions>, ClientBase<paths> {
  /**
   * The balances, normalized and exact.
   *
   * @throws ProviderError of the class that says what went wrong.
   */
  fetchBalances(args: GetBalanceArgs, options?: CallOptions): Promise<BalanceReport>;
}

/**
 * A client of the Finix balance API.
 *
 * @throws ConfigurationError when a credential is missing or an option can't be used.
 */
export function createFinix(options: FinixOptions = {}): FinixClient {
  const userAgent = `${packageJson.name}/${packageJson.version}`;
  return createClient<FinixClient>(
    { provider, userAgent, balances: getBalance, normalize },
    options,
  );
}
