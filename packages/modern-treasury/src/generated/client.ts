// @generated {"from":["openapi.yaml"]}
/**
 * The client of the Modern Treasury API.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import {
  accountTasks,
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
  listBalanceReports,
  getBalanceReport,
  listInternalAccounts,
  provider,
  type Credentials,
  type Environment,
  type Methods,
  type GetBalanceReportArgs,
  type ListInternalAccountsArgs,
} from "./operations.ts";
import type { paths } from "./types.ts";

export type {
  Credentials,
  Environment,
  Methods,
  ListBalanceReportsArgs,
  ListBalanceReportsError,
  ListBalanceReportsItem,
  ListBalanceReportsResponse,
  GetBalanceReportArgs,
  GetBalanceReportError,
  GetBalanceReportResponse,
  ListInternalAccountsArgs,
  ListInternalAccountsError,
  ListInternalAccountsItem,
  ListInternalAccountsResponse,
} from "./operations.ts";
/** What the spec says of the provider: its servers, credentials and rate limit. */
export { provider } from "./operations.ts";
export type { components, operations, paths } from "./types.ts";

/** Options of {@link createModernTreasury}: credentials, each also from the environment, and how to call. */
export interface ModernTreasuryOptions<Numbers extends NumberMode = "number">
  extends ClientOptions<Environment, Numbers>,
    Credentials {}

/** The Modern Treasury client: one method per operation of the spec, `api` and `fetchBalances`. */
export interface ModernTreasuryClient<Numbers extends NumberMode = "number">
  extends Methods<CallOptions, Numbers>,
    ClientBase<paths, Numbers> {
  /** The balances of the account that `internal_account_id` names; without it, of all that `listInternalAccounts` lists. Normalized and exact. */
  fetchBalances: BareBalancesMethod<GetBalanceReportArgs | ListInternalAccountsArgs>;
}

/** What a client is made of: for code that makes clients of any provider. */
export const definition: ClientDefinition<typeof getBalanceReport> = {
  provider,
  userAgent: `${packageJson.name}/${packageJson.version}`,
  operations: [
    withPages(listBalanceReports),
    getBalanceReport,
    withPages(listInternalAccounts),
  ] as const,
  balances: getBalanceReport,
  tasks: accountTasks(listInternalAccounts, { id: "/id", argument: "internal_account_id" }),
  normalize,
};

/**
 * A client of the Modern Treasury API.
 *
 * @throws {ConfigurationError} when a credential is missing or an option can't be used.
 */
export function createModernTreasury<Numbers extends NumberMode = "number">(
  options: ModernTreasuryOptions<Numbers> = {},
): ModernTreasuryClient<Numbers> {
  return createClient<ModernTreasuryClient<Numbers>>(definition, options);
}
