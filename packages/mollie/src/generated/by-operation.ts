// @generated {"from":["openapi.yaml"]}
/**
 * The operations of the Mollie API one by one, and clients that are made of some.
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
import type { MollieOptions } from "./client.ts";
import { getBalance, provider, type GetBalanceArgs, type ListBalancesArgs } from "./operations.ts";
import * as operations from "./operations.ts";

export type { MollieOptions } from "./client.ts";
export * from "./operations.ts";

/**
 * List all balances
 *
 * Gives the balances of the organization, the primary one among them, 50 on a page unless `limit` says otherwise.
 */
export const listBalances: typeof operations.listBalances = /* @__PURE__ */ withPages(
  operations.listBalances,
);

/** The balances, normalized and exact: a part of a client beside its operations. */
export const fetchBalances: Procedure<GetBalanceArgs, BalanceReport> =
  /* @__PURE__ */ fetchBalancesOf(provider, getBalance, normalize);

/** The same, where no account has to be named: without `balanceId` of all that `listBalances` lists. */
export const fetchAllBalances: BalanceProcedure<GetBalanceArgs | ListBalancesArgs> =
  /* @__PURE__ */ fetchBalancesOf(
    provider,
    getBalance,
    normalize,
    /* @__PURE__ */ accountTasks(listBalances, {
      id: "/id",
      argument: "balanceId",
      complete: true,
    }),
  );

/**
 * A client of the Mollie API that has what it is given and no more: `createMollieWith({ getBalance, fetchBalances })`.
 *
 * @throws {ConfigurationError} when a credential is missing or an option can't be used.
 */
export function createMollieWith<const Of extends Members, Numbers extends NumberMode = "number">(
  members: Of,
  options: MollieOptions<Numbers> = {},
): ClientWith<Of, Numbers> {
  return createClientWith(
    { provider, userAgent: `${packageJson.name}/${packageJson.version}` },
    members,
    options,
  );
}
