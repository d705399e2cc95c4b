// @generated {"from":["openapi.yaml"]}
/**
 * The operations of the Wise API one by one, and clients that are made of some.
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
import type { WiseOptions } from "./client.ts";
import { listBalances, provider, type ListBalancesArgs } from "./operations.ts";

export type { WiseOptions } from "./client.ts";
export * from "./operations.ts";

/** The balances, normalized and exact: a part of a client beside its operations. */
export const fetchBalances: Procedure<ListBalancesArgs, BalanceReport> =
  /* @__PURE__ */ fetchBalancesOf(provider, listBalances, normalize);

/**
 * A client of the Wise API that has what it is given and no more: `createWiseWith({ listBalances, fetchBalances })`.
 *
 * @throws {ConfigurationError} when a credential is missing or an option can't be used.
 */
export function createWiseWith<const Of extends Members, Numbers extends NumberMode = "number">(
  members: Of,
  options: WiseOptions<Numbers> = {},
): ClientWith<Of, Numbers> {
  return createClientWith(
    { provider, userAgent: `${packageJson.name}/${packageJson.version}` },
    members,
    options,
  );
}
