// @generated {"from":["openapi.yaml"]}
/**
 * The Muda API: where it is, how to sign in, what it can do.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import type {
  BareMethod,
  Method,
  NoArgs,
  NumberMode,
  Operation,
  Provider,
} from "@org/core/provider";
import * as parts from "@org/core/runtime";
import type { components } from "./types.ts";
import * as validators from "./validators.ts";

/** The environments that have a server of their own or share one. */
export type Environment = "production";

/** What signs requests: all of it is given, or else all is read from the environment. */
export interface Credentials {
  /**
   * An access token that the token operation hands out for a key and its secret.
   *
   * Default, where none is given: the environment variable `MUDA_API_KEY`.
   */
  apiKey?: string | undefined;
  /**
   * An access token that the token operation hands out for a key and its secret.
   *
   * Default, where none is given: the environment variable `MUDA_SECRET_KEY`.
   */
  secretKey?: string | undefined;
}

/** One method per operation, and of each `withResponse`. */
export interface Methods<Options = never, Numbers extends NumberMode = "number"> {
  /**
   * Read all balances
   *
   * Gives the balance of every asset of the account, collateral included.
   * @throws {ApiError} when the answer is 400, 401, 403, 404, 429, 500, 502, 503, 504.
   */
  getBalances: BareMethod<NoArgs, GetBalancesResponse, Options, Numbers>;
  /**
   * Get an access token
   *
   * Gives a token for the other operations in exchange for the client's key and secret. It is
   * valid for the number of seconds that the answer says.
   * `undefined` where a success comes without its body.
   * @throws {ApiError} when the answer is 400, 401, 403, 404, 429, 500, 502, 503, 504.
   */
  createToken: Method<CreateTokenArgs, CreateTokenResponse, Options, Numbers>;
}

export const getBalances: Operation<NoArgs, GetBalancesResponse> = {
  id: "getBalances",
  method: "GET",
  path: "/v1/payment/balance",
  args: [],
  request: () => ({ path: "/v1/payment/balance" }),
  security: [["ClientToken"]],
  responses: { "200": { "application/json": validators.BalancesResponse } },
};

/** What `getBalances` gives. */
export type GetBalancesResponse = components["schemas"]["BalancesResponse"];

/** The documented error bodies of `getBalances`. */
export type GetBalancesError = components["schemas"]["ErrorResponse"];

export const createToken: Operation<CreateTokenArgs, CreateTokenResponse> = {
  id: "createToken",
  method: "POST",
  path: "/v1/clients/oauth/token",
  args: ["body"],
  request: (args) => ({
    path: "/v1/clients/oauth/token",
    body: parts.jsonBody(parts.required("body", args["body"]), "application/json"),
  }),
  responses: { "200": { "application/json": validators.TokenResponse } },
};

/** Arguments of `createToken`. */
export interface CreateTokenArgs {
  /** The client's key and secret. */
  body: components["schemas"]["TokenRequest"];
}

/** What `createToken` gives. */
export type CreateTokenResponse = components["schemas"]["TokenResponse"];

/** The documented error bodies of `createToken`. */
export type CreateTokenError = components["schemas"]["ErrorResponse"];

/** Everything the description says outside its operations. */
export const provider: Provider = {
  name: "muda",
  title: "Muda",
  servers: [{ url: "https://api.muda.tech", environments: ["production"] }],
  credentials: [
    { name: "apiKey", env: "MUDA_API_KEY" },
    { name: "secretKey", env: "MUDA_SECRET_KEY" },
  ],
  variables: { environment: "MUDA_ENVIRONMENT", baseUrl: "MUDA_BASE_URL" },
  security: {
    ClientToken: {
      type: "token",
      operation: createToken,
      accessToken: "/data/access_token",
      credentials: ["apiKey", "secretKey"],
      body: { api_key: "apiKey", secret_key: "secretKey" },
      expiresIn: "/data/expires_in",
    },
  },
  errors: { message: ["/message"], status: "/status" },
  rateLimit: { requests: 100, seconds: 60 },
  balances: { operation: "getBalances" },
};
