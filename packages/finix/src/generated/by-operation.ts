// generated {"from":["openapi.yaml"],"document":"ff8a8c6f7a4a8e027cbe","output":"8779c42dbb7134d7b419"}
/**
 * The operations of the Finix API one by one, and clients that are made of some.
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
import type { FinixOptions } from "./client.ts";
import {
  getBalance,
  listBalances,
  provider,
  type GetBalanceArgs,
  type ListBalancesArgs,
} from "./operations.ts";

export type { FinixOptions } from "./client.ts";
export * from "./operations.ts";

/** The balances, normalized and exact: a part of a client beside its operations. */
export const fetchBalances: BalanceProcedure<GetBalanceArgs | ListBalancesArgs> =
  /* @__PURE__ */ fetchBalancesOf(
    provider,
    getBalance,
    normalize,
    /* @__PURE__ */ accountTasks(listBalances, {
      id: "/id",
      argument: "balance_id",
      complete: true,
    }),
  );

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
    { provider, userAgent: `${packageJson.name}/${packageJson.version}`, pageMethodsOf },
    members,
    options,
  );
}
