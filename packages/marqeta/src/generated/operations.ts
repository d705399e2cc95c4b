// @generated {"from":["openapi.yaml"]}
/**
 * The Marqeta API: where it is, how to sign in, what it can do.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import type { Method, NumberMode, Operation, Provider } from "@org/core/provider";
import * as parts from "@org/core/runtime";
import type { components } from "./types.ts";
import * as validators from "./validators.ts";

/** The environments that have a server of their own or share one. None is the default: name one. */
export type Environment = "sandbox";

/** What signs requests: all of it is given, or else all is read from the environment. */
export interface Credentials {
  /**
   * HTTP Basic with the program's application token as username and its admin access token as password.
   *
   * Default, where none is given: the environment variable `MARQETA_APPLICATION_TOKEN`.
   */
  applicationToken?: string | undefined;
  /**
   * HTTP Basic with the program's application token as username and its admin access token as password.
   *
   * Default, where none is given: the environment variable `MARQETA_ADMIN_ACCESS_TOKEN`.
   */
  adminAccessToken?: string | undefined;
}

/** One method per operation, and of each `withResponse`. */
export interface Methods<Options = never, Numbers extends NumberMode = "number"> {
  /**
   * Read the balances of a user or business
   *
   * Gives the balances of one general purpose account, in its default currency and in each of
   * its currencies.
   * @throws {ApiError} when the answer is 400, 401, 404, 429, 500.
   */
  getBalances: Method<GetBalancesArgs, GetBalancesResponse, Options, Numbers>;
}

export const getBalances: Operation<GetBalancesArgs, GetBalancesResponse> = {
  id: "getBalances",
  method: "GET",
  path: "/balances/{token}",
  args: ["token"],
  request: (args) => ({ path: `/balances/${parts.segment("token", args["token"])}` }),
  security: [["BasicAuth"]],
  responses: { "200": { "application/json": validators.BalancesResponse } },
};

/** Arguments of `getBalances`. */
export interface GetBalancesArgs {
  /** Token of an existing user or business. */
  token: string;
}

/** What `getBalances` gives. */
export type GetBalancesResponse = components["schemas"]["BalancesResponse"];

/** The documented error bodies of `getBalances`. */
export type GetBalancesError = components["schemas"]["ErrorResponse"];

/** Everything the description says outside its operations. */
export const provider: Provider = {
  name: "marqeta",
  title: "Marqeta",
  servers: [{ url: "https://sandbox-api.marqeta.com/v3", environments: ["sandbox"] }],
  credentials: [
    { name: "applicationToken", env: "MARQETA_APPLICATION_TOKEN" },
    { name: "adminAccessToken", env: "MARQETA_ADMIN_ACCESS_TOKEN" },
  ],
  variables: { environment: "MARQETA_ENVIRONMENT", baseUrl: "MARQETA_BASE_URL" },
  security: {
    BasicAuth: { type: "basic", username: "applicationToken", password: "adminAccessToken" },
  },
  errors: { code: ["/error_code"], message: ["/error_message"] },
  balances: {
    operation: "getBalances",
    account: {
      argument: "token",
      name: "token",
      env: "MARQETA_TOKEN",
      description: "Token of an existing user or business",
    },
  },
};
