// generated {"from":["openapi.yaml"],"document":"d12df0dc8109741758ef","output":"0472cb662cadc1452d8b"}
/**
 * The operations of the Lithic API one by one, and clients that are made of some.
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
} from "@org/core/provider";
import packageJson from "../../package.json" with { type: "json" };
import { normalize } from "../normalize.ts";
import type { LithicOptions } from "./client.ts";
import { getBalances, provider, type GetBalancesArgs } from "./operations.ts";

export type { LithicOptions } from "./client.ts";
export * from "./operations.ts";

/** The balances, normalized and exact: a part of a client beside its operations. */
export const fetchBalances: Procedure<GetBalancesArgs, BalanceReport> =
  /* @__PURE__ */ fetchBalancesOf(provider, getBalances, normalize);

/**
 * A client of the Lithic API that has what it is given and no more: `createLithicWith({ getBalances, fetchBalances })`.
 *
 * @throws {ConfigurationError} when a credential is missing or an option can't be used.
 */
export function createLithicWith<const Of extends Members, Numbers extends NumberMode = "number">(
  members: Of,
  options: LithicOptions<Numbers> = {},
): ClientWith<Of, Numbers> {
  return createClientWith(
    { provider, userAgent: `${packageJson.name}/${packageJson.version}` },
    members,
    options,
  );
}
