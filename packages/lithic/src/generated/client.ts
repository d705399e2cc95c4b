// @generated {"from":["openapi.yaml"]}
/**
 * The client of the Lithic API.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import {
  pageTasks,
  type BareBalancesMethod,
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
  GetBalancesItem,
  GetBalancesResponse,
} from "./operations.ts";
/** What the spec says of the provider: its servers, credentials and rate limit. */
export { provider } from "./operations.ts";
export type { components, operations, paths } from "./types.ts";

/** Options of {@link createLithic}: credentials, each also from the environment, and how to call. */
export interface LithicOptions<Numbers extends NumberMode = "number">
  extends ClientOptions<Environment, Numbers>,
    Credentials {}

/** The Lithic client: one method per operation of the spec, `api` and `fetchBalances`. */
export interface LithicClient<Numbers extends NumberMode = "number">
  extends Methods<CallOptions, Numbers>,
    ClientBase<paths, Numbers> {
  /** The balances of all pages of `getBalances`, normalized and exact. */
  fetchBalances: BareBalancesMethod<GetBalancesArgs>;
}

/** What a client is made of: for code that makes clients of any provider. */
export const definition: ClientDefinition<typeof getBalances> = {
  provider,
  userAgent: `${packageJson.name}/${packageJson.version}`,
  operations: [withPages(getBalances)] as const,
  balances: getBalances,
  tasks: pageTasks<typeof getBalances>(),
  normalize,
};

/**
 * A client of the Lithic API.
 *
 * @throws {ConfigurationError} when a credential is missing or an option can't be used.
 */
export function createLithic<Numbers extends NumberMode = "number">(
  options: LithicOptions<Numbers> = {},
): LithicClient<Numbers> {
  return createClient<LithicClient<Numbers>>(definition, options);
}
