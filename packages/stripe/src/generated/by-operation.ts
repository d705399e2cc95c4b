// @generated {"from":["openapi.yaml"]}
/**
 * The operations of the Stripe API one by one, and clients that are made of some.
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
  clientHeaders,
} from "@org/core/provider";
import packageJson from "../../package.json" with { type: "json" };
import { normalize } from "../normalize.ts";
import type { StripeOptions } from "./client.ts";
import { getBalance, provider, type GetBalanceArgs } from "./operations.ts";

export type { StripeOptions } from "./client.ts";
export * from "./operations.ts";

/** The balances, normalized and exact: a part of a client beside its operations. */
export const fetchBalances: Procedure<GetBalanceArgs, BalanceReport> =
  /* @__PURE__ */ fetchBalancesOf(provider, getBalance, normalize);

/**
 * A client of the Stripe API that has what it is given and no more: `createStripeWith({ getBalance, fetchBalances })`.
 *
 * @throws {ConfigurationError} when a credential is missing or an option can't be used.
 */
export function createStripeWith<const Of extends Members, Numbers extends NumberMode = "number">(
  members: Of,
  options: StripeOptions<Numbers> = {},
): ClientWith<Of, Numbers> {
  return createClientWith(
    { provider, userAgent: `${packageJson.name}/${packageJson.version}`, clientHeaders },
    members,
    options,
  );
}
