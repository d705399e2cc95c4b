// generated {"from":["openapi.yaml"],"input":"5b49ee4dc39f04fc3caa","output":"bdf0f746eec753633b02"}
/**
 * The Muda API: where it is, how to sign in, what it can do.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import type { components } from "./types.js";
import * as validators from "./validators.js";
import * as parts from "./serialization.js";
import type { Args, RequestParts } from "./serialization.js";
import type { Validator } from "./validators.js";

/** One operation, as the client reads it. */
export interface Operation {
  readonly id: string;
  readonly method: "GET" | "PUT" | "POST" | "DELETE" | "OPTIONS" | "HEAD" | "PATCH" | "TRACE";
  readonly path: string;
  /** The parts of a request that the arguments make; throws a TypeError for one that can't be sent. */
  readonly request: (args: Args) => RequestParts;
  /** Whether the same key is sent with every attempt of one call. */
  readonly idempotencyKey?: true;
  /** By place and name, the argument of a parameter where that is called otherwise. */
  readonly renamed?: Readonly<Record<string, string>>;
  readonly security?: readonly (readonly string[])[];
  readonly responses: Readonly<
    Record<string, Readonly<Record<string, Validator | "text" | "binary">>>
  >;
  readonly servers?: readonly Server[];
}

/** A base URL and the environments it serves. */
export interface Server {
  readonly url: string;
  readonly environments: readonly string[];
}

/** The provider, as the client reads it. */
export interface Provider {
  readonly name: string;
  readonly title: string;
  readonly servers: readonly Server[];
  readonly credentials: readonly { readonly name: string; readonly env: string }[];
  readonly security: Readonly<
    Record<
      string,
      | { readonly type: "basic"; readonly username: string; readonly password: string | null }
      | { readonly type: "bearer"; readonly token: string }
      | {
          readonly type: "apiKey";
          readonly in: "header" | "query" | "cookie";
          readonly name: string;
          readonly value: string;
        }
      | {
          readonly type: "token";
          readonly operation: string;
          readonly body: Readonly<Record<string, string>>;
          readonly accessToken: string;
          readonly expiresIn?: string;
        }
    >
  >;
  readonly errors: {
    readonly code?: readonly string[];
    readonly message?: readonly string[];
    readonly status?: string;
    readonly requestId?: string;
  };
  readonly rateLimit?: { readonly requests: number; readonly seconds: number };
  readonly operations: readonly Operation[];
}

/** The environments that have a server of their own or share one. */
export type Environment = "production";

/** What signs requests; what isn't given is read from the environment. */
export interface Credentials {
  /**
   * An access token that the token operation hands out for a key and its secret.
   *
   * Default: the environment variable `MUDA_API_KEY`.
   */
  apiKey?: string;
  /**
   * An access token that the token operation hands out for a key and its secret.
   *
   * Default: the environment variable `MUDA_SECRET_KEY`.
   */
  secretKey?: string;
}

/** One method per operation. */
export interface Methods<Options = never> {
  /**
   * Read all balances
   *
   * Gives the balance of every asset of the account, collateral included.
   * @throws ApiError on 400, 401, 403, 404, 429, 500, 502, 503, 504.
   */
  getBalances(
    args?: Readonly<Record<string, never>>,
    options?: Options,
  ): Promise<GetBalancesResponse>;
  /**
   * Get an access token
   *
   * Gives a token for the other operations in exchange for the client's key and secret. It is
   * valid for the number of seconds that the answer says.
   * @throws ApiError on 400, 401, 403, 404, 429, 500, 502, 503, 504.
   */
  createToken(args: CreateTokenArgs, options?: Options): Promise<CreateTokenResponse>;
}

/**
 * Read all balances
 *
 * Gives the balance of every asset of the account, collateral included.
 */
export const getBalances: Operation = {
  id: "getBalances",
  method: "GET",
  path: "/v1/payment/balance",
  request: () => ({ path: "/v1/payment/balance" }),
  security: [["ClientToken"]],
  responses: { "200": { "application/json": validators.BalancesResponse } },
};

/** What `getBalances` gives. */
export type GetBalancesResponse = components["schemas"]["BalancesResponse"];

/** The documented error bodies of `getBalances`. */
export type GetBalancesError = components["schemas"]["ErrorResponse"];

/**
 * Get an access token
 *
 * Gives a token for the other operations in exchange for the client's key and secret. It is
 * valid for the number of seconds that the answer says.
 */
export const createToken: Operation = {
  id: "createToken",
  method: "POST",
  path: "/v1/clients/oauth/token",
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

/** Everything the description says outside its operations, and the operations. */
export const provider: Provider = {
  name: "muda",
  title: "Muda",
  servers: [{ url: "https://api.muda.tech", environments: ["production"] }],
  credentials: [
    { name: "apiKey", env: "MUDA_API_KEY" },
    { name: "secretKey", env: "MUDA_SECRET_KEY" },
  ],
  security: {
    ClientToken: {
      type: "token",
      operation: "createToken",
      body: { api_key: "apiKey", secret_key: "secretKey" },
      accessToken: "/data/access_token",
      expiresIn: "/data/expires_in",
    },
  },
  errors: { message: ["/message"], status: "/status" },
  rateLimit: { requests: 100, seconds: 60 },
  operations: [getBalances, createToken],
};
