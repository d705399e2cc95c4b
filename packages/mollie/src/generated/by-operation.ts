// generated {"from":["openapi.yaml"],"document":"dab873661c4bc61d26f6","output":"03c6e15051cb71060db6"}
/**
 * The operations of the Mollie API one by one, and clients that are made of some.
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
import type { MollieOptions } from "./client.ts";
import { getBalance, provider, type GetBalanceArgs } from "./operations.ts";

export type { MollieOptions } from "./client.ts";
export * from "./operations.ts";

/** The balances, normalized and exact: a part of a client beside its operations. */
export const fetchBalances: Procedure<GetBalanceArgs, BalanceReport> =
  /* @__PURE__ */ fetchBalancesOf(provider, getBalance, normalize);

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
    { provider, userAgent: `${packageJson.name}/${packageJson.version}`, pageMethodsOf },
    members,
    options,
  );
}
