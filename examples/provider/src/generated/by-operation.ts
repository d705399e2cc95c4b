// @generated {"from":["openapi.yaml"]}
/**
 * The operations of the Northbank API one by one, and clients that are made of some.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import {
  type BalanceReport,
  type Procedure,
  type ClientWith,
  createClientWith,
  fetchBalancesOf,
  type Members,
  type NumberMode,
} from "@org/core/provider";
import packageJson from "../../package.json" with { type: "json" };
import { normalize } from "../normalize.ts";
import type { NorthbankOptions } from "./client.ts";
import { getBalances, provider, type GetBalancesArgs } from "./operations.ts";

export type { NorthbankOptions } from "./client.ts";
export * from "./operations.ts";

/** The balances, normalized and exact: a part of a client beside its operations. */
export const fetchBalances: Procedure<GetBalancesArgs, BalanceReport> =
  /* @__PURE__ */ fetchBalancesOf(provider, getBalances, normalize);

/**
 * A client of the Northbank API that has what it is given and no more: `createNorthbankWith({ getBalances, fetchBalances })`.
 *
 * @throws {ConfigurationError} when a credential is missing or an option can't be used.
 */
export function createNorthbankWith<
  const Of extends Members,
  Numbers extends NumberMode = "number",
>(members: Of, options: NorthbankOptions<Numbers> = {}): ClientWith<Of, Numbers> {
  return createClientWith(
    { provider, userAgent: `${packageJson.name}/${packageJson.version}` },
    members,
    options,
  );
}
