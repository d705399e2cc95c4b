// generated {"from":["openapi.yaml"],"document":"6868b9b43d9d32250905","output":"4bbf3b5f3ed33a6aee30"}
/**
 * The operations of the Finix API one by one, and clients that are made of some.
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
import type { FinixOptions } from "./client.ts";
import { getBalance, provider, type GetBalanceArgs } from "./operations.ts";

export type { FinixOptions } from "./client.ts";
export * from "./operations.ts";

/** The balances, normalized and exact: a part of a client beside its operations. */
export const fetchBalances: Procedure<GetBalanceArgs, BalanceReport> =
  /* @__PURE__ */ fetchBalancesOf(provider, getBalance, normalize);

/**
 * A client of the Finix API that has what it is given and no more: `createFinixWith({ getBalance, fetchBalances })`.
 *
 * @throws {ConfigurationError} when a credential is missing or an option can't be used.
 */
export function createFinixWith<const Of extends Members, Numbers extends NumberMode = "number">(
  members: Of,
  options: FinixOptions<Numbers> = {},
): ClientWith<Of, Numbers> {
  return createClientWith(
    { provider, userAgent: `${packageJson.name}/${packageJson.version}` },
    members,
    options,
  );
}
