// generated {"from":["openapi.yaml"],"document":"c73824709944b060a2a7","output":"940a20dd7cbf637da5c9"}
/**
 * The Mollie API: where it is, how to sign in, what it can do.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import type { BareMethod, Method, NumberMode, Operation, Provider } from "@org/core/provider";
import * as parts from "@org/core/runtime";
import type { components, operations } from "./types.ts";
import * as validators from "./validators.ts";

/** The environments that have a server of their own or share one. */
export type Environment = "production";

/** What signs requests: all of it is given, or else all is read from the environment. */
export interface Credentials {
  /**
   * Draft: credentials advanced access token.
   *
   * Default, where none is given: the environment variable `MOLLIE_TOKEN`.
   */
  token?: string | undefined;
}

/** One method per operation, and of each `withResponse`. */
export interface Methods<Options = never, Numbers extends NumberMode = "number"> {
  /**
   * Draft: list balances.
   *
   * Draft: get v2 balances.
   * @throws {ApiError} when the answer is 400, 404, 429.
   */
  listBalances: BareMethod<ListBalancesArgs, ListBalancesResponse, Options, Numbers>;
  /**
   * Draft: get balance.
   *
   * Draft: get v2 balances balance id.
   * @throws {ApiError} when the answer is 404, 429.
   */
  getBalance: Method<GetBalanceArgs, GetBalanceResponse, Options, Numbers>;
  /**
   * Draft: get primary balance.
   *
   * Draft: get v2 balances primary.
   * @throws {ApiError} when the answer is 429.
   */
  getPrimaryBalance: BareMethod<GetPrimaryBalanceArgs, GetPrimaryBalanceResponse, Options, Numbers>;
}

export const listBalances: Operation<ListBalancesArgs, ListBalancesResponse> = {
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
    headers: {
      "idempotency-key": parts.header(
        "idempotency-key",
        args["idempotency-key"] ?? parts.idempotencyKey(),
      ),
    },
  }),
  idempotencyKey: true,
  security: [["advancedAccessToken"], ["oAuth"]],
  responses: { "200": { "application/hal+json": validators.ListBalances200 } },
};

/** Arguments of `listBalances`. */
export interface ListBalancesArgs {
  /** Draft: currency. */
  currency?: string | null | undefined;
  /** Draft: from. */
  from?: string | null | undefined;
  /** Draft: limit. */
  limit?: number | null | undefined;
  /** Draft: testmode. */
  testmode?: boolean | undefined;
  /**
   * Draft: idempotency key.
   * The client makes one for every call unless told otherwise.
   */
  "idempotency-key"?: string | undefined;
}

/** What `listBalances` gives. */
export type ListBalancesResponse =
  operations["listBalances"]["responses"][200]["content"]["application/hal+json"];

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
    headers: {
      "idempotency-key": parts.header(
        "idempotency-key",
        args["idempotency-key"] ?? parts.idempotencyKey(),
      ),
    },
  }),
  idempotencyKey: true,
  security: [["advancedAccessToken"], ["oAuth"]],
  responses: { "200": { "application/hal+json": validators.EntityBalance } },
};

/** Arguments of `getBalance`. */
export interface GetBalanceArgs {
  /** Draft: balance id. */
  balanceId: components["schemas"]["BalanceToken"];
  /** Draft: testmode. */
  testmode?: boolean | undefined;
  /**
   * Draft: idempotency key.
   * The client makes one for every call unless told otherwise.
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
    headers: {
      "idempotency-key": parts.header(
        "idempotency-key",
        args["idempotency-key"] ?? parts.idempotencyKey(),
      ),
    },
  }),
  idempotencyKey: true,
  security: [["advancedAccessToken"], ["oAuth"]],
  responses: { "200": { "application/hal+json": validators.EntityBalance } },
};

/** Arguments of `getPrimaryBalance`. */
export interface GetPrimaryBalanceArgs {
  /**
   * Draft: idempotency key.
   * The client makes one for every call unless told otherwise.
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
  credentials: [{ name: "token", env: "MOLLIE_TOKEN" }],
  variables: { environment: "MOLLIE_ENVIRONMENT", baseUrl: "MOLLIE_BASE_URL" },
  security: {
    advancedAccessToken: { type: "bearer", token: "token" },
    oAuth: { type: "bearer", token: "token" },
  },
  errors: { message: ["/detail"] },
  balances: { operation: "listBalances" },
};
