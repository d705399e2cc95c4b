// generated {"from":["openapi.yaml"],"document":"6d5f1a118f326efba881","output":"0920e99775c97ca48034"}
/**
 * The Lithic API: where it is, how to sign in, what it can do.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import type { BareMethod, NumberMode, Operation, Provider } from "@org/core/provider";
import * as parts from "@org/core/runtime";
import type { components, operations } from "./types.ts";
import * as validators from "./validators.ts";

/** The environments that have a server of their own or share one. None is the default: name one. */
export type Environment = "sandbox";

/** What signs requests: all of it is given, or else all is read from the environment. */
export interface Credentials {
  /**
   * Draft: credentials api key auth.
   *
   * Default, where none is given: the environment variable `LITHIC_API_KEY`.
   */
  apiKey?: string | undefined;
}

/** One method per operation, and of each `withResponse`. */
export interface Methods<Options = never, Numbers extends NumberMode = "number"> {
  /**
   * Draft: get balances.
   *
   * Draft: get v1 balances.
   * @throws {ApiError} when the answer is 400, 401, 404, 422, 429.
   */
  getBalances: BareMethod<GetBalancesArgs, GetBalancesResponse, Options, Numbers>;
}

export const getBalances: Operation<GetBalancesArgs, GetBalancesResponse> = {
  id: "getBalances",
  method: "GET",
  path: "/v1/balances",
  args: ["account_token", "balance_date", "business_account_token", "financial_account_type"],
  request: (args) => ({
    path: "/v1/balances",
    query: [
      parts.pair("account_token", args["account_token"]),
      parts.pair("business_account_token", args["business_account_token"]),
      parts.pair("balance_date", args["balance_date"]),
      parts.pair("financial_account_type", args["financial_account_type"]),
    ],
  }),
  security: [["ApiKeyAuth"]],
  responses: { "200": { "application/json": validators.GetBalances200 } },
};

/** Arguments of `getBalances`. */
export interface GetBalancesArgs {
  /** Draft: account token. */
  account_token?: string | undefined;
  /** Draft: business account token. */
  business_account_token?: string | undefined;
  /** Draft: balance date. */
  balance_date?: string | undefined;
  /** Draft: financial account type. */
  financial_account_type?:
    | "ISSUING"
    | "OPERATING"
    | "RESERVE"
    | "SECURITY"
    | (string & {})
    | undefined;
}

/** What `getBalances` gives. */
export type GetBalancesResponse =
  operations["getBalances"]["responses"][200]["content"]["application/json"];

/** The documented error bodies of `getBalances`. */
export type GetBalancesError = components["schemas"]["Error"];

/** Everything the description says outside its operations. */
export const provider: Provider = {
  name: "lithic",
  title: "Lithic",
  servers: [{ url: "https://sandbox.lithic.com", environments: ["sandbox"] }],
  credentials: [{ name: "apiKey", env: "LITHIC_API_KEY" }],
  variables: { environment: "LITHIC_ENVIRONMENT", baseUrl: "LITHIC_BASE_URL" },
  security: {
    ApiKeyAuth: { type: "apiKey", in: "header", name: "Authorization", value: "apiKey" },
  },
  errors: { message: ["/message"], requestId: ["/debugging_request_id"] },
  balances: { operation: "getBalances" },
};
