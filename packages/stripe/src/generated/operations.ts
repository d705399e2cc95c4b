// @generated {"from":["openapi.yaml"]}
/**
 * The Stripe API: where it is, how to sign in, what it can do.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import type { BareMethod, NumberMode, Operation, Provider } from "@org/core/provider";
import * as parts from "@org/core/runtime";
import type { components } from "./types.ts";
import * as validators from "./validators.ts";

/** The environments that have a server of their own or share one. */
export type Environment = "sandbox" | "production";

/** What signs requests: all of it is given, or else all is read from the environment. */
export interface Credentials {
  /**
   * The secret key, or a restricted key that may read balances. A test key reads test balances.
   *
   * Default, where none is given: the environment variable `STRIPE_SECRET_KEY`.
   */
  secretKey?: string | undefined;
}

/** What goes with every request, unless a call says otherwise. */
export interface HeaderOptions {
  /**
   * Id of a connected account whose balances are read. Without it they are those of the account that the key belongs to.
   *
   * Sent as `Stripe-Account`. Default, where none of these and no credential is given: the environment variable `STRIPE_ACCOUNT`, else nothing.
   */
  account?: string | undefined;
}

/** One method per operation, and of each `withResponse`. */
export interface Methods<Options = never, Numbers extends NumberMode = "number"> {
  /**
   * Read all balances
   *
   * Gives what is available and what is on its way, in each currency of the account, and what is
   * set apart for connected accounts and for issued cards.
   * @throws {ApiError} when the answer is 400, 401, 403, 429, any other status.
   */
  getBalance: BareMethod<GetBalanceArgs, GetBalanceResponse, Options, Numbers>;
}

export const getBalance: Operation<GetBalanceArgs, GetBalanceResponse> = {
  id: "getBalance",
  method: "GET",
  path: "/v1/balance",
  args: ["Stripe-Version", "account", "expand"],
  request: (args) => ({
    path: "/v1/balance",
    query: [parts.inQuery("expand", args["expand"], "deepObject", true, false)],
    headers: {
      "stripe-account": parts.header("account", parts.filled("account", args["account"])),
      "stripe-version": parts.header("Stripe-Version", args["Stripe-Version"] ?? "2023-08-16"),
    },
  }),
  renamed: { "header Stripe-Account": "account" },
  security: [["bearerAuth"]],
  responses: { "200": { "application/json": validators.Balance } },
};

/** Arguments of `getBalance`. */
export interface GetBalanceArgs {
  /**
   * Members to write out in full where the answer has their id alone. No member of a balance is
   * an id, so this changes nothing.
   */
  expand?: string[] | undefined;
  /**
   * Id of a connected account whose balances are read. Without it they are those of the account
   * that the key belongs to.
   * Sent as `Stripe-Account` in header.
   * In place of the client's option `account`.
   */
  account?: string | undefined;
  /**
   * The API version by which the answer is shaped. Stripe takes a request without it as one of
   * the version that the account is set to.
   * The client sends "2023-08-16" unless told otherwise.
   */
  "Stripe-Version"?: string | undefined;
}

/** What `getBalance` gives. */
export type GetBalanceResponse = components["schemas"]["Balance"];

/** The documented error bodies of `getBalance`. */
export type GetBalanceError = components["schemas"]["Error"];

/** Everything the description says outside its operations. */
export const provider: Provider = {
  name: "stripe",
  title: "Stripe",
  servers: [{ url: "https://api.stripe.com", environments: ["sandbox", "production"] }],
  headerOptions: [{ name: "account", env: "STRIPE_ACCOUNT", header: "Stripe-Account" }],
  credentials: [{ name: "secretKey", env: "STRIPE_SECRET_KEY" }],
  variables: { environment: "STRIPE_ENVIRONMENT", baseUrl: "STRIPE_BASE_URL" },
  security: { bearerAuth: { type: "bearer", token: "secretKey" } },
  errors: {
    code: ["/error/code", "/error/type"],
    message: ["/error/message"],
    requestId: ["Request-Id"],
  },
  balances: {
    operation: "getBalance",
    account: {
      argument: "account",
      name: "account",
      env: "STRIPE_ACCOUNT",
      description: "Id of a connected account whose balances are read",
      optional: true,
      header: "stripe-account",
    },
  },
};
