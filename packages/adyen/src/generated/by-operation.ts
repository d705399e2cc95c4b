// generated {"from":["openapi.yaml"],"document":"5a9553001a503f98c9f3","output":"15ecc4130a02aa5bad00"}
/**
 * The operations of the Adyen API one by one, and clients that are made of some.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import {
  accountTasks,
  type BalanceProcedure,
  type ClientWith,
  createClientWith,
  fetchBalancesOf,
  type Members,
  type NumberMode,
  pageMethodsOf,
} from "@org/core/provider";
import packageJson from "../../package.json" with { type: "json" };
import { normalize } from "../normalize.ts";
import type { AdyenOptions } from "./client.ts";
import {
  getBalanceAccount,
  listBalanceAccounts,
  provider,
  type GetBalanceAccountArgs,
  type ListBalanceAccountsArgs,
} from "./operations.ts";

export type { AdyenOptions } from "./client.ts";
export * from "./operations.ts";

/** The balances, normalized and exact: a part of a client beside its operations. */
export const fetchBalances: BalanceProcedure<GetBalanceAccountArgs | ListBalanceAccountsArgs> =
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
    { provider, userAgent: `${packageJson.name}/${packageJson.version}`, pageMethodsOf },
    members,
    options,
  );
}
