// generated {"from":["openapi.yaml"],"document":"60e453286113315ef88d","output":"6d494056267112c95574"}
/**
 * The operations of the Adyen API one by one, and clients that are made of some.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import {
  type BalanceReport,
  type ClientWith,
  createClientWith,
  fetchBalancesOf,
  type Members,
  type NumberMode,
  type Procedure,
  pageMethodsOf,
} from "@org/core/provider";
import packageJson from "../../package.json" with { type: "json" };
import { normalize } from "../normalize.ts";
import type { AdyenOptions } from "./client.ts";
import { getBalanceAccount, provider, type GetBalanceAccountArgs } from "./operations.ts";

export type { AdyenOptions } from "./client.ts";
export * from "./operations.ts";

/** The balances, normalized and exact: a part of a client beside its operations. */
export const fetchBalances: Procedure<GetBalanceAccountArgs, BalanceReport> =
  /* @__PURE__ */ fetchBalancesOf(provider, getBalanceAccount, normalize);

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
    { provider, userAgent: `${packageJson.name}/${packageJson.version}`, pageMethodsOf },
    members,
    options,
  );
}
