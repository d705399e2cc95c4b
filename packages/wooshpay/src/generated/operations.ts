// @generated {"from":["openapi.yaml"]}
/**
 * The WooshPay API: where it is, how to sign in, what it can do.
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
   * The secret key as username, with a blank password. A test key reads test balances.
   *
   * Default, where none is given: the environment variable `WOOSHPAY_SECRET_KEY`.
   */
  secretKey?: string | undefined;
}

/** One method per operation, and of each `withResponse`. */
export interface Methods<Options = never, Numbers extends NumberMode = "number"> {
  /**
   * Read all balances
   *
   * Gives what is available and what is on its way, in each currency of the account, and what is
   * set apart for issued cards and connected accounts.
   * @throws {ApiError} when the answer is 400, 401, 402, 403, 404, 409, 429, 500, 502, 503, 504.
   */
  getBalance: BareMethod<NoArgs, GetBalanceResponse, Options, Numbers>;
}

export const getBalance: Operation<NoArgs, GetBalanceResponse> = {
  id: "getBalance",
  method: "GET",
  path: "/v1/balance",
  args: [],
  request: () => ({ path: "/v1/balance" }),
  security: [["basic"]],
  responses: { "200": { "application/json": validators.Balance } },
};

/** What `getBalance` gives. */
export type GetBalanceResponse = components["schemas"]["Balance"];

/** The documented error bodies of `getBalance`. */
export type GetBalanceError = components["schemas"]["ErrorResponse"];

/** Everything the description says outside its operations. */
export const provider: Provider = {
  name: "wooshpay",
  title: "WooshPay",
  servers: [
    { url: "https://apitest.wooshpay.com", environments: ["sandbox"] },
    { url: "https://api.wooshpay.com", environments: ["production"] },
  ],
  credentials: [{ name: "secretKey", env: "WOOSHPAY_SECRET_KEY" }],
  variables: { environment: "WOOSHPAY_ENVIRONMENT", baseUrl: "WOOSHPAY_BASE_URL" },
  security: { basic: { type: "basic", username: "secretKey", password: null } },
  errors: { code: ["/code", "/type"], message: ["/message"] },
  balances: { operation: "getBalance" },
};
