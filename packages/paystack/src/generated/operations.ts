// @generated {"from":["openapi.yaml"]}
/**
 * The Paystack API: where it is, how to sign in, what it can do.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import type { BareMethod, NoArgs, NumberMode, Operation, Provider } from "@org/core/provider";

import type { components } from "./types.ts";
import * as validators from "./validators.ts";

/** The environments that have a server of their own or share one. */
export type Environment = "sandbox" | "production";

/** What signs requests: all of it is given, or else all is read from the environment. */
export interface Credentials {
  /**
   * The secret key. A test key reads test balances, a live key those of real money.
   *
   * Default, where none is given: the environment variable `PAYSTACK_SECRET_KEY`.
   */
  secretKey?: string | undefined;
}

/** One method per operation, and of each `withResponse`. */
export interface Methods<Options = never, Numbers extends NumberMode = "number"> {
  /**
   * Read all balances
   *
   * Gives what is available to the integration, in each of its currencies.
   * @throws {ApiError} when the answer is 401, 404, any other status.
   */
  getBalances: BareMethod<NoArgs, GetBalancesResponse, Options, Numbers>;
}

export const getBalances: Operation<NoArgs, GetBalancesResponse> = {
  id: "getBalances",
  method: "GET",
  path: "/balance",
  args: [],
  request: () => ({ path: "/balance" }),
  security: [["bearerAuth"]],
  responses: { "200": { "application/json": validators.BalanceCheckResponse } },
};

/** What `getBalances` gives. */
export type GetBalancesResponse = components["schemas"]["BalanceCheckResponse"];

/** The documented error bodies of `getBalances`. */
export type GetBalancesError = components["schemas"]["Error"];

/** Everything the description says outside its operations. */
export const provider: Provider = {
  name: "paystack",
  title: "Paystack",
  servers: [{ url: "https://api.paystack.co", environments: ["sandbox", "production"] }],
  credentials: [{ name: "secretKey", env: "PAYSTACK_SECRET_KEY" }],
  variables: { environment: "PAYSTACK_ENVIRONMENT", baseUrl: "PAYSTACK_BASE_URL" },
  security: { bearerAuth: { type: "bearer", token: "secretKey" } },
  errors: { code: ["/code", "/type"], message: ["/message"] },
  balances: { operation: "getBalances" },
};
