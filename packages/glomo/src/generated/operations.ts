// @generated {"from":["openapi.yaml"]}
/**
 * The Glomo API: where it is, how to sign in, what it can do.
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
   * The account's secret key as bearer token. A test key reads test balances.
   *
   * Default, where none is given: the environment variable `GLOMO_TOKEN`.
   */
  token?: string | undefined;
}

/** One method per operation, and of each `withResponse`. */
export interface Methods<Options = never, Numbers extends NumberMode = "number"> {
  /**
   * Read all balances
   *
   * Gives what is available, what is on its way and what is owed to Glomo, in each currency of
   * the account.
   * @throws {ApiError} when the answer is 401, 429.
   */
  getBalances: BareMethod<NoArgs, GetBalancesResponse, Options, Numbers>;
}

export const getBalances: Operation<NoArgs, GetBalancesResponse> = {
  id: "getBalances",
  method: "GET",
  path: "/balances",
  args: [],
  request: () => ({ path: "/balances" }),
  security: [["JWT"]],
  responses: { "200": { "application/json": validators.Balances } },
};

/** What `getBalances` gives. */
export type GetBalancesResponse = components["schemas"]["Balances"];

/** The documented error bodies of `getBalances`. */
export type GetBalancesError = components["schemas"]["ErrorResponse"];

/** Everything the description says outside its operations. */
export const provider: Provider = {
  name: "glomo",
  title: "Glomo",
  servers: [{ url: "https://api.glomopay.com/api/v1", environments: ["sandbox", "production"] }],
  credentials: [{ name: "token", env: "GLOMO_TOKEN" }],
  variables: { environment: "GLOMO_ENVIRONMENT", baseUrl: "GLOMO_BASE_URL" },
  security: { JWT: { type: "bearer", token: "token" } },
  errors: { code: ["/code", "/error"], message: ["/message", "/error"] },
  rateLimit: { requests: 3000, seconds: 60 },
  balances: { operation: "getBalances" },
};
