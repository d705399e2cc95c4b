// @generated {"from":["openapi.yaml"]}
/**
 * The Northbank API: where it is, how to sign in, what it can do.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import type { Method, NumberMode, Operation, Provider } from "@org/core/provider";
import * as parts from "@org/core/runtime";
import type { components } from "./types.ts";
import * as validators from "./validators.ts";

/** The environments that have a server of their own or share one. */
export type Environment = "sandbox" | "production";

/** What signs requests: all of it is given, or else all is read from the environment. */
export interface Credentials {
  /**
   * The key of the application.
   *
   * Default, where none is given: the environment variable `NORTHBANK_API_KEY`.
   */
  apiKey?: string | undefined;
}

/** One method per operation, and of each `withResponse`. */
export interface Methods<Options = never, Numbers extends NumberMode = "number"> {
  /**
   * Read the balances of an account
   *
   * One item for each currency and kind of balance.
   * @throws {ApiError} when the answer is 401, 404, 429.
   */
  getBalances: Method<GetBalancesArgs, GetBalancesResponse, Options, Numbers>;
}

export const getBalances: Operation<GetBalancesArgs, GetBalancesResponse> = {
  id: "getBalances",
  method: "GET",
  path: "/accounts/{accountId}/balances",
  args: ["accountId"],
  request: (args) => ({
    path: `/accounts/${parts.segment("accountId", args["accountId"])}/balances`,
  }),
  security: [["Key"]],
  responses: { "200": { "application/json": validators.Balances } },
};

/** Arguments of `getBalances`. */
export interface GetBalancesArgs {
  /** Identifier of the account. */
  accountId: string;
}

/** What `getBalances` gives. */
export type GetBalancesResponse = components["schemas"]["Balances"];

/** The documented error bodies of `getBalances`. */
export type GetBalancesError = components["schemas"]["Failure"];

/** Everything the description says outside its operations. */
export const provider: Provider = {
  name: "northbank",
  title: "Northbank",
  servers: [
    { url: "https://sandbox.northbank.example", environments: ["sandbox"] },
    { url: "https://api.northbank.example", environments: ["production"] },
  ],
  credentials: [{ name: "apiKey", env: "NORTHBANK_API_KEY" }],
  variables: { environment: "NORTHBANK_ENVIRONMENT", baseUrl: "NORTHBANK_BASE_URL" },
  security: { Key: { type: "bearer", token: "apiKey" } },
  errors: { code: ["/fault/code"], message: ["/fault/text"] },
  balances: {
    operation: "getBalances",
    account: {
      argument: "accountId",
      name: "accountId",
      env: "NORTHBANK_ACCOUNT_ID",
      description: "Identifier of the account",
    },
  },
};
