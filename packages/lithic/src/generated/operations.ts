// @generated {"from":["openapi.yaml"]}
/**
 * The Lithic API: where it is, how to sign in, what it can do.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import type { BarePagedMethod, NumberMode, PagedOperation, Provider } from "@org/core/provider";
import * as parts from "@org/core/runtime";
import type { components, operations } from "./types.ts";
import * as validators from "./validators.ts";

/** The environments that have a server of their own or share one. */
export type Environment = "sandbox" | "production";

/** What signs requests: all of it is given, or else all is read from the environment. */
export interface Credentials {
  /**
   * The API key as it is, without a scheme word before it. Each environment has keys of its own.
   *
   * Default, where none is given: the environment variable `LITHIC_API_KEY`.
   */
  apiKey?: string | undefined;
}

/** One method per operation, and of each `withResponse`. */
export interface Methods<Options = never, Numbers extends NumberMode = "number"> {
  /**
   * List balances
   *
   * Gives the balances of the program's financial accounts, or of those of one end user or one
   * business. What `has_more` announces can't be asked for: this operation has no cursor.
   * `items` and `pages` go through the pages of the list.
   * @throws {ApiError} when the answer is 400, 401, 404, 422, 429, 500.
   */
  getBalances: BarePagedMethod<
    GetBalancesArgs,
    GetBalancesResponse,
    GetBalancesItem,
    Options,
    Numbers
  >;
}

export const getBalances: PagedOperation<GetBalancesArgs, GetBalancesResponse, GetBalancesItem> = {
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
  pages: { items: "/data", more: "/has_more" },
};

/** Arguments of `getBalances`. */
export interface GetBalancesArgs {
  /** Token of an end user's account; gives the balances of all its financial accounts. */
  account_token?: string | undefined;
  /** Token of a business account; gives the balances of all its financial accounts. */
  business_account_token?: string | undefined;
  /** The instant that the balances are wanted of. Without it they are the latest there are. */
  balance_date?: string | undefined;
  /** Only financial accounts of this type. */
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

/** An item of the list that `getBalances` gives page by page. */
export type GetBalancesItem = NonNullable<
  NonNullable<operations["getBalances"]["responses"][200]["content"]["application/json"]>["data"]
>[number];

/** The documented error bodies of `getBalances`. */
export type GetBalancesError = components["schemas"]["Error"];

/** Everything the description says outside its operations. */
export const provider: Provider = {
  name: "lithic",
  title: "Lithic",
  servers: [
    { url: "https://sandbox.lithic.com", environments: ["sandbox"] },
    { url: "https://api.lithic.com", environments: ["production"] },
  ],
  credentials: [{ name: "apiKey", env: "LITHIC_API_KEY" }],
  variables: { environment: "LITHIC_ENVIRONMENT", baseUrl: "LITHIC_BASE_URL" },
  security: {
    ApiKeyAuth: { type: "apiKey", in: "header", name: "Authorization", value: "apiKey" },
  },
  errors: { message: ["/message"], requestId: ["/debugging_request_id"] },
  rateLimit: { requests: 30, seconds: 1 },
  balances: { operation: "getBalances" },
};
