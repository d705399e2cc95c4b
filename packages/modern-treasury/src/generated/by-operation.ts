// @generated {"from":["openapi.yaml"]}
/**
 * The operations of the Modern Treasury API one by one, and clients that are made of some.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import {
  type BalanceReport,
  type Procedure,
  accountTasks,
  type BalanceProcedure,
  type ClientWith,
  createClientWith,
  fetchBalancesOf,
  type Members,
  type NumberMode,
  withPages,
} from "@org/core/provider";
import packageJson from "../../package.json" with { type: "json" };
import { normalize } from "../normalize.ts";
import type { ModernTreasuryOptions } from "./client.ts";
import {
  getBalanceReport,
  provider,
  type GetBalanceReportArgs,
  type ListInternalAccountsArgs,
} from "./operations.ts";
import * as operations from "./operations.ts";

export type { ModernTreasuryOptions } from "./client.ts";
export * from "./operations.ts";

/**
 * List balance reports
 *
 * Gives the reports of an account, those of earlier days too, page by page.
 */
export const listBalanceReports: typeof operations.listBalanceReports = /* @__PURE__ */ withPages(
  operations.listBalanceReports,
);

/**
 * List internal accounts
 *
 * Gives the organization's accounts at its banks, page by page.
 */
export const listInternalAccounts: typeof operations.listInternalAccounts =
  /* @__PURE__ */ withPages(operations.listInternalAccounts);

/** The balances, normalized and exact: a part of a client beside its operations. */
export const fetchBalances: Procedure<GetBalanceReportArgs, BalanceReport> =
  /* @__PURE__ */ fetchBalancesOf(provider, getBalanceReport, normalize);

/** The same, where no account has to be named: without `internal_account_id` of all that `listInternalAccounts` lists. */
export const fetchAllBalances: BalanceProcedure<GetBalanceReportArgs | ListInternalAccountsArgs> =
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
    { provider, userAgent: `${packageJson.name}/${packageJson.version}` },
    members,
    options,
  );
}
