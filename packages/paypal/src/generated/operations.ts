// @generated {"from":["openapi.yaml"]}
/**
 * The PayPal API: where it is, how to sign in, what it can do.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import type { BareMethod, NumberMode, Operation, Provider } from "@org/core/provider";
import * as parts from "@org/core/runtime";
import type { components } from "./types.ts";
import * as validators from "./validators.ts";

/** The environments that have a server of their own or share one. */
export type Environment = "production" | "sandbox";

/** What signs requests: all of it is given, or else all is read from the environment. */
export interface Credentials {
  /**
   * Client id and secret of an app, for which the client gets its tokens.
   *
   * Default, where none is given: the environment variable `PAYPAL_CLIENT_ID`.
   */
  clientId?: string | undefined;
  /**
   * Client id and secret of an app, for which the client gets its tokens.
   *
   * Default, where none is given: the environment variable `PAYPAL_CLIENT_SECRET`.
   */
  clientSecret?: string | undefined;
}

/** One method per operation, and of each `withResponse`. */
export interface Methods<Options = never, Numbers extends NumberMode = "number"> {
  /**
   * Read all balances
   *
   * Gives what an account holds in each of its currencies, what of it is available and what is
   * withheld, as of one moment.
   * @throws {ApiError} when the answer is 400, 401, 403, 429, 500, any other status.
   */
  getBalances: BareMethod<GetBalancesArgs, GetBalancesResponse, Options, Numbers>;
}

export const getBalances: Operation<GetBalancesArgs, GetBalancesResponse> = {
  id: "getBalances",
  method: "GET",
  path: "/v1/reporting/balances",
  args: ["as_of_time", "currency_code"],
  request: (args) => ({
    path: "/v1/reporting/balances",
    query: [
      parts.pair("as_of_time", args["as_of_time"]),
      parts.pair("currency_code", args["currency_code"]),
    ],
  }),
  security: [["Oauth2"]],
  responses: { "200": { "application/json": validators.BalancesResponse } },
};

/** Arguments of `getBalances`. */
export interface GetBalancesArgs {
  /**
   * The moment to report, in RFC 3339, at most three years ago. Without it the answer is of the
   * last moment that PayPal has.
   */
  as_of_time?: string | undefined;
  /** Report balances of this currency alone; ISO 4217, in capitals. Without it, of all. */
  currency_code?: string | undefined;
}

/** What `getBalances` gives. */
export type GetBalancesResponse = components["schemas"]["BalancesResponse"];

/** The documented error bodies of `getBalances`. */
export type GetBalancesError = components["schemas"]["ErrorResponse"];

/** Everything the description says outside its operations. */
export const provider: Provider = {
  name: "paypal",
  title: "PayPal",
  servers: [
    { url: "https://api-m.paypal.com", environments: ["production"] },
    { url: "https://api-m.sandbox.paypal.com", environments: ["sandbox"] },
  ],
  credentials: [
    { name: "clientId", env: "PAYPAL_CLIENT_ID" },
    { name: "clientSecret", env: "PAYPAL_CLIENT_SECRET" },
  ],
  variables: { environment: "PAYPAL_ENVIRONMENT", baseUrl: "PAYPAL_BASE_URL" },
  security: {
    Oauth2: {
      type: "token",
      endpoint: { path: "/v1/oauth2/token" },
      credentials: ["clientId", "clientSecret"],
      basic: { username: "clientId", password: "clientSecret" },
      accessToken: "/access_token",
      expiresIn: "/expires_in",
      body: {
        scope: { const: "https://uri.paypal.com/services/reporting/balances/read" },
        grant_type: { const: "client_credentials" },
      },
    },
  },
  errors: {
    code: ["/name", "/error"],
    message: ["/message", "/error_description"],
    requestId: ["PayPal-Debug-Id", "/debug_id"],
  },
  balances: { operation: "getBalances" },
};
