// @generated {"from":["openapi.yaml"]}
/**
 * The operations of the Lithic API one by one, and clients that are made of some.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import {
  pageTasks,
  type BalanceProcedure,
  type ClientWith,
  createClientWith,
  fetchBalancesOf,
  type Members,
  type NumberMode,
  withPages,
} from "@org/core/provider";
import packageJson from "../../package.json" with { type: "json" };
import { normalize } from "../normalize.ts";
import type { LithicOptions } from "./client.ts";
import { provider, type GetBalancesArgs } from "./operations.ts";
import * as operations from "./operations.ts";

export type { LithicOptions } from "./client.ts";
export * from "./operations.ts";

/**
 * List balances
 *
 * Gives the balances of the program's financial accounts, or of those of one end user or one business. What `has_more` announces can't be asked for: this operation has no cursor.
 */
export const getBalances: typeof operations.getBalances = /* @__PURE__ */ withPages(
  operations.getBalances,
);

/** The balances, normalized and exact: a part of a client beside its operations. */
export const fetchBalances: BalanceProcedure<GetBalancesArgs> = /* @__PURE__ */ fetchBalancesOf(
  provider,
  getBalances,
  normalize,
  /* @__PURE__ */ pageTasks<typeof getBalances>(),
);

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
