// generated {"from":["openapi.yaml"],"input":"336fb2218c96cf595c16","output":"64536ff74f4497837297"}
/**
 * The Marqeta API: where it is, how to sign in, what it can do.
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
export type Environment = "sandbox";

/** What signs requests; what isn't given is read from the environment. */
export interface Credentials {
  /**
   * HTTP Basic with the program's application token as username and its admin access token as password.
   *
   * Default: the environment variable `MARQETA_APPLICATION_TOKEN`.
   */
  applicationToken?: string;
  /**
   * HTTP Basic with the program's application token as username and its admin access token as password.
   *
   * Default: the environment variable `MARQETA_ADMIN_ACCESS_TOKEN`.
   */
  adminAccessToken?: string;
}

/** One method per operation. */
export interface Methods<Options = never> {
  /**
   * Read the balances of a user or business
   *
   * Gives the balances of one general purpose account, in its default currency and in each of
   * its currencies.
   * @throws ApiError on 400, 401, 404, 429, 500.
   */
  getBalances(args: GetBalancesArgs, options?: Options): Promise<GetBalancesResponse>;
}

/**
 * Read the balances of a user or business
 *
 * Gives the balances of one general purpose account, in its default currency and in each of
 * its currencies.
 */
export const getBalances: Operation = {
  id: "getBalances",
  method: "GET",
  path: "/balances/{token}",
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

/** Everything the description says outside its operations, and the operations. */
export const provider: Provider = {
  name: "marqeta",
  title: "Marqeta",
  servers: [{ url: "https://sandbox-api.marqeta.com/v3", environments: ["sandbox"] }],
  credentials: [
    { name: "applicationToken", env: "MARQETA_APPLICATION_TOKEN" },
    { name: "adminAccessToken", env: "MARQETA_ADMIN_ACCESS_TOKEN" },
  ],
  security: {
    BasicAuth: { type: "basic", username: "applicationToken", password: "adminAccessToken" },
  },
  errors: { code: ["/error_code"], message: ["/error_message"] },
  operations: [getBalances],
};
