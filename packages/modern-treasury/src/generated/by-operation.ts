// generated {"from":["openapi.yaml"],"document":"fcac62d487b8177117fa","output":"90b5f466cb9a37b2b921"}
/**
 * The operations of the Modern Treasury API one by one, and clients that are made of some.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import {
  accountTasks,
  type BalanceProcedure,
  type ClientWith,
  createClientWith,
  fetchBalancesOf,
  type Members,
  type NumberMode,
  pageMethodsOf,
} from "@org/core/provider";
import packageJson from "../../package.json" with { type: "json" };
import { normalize } from "../normalize.ts";
import type { ModernTreasuryOptions } from "./client.ts";
import {
  getBalanceReport,
  listInternalAccounts,
  provider,
  type GetBalanceReportArgs,
  type ListInternalAccountsArgs,
} from "./operations.ts";

export type { ModernTreasuryOptions } from "./client.ts";
export * from "./operations.ts";

/** The balances, normalized and exact: a part of a client beside its operations. */
export const fetchBalances: BalanceProcedure<GetBalanceReportArgs | ListInternalAccountsArgs> =
  /* @__PURE__ */ fetchBalancesOf(
    provider,
    getBalanceReport,
    normalize,
    /* @__PURE__ */ accountTasks(listInternalAccounts, {
      id: "/id",
      argument: "internal_account_id",
    }),
  );

/**
 * A client of the Modern Treasury API that has what it is given and no more: `createModernTreasuryWith({ getBalanceReport, fetchBalances })`.
 *
 * @throws {ConfigurationError} when a credential is missing or an option can't be used.
 */
export function createModernTreasuryWith<
  const Of extends Members,
  Numbers extends NumberMode = "number",
>(members: Of, options: ModernTreasuryOptions<Numbers> = {}): ClientWith<Of, Numbers> {
  return createClientWith(
    { provider, userAgent: `${packageJson.name}/${packageJson.version}`, pageMethodsOf },
    members,
    options,
  );
}
