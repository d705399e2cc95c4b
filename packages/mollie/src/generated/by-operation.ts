// generated {"from":["openapi.yaml"],"document":"f12653fdbdc100f95c41","output":"670cea13fb4b3554899a"}
/**
 * The operations of the Mollie API one by one, and clients that are made of some.
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
import type { MollieOptions } from "./client.ts";
import {
  getBalance,
  listBalances,
  provider,
  type GetBalanceArgs,
  type ListBalancesArgs,
} from "./operations.ts";

export type { MollieOptions } from "./client.ts";
export * from "./operations.ts";

/** The balances, normalized and exact: a part of a client beside its operations. */
export const fetchBalances: BalanceProcedure<GetBalanceArgs | ListBalancesArgs> =
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
    { provider, userAgent: `${packageJson.name}/${packageJson.version}`, pageMethodsOf },
    members,
    options,
  );
}
