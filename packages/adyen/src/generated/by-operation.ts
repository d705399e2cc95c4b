// @generated {"from":["openapi.yaml"]}
/**
 * The operations of the Adyen API one by one, and clients that are made of some.
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
import type { AdyenOptions } from "./client.ts";
import {
  getBalanceAccount,
  provider,
  type GetBalanceAccountArgs,
  type ListBalanceAccountsArgs,
} from "./operations.ts";
import * as operations from "./operations.ts";

export type { AdyenOptions } from "./client.ts";
export * from "./operations.ts";

/**
 * List the balance accounts of an account holder
 *
 * Gives the balance accounts of one account holder, 10 on a page unless `limit` says otherwise, and without their balances: each has to be asked for.
 */
export const listBalanceAccounts: typeof operations.listBalanceAccounts = /* @__PURE__ */ withPages(
  operations.listBalanceAccounts,
);

/** The balances, normalized and exact: a part of a client beside its operations. */
export const fetchBalances: Procedure<GetBalanceAccountArgs, BalanceReport> =
  /* @__PURE__ */ fetchBalancesOf(provider, getBalanceAccount, normalize);

/** The same, where no account has to be named: without `balanceAccountId` of all that `listBalanceAccounts` lists. */
export const fetchAllBalances: BalanceProcedure<GetBalanceAccountArgs | ListBalanceAccountsArgs> =
  /* @__PURE__ */ fetchBalancesOf(
    provider,
    getBalanceAccount,
    normalize,
    /* @__PURE__ */ accountTasks(listBalanceAccounts, { id: "/id", argument: "balanceAccountId" }),
  );

/**
 * A client of the Adyen API that has what it is given and no more: `createAdyenWith({ getBalanceAccount, fetchBalances })`.
 *
 * @throws {ConfigurationError} when a credential is missing or an option can't be used.
 */
export function createAdyenWith<const Of extends Members, Numbers extends NumberMode = "number">(
  members: Of,
  options: AdyenOptions<Numbers> = {},
): ClientWith<Of, Numbers> {
  return createClientWith(
    { provider, userAgent: `${packageJson.name}/${packageJson.version}` },
    members,
    options,
  );
}
