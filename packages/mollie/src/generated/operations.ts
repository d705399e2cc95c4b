// @generated {"from":["openapi.yaml"]}
/**
 * The Mollie API: where it is, how to sign in, what it can do.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import type {
  BareMethod,
  BarePagedMethod,
  Method,
  NumberMode,
  Operation,
  PagedOperation,
  Provider,
} from "@org/core/provider";
import * as parts from "@org/core/runtime";
import type { components, operations } from "./types.ts";
import * as validators from "./validators.ts";

/** The environments that have a server of their own or share one. */
export type Environment = "production";

/** What signs requests: all of it is given, or else all is read from the environment. */
export interface Credentials {
  /**
   * An access token with the permission `balances.read`: the organization's own, or one that an app got by OAuth. An API key of a profile is refused.
   *
   * Default, where none is given: the environment variable `MOLLIE_ACCESS_TOKEN`.
   */
  accessToken?: string | undefined;
}

/** One method per operation, and of each `withResponse`. */
export interface Methods<Options = never, Numbers extends NumberMode = "number"> {
  /**
   * List all balances
   *
   * Gives the balances of the organization, the primary one among them, 50 on a page unless
   * `limit` says otherwise.
   * `items` and `pages` go through the pages of the list.
   * @throws {ApiError} when the answer is 400, 401, 403, 404, 429, 503.
   */
  listBalances: BarePagedMethod<
    ListBalancesArgs,
    ListBalancesResponse,
    ListBalancesItem,
    Options,
    Numbers
  >;
  /**
   * Read one balance
   *
   * Gives what is available and what is pending of one balance.
   * @throws {ApiError} when the answer is 401, 403, 404, 429, 503.
   */
  getBalance: Method<GetBalanceArgs, GetBalanceResponse, Options, Numbers>;
  /**
   * Read the primary balance
   *
   * Gives the balance in the currency of the organization's account, where payments are settled
   * unless they have a balance of their own.
   * @throws {ApiError} when the answer is 401, 403, 429, 503.
   */
  getPrimaryBalance: BareMethod<GetPrimaryBalanceArgs, GetPrimaryBalanceResponse, Options, Numbers>;
}

export const listBalances: PagedOperation<
  ListBalancesArgs,
  ListBalancesResponse,
  ListBalancesItem
> = {
  id: "listBalances",
  method: "GET",
  path: "/v2/balances",
  args: ["currency", "from", "idempotency-key", "limit", "testmode"],
  request: (args) => ({
    path: "/v2/balances",
    query: [
      parts.pair("currency", args["currency"]),
      parts.pair("from", args["from"]),
      parts.pair("limit", args["limit"]),
      parts.pair("testmode", args["testmode"]),
    ],
    headers: { "idempotency-key": parts.header("idempotency-key", args["idempotency-key"]) },
  }),
  security: [["advancedAccessToken"], ["oAuth"]],
  responses: { "200": { "application/hal+json": validators.ListBalances200 } },
  pages: { items: "/_embedded/balances", next: { link: "/_links/next/href" } },
};

/** Arguments of `listBalances`. */
export interface ListBalancesArgs {
  /** Only balances in this currency, an ISO 4217 code. */
  currency?: string | null | undefined;
  /** The id of the first balance of the page. Without it, the list begins at its start. */
  from?: string | null | undefined;
  /** How many balances a page has at most; 50 without it. */
  limit?: number | null | undefined;
  /**
   * True asks for balances of test mode, which live mode does not show, nor test mode those of
   * live.
   */
  testmode?: boolean | undefined;
  /**
   * A key for requests that are repeated. Reads repeat without one, and Mollie may answer the
   * same key with what it answered before.
   */
  "idempotency-key"?: string | undefined;
}

/** What `listBalances` gives. */
export type ListBalancesResponse =
  operations["listBalances"]["responses"][200]["content"]["application/hal+json"];

/** An item of the list that `listBalances` gives page by page. */
export type ListBalancesItem = NonNullable<
  NonNullable<
    NonNullable<
      operations["listBalances"]["responses"][200]["content"]["application/hal+json"]
    >["_embedded"]
  >["balances"]
>[number];

/** The documented error bodies of `listBalances`. */
export type ListBalancesError = components["schemas"]["ErrorResponse"];

export const getBalance: Operation<GetBalanceArgs, GetBalanceResponse> = {
  id: "getBalance",
  method: "GET",
  path: "/v2/balances/{balanceId}",
  args: ["balanceId", "idempotency-key", "testmode"],
  request: (args) => ({
    path: `/v2/balances/${parts.segment("balanceId", args["balanceId"])}`,
    query: [parts.pair("testmode", args["testmode"])],
    headers: { "idempotency-key": parts.header("idempotency-key", args["idempotency-key"]) },
  }),
  security: [["advancedAccessToken"], ["oAuth"]],
  responses: { "200": { "application/hal+json": validators.EntityBalance } },
};

/** Arguments of `getBalance`. */
export interface GetBalanceArgs {
  /** Mollie's id of the balance. */
  balanceId: components["schemas"]["BalanceToken"];
  /**
   * True asks for balances of test mode, which live mode does not show, nor test mode those of
   * live.
   */
  testmode?: boolean | undefined;
  /**
   * A key for requests that are repeated. Reads repeat without one, and Mollie may answer the
   * same key with what it answered before.
   */
  "idempotency-key"?: string | undefined;
}

/** What `getBalance` gives. */
export type GetBalanceResponse = components["schemas"]["EntityBalance"];

/** The documented error bodies of `getBalance`. */
export type GetBalanceError = components["schemas"]["ErrorResponse"];

export const getPrimaryBalance: Operation<GetPrimaryBalanceArgs, GetPrimaryBalanceResponse> = {
  id: "getPrimaryBalance",
  method: "GET",
  path: "/v2/balances/primary",
  args: ["idempotency-key"],
  request: (args) => ({
    path: "/v2/balances/primary",
    headers: { "idempotency-key": parts.header("idempotency-key", args["idempotency-key"]) },
  }),
  security: [["advancedAccessToken"], ["oAuth"]],
  responses: { "200": { "application/hal+json": validators.EntityBalance } },
};

/** Arguments of `getPrimaryBalance`. */
export interface GetPrimaryBalanceArgs {
  /**
   * A key for requests that are repeated. Reads repeat without one, and Mollie may answer the
   * same key with what it answered before.
   */
  "idempotency-key"?: string | undefined;
}

/** What `getPrimaryBalance` gives. */
export type GetPrimaryBalanceResponse = components["schemas"]["EntityBalance"];

/** The documented error bodies of `getPrimaryBalance`. */
export type GetPrimaryBalanceError = components["schemas"]["ErrorResponse"];

/** Everything the description says outside its operations. */
export const provider: Provider = {
  name: "mollie",
  title: "Mollie",
  servers: [{ url: "https://api.mollie.com", environments: ["production"] }],
  credentials: [{ name: "accessToken", env: "MOLLIE_ACCESS_TOKEN" }],
  variables: { environment: "MOLLIE_ENVIRONMENT", baseUrl: "MOLLIE_BASE_URL" },
  security: {
    advancedAccessToken: { type: "bearer", token: "accessToken" },
    oAuth: { type: "bearer", token: "accessToken" },
  },
  errors: { message: ["/detail", "/title"] },
  balances: {
    operation: "getBalance",
    account: {
      argument: "balanceId",
      name: "balanceId",
      env: "MOLLIE_BALANCE_ID",
      description: "Mollie's id of the balance",
    },
    holders: [],
  },
};
