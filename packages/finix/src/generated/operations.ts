// @generated {"from":["openapi.yaml"]}
/**
 * The Finix API: where it is, how to sign in, what it can do.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import type {
  BarePagedMethod,
  Method,
  NumberMode,
  Operation,
  PagedOperation,
  Provider,
} from "@org/core/provider";
import * as parts from "@org/core/runtime";
import type { components } from "./types.ts";
import * as validators from "./validators.ts";

/** The environments that have a server of their own or share one. */
export type Environment = "sandbox" | "production";

/** What signs requests: all of it is given, or else all is read from the environment. */
export interface Credentials {
  /**
   * HTTP Basic with the API user's id as username and its secret as password.
   *
   * Default, where none is given: the environment variable `FINIX_USERNAME`.
   */
  username?: string | undefined;
  /**
   * HTTP Basic with the API user's id as username and its secret as password.
   *
   * Default, where none is given: the environment variable `FINIX_PASSWORD`.
   */
  password?: string | undefined;
}

/** One method per operation, and of each `withResponse`. */
export interface Methods<Options = never, Numbers extends NumberMode = "number"> {
  /**
   * Read one balance
   *
   * Gives the posted, available and projected amount of one balance, all in the currency of that
   * balance.
   * @throws {ApiError} when the answer is 401, 403, 404, 406, 422, 429.
   */
  getBalance: Method<GetBalanceArgs, GetBalanceResponse, Options, Numbers>;
  /**
   * List the balances
   *
   * Gives all balances that the credentials see, page by page, each with its three amounts. A
   * page says where the next one begins.
   * `items` and `pages` go through the pages of the list.
   * @throws {ApiError} when the answer is 401, 403, 404, 422, 429.
   */
  listBalances: BarePagedMethod<
    ListBalancesArgs,
    ListBalancesResponse,
    ListBalancesItem,
    Options,
    Numbers
  >;
}

export const getBalance: Operation<GetBalanceArgs, GetBalanceResponse> = {
  id: "getBalance",
  method: "GET",
  path: "/balances/{balance_id}",
  args: ["Finix-Version", "balance_id"],
  request: (args) => ({
    path: `/balances/${parts.segment("balance_id", args["balance_id"])}`,
    headers: {
      "finix-version": parts.header("Finix-Version", args["Finix-Version"] ?? "2022-02-01"),
    },
  }),
  security: [["BasicAuth"]],
  responses: { "200": { "application/json": validators.Balance } },
};

/** Arguments of `getBalance`. */
export interface GetBalanceArgs {
  /** Finix's id of the balance. */
  balance_id: string;
  /**
   * The API version that the request is written for and the answer is shaped by. Finix takes a
   * request without it as version 2018-01-01, whose answers look different.
   * The client sends "2022-02-01" unless told otherwise.
   */
  "Finix-Version"?: string | undefined;
}

/** What `getBalance` gives. */
export type GetBalanceResponse = components["schemas"]["Balance"];

/** The documented error bodies of `getBalance`. */
export type GetBalanceError = components["schemas"]["ErrorResponse"];

export const listBalances: PagedOperation<
  ListBalancesArgs,
  ListBalancesResponse,
  ListBalancesItem
> = {
  id: "listBalances",
  method: "GET",
  path: "/balances",
  args: ["Finix-Version", "after_cursor", "limit", "linked_to"],
  request: (args) => ({
    path: "/balances",
    query: [
      parts.pair("linked_to", args["linked_to"]),
      parts.pair("limit", args["limit"]),
      parts.pair("after_cursor", args["after_cursor"]),
    ],
    headers: {
      "finix-version": parts.header("Finix-Version", args["Finix-Version"] ?? "2022-02-01"),
    },
  }),
  security: [["BasicAuth"]],
  responses: { "200": { "application/json": validators.BalanceList } },
  pages: {
    items: "/_embedded/balances",
    next: { cursor: "/page/next_cursor", argument: "after_cursor" },
  },
};

/** Arguments of `listBalances`. */
export interface ListBalancesArgs {
  /** Only the balances of this application, by its id. */
  linked_to?: string | undefined;
  /** How many balances a page has at most. */
  limit?: number | undefined;
  /** The page begins after the balance that this cursor names. */
  after_cursor?: string | undefined;
  /**
   * The API version that the request is written for and the answer is shaped by. Finix takes a
   * request without it as version 2018-01-01, whose answers look different.
   * The client sends "2022-02-01" unless told otherwise.
   */
  "Finix-Version"?: string | undefined;
}

/** What `listBalances` gives. */
export type ListBalancesResponse = components["schemas"]["BalanceList"];

/** An item of the list that `listBalances` gives page by page. */
export type ListBalancesItem = NonNullable<
  NonNullable<NonNullable<components["schemas"]["BalanceList"]>["_embedded"]>["balances"]
>[number];

/** The documented error bodies of `listBalances`. */
export type ListBalancesError = components["schemas"]["ErrorResponse"];

/** Everything the description says outside its operations. */
export const provider: Provider = {
  name: "finix",
  title: "Finix",
  servers: [
    { url: "https://finix.sandbox-payments-api.com", environments: ["sandbox"] },
    { url: "https://finix.live-payments-api.com", environments: ["production"] },
  ],
  credentials: [
    { name: "username", env: "FINIX_USERNAME" },
    { name: "password", env: "FINIX_PASSWORD" },
  ],
  variables: { environment: "FINIX_ENVIRONMENT", baseUrl: "FINIX_BASE_URL" },
  security: { BasicAuth: { type: "basic", username: "username", password: "password" } },
  errors: {
    code: ["/_embedded/errors/*/code"],
    message: ["/_embedded/errors/*/message"],
    requestId: ["/_embedded/errors/*/logref"],
  },
  balances: {
    operation: "getBalance",
    account: {
      argument: "balance_id",
      name: "balanceId",
      env: "FINIX_BALANCE_ID",
      description: "Finix's id of the balance",
    },
    holders: [],
  },
};
