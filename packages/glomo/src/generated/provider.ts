// generated {"from":["openapi.yaml"],"input":"44d6a88a3fa486699fa8","output":"72d20229a3bfa3629cdf"}
/**
 * The Glomo API: where it is, how to sign in, what it can do.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import type { components } from "./types.js";
import * as validators from "./validators.js";

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
export type Environment = "sandbox" | "production";

/** What signs requests; what isn't given is read from the environment. */
export interface Credentials {
  /**
   * The account's secret key as bearer token. A test key reads test balances.
   *
   * Default: the environment variable `GLOMO_TOKEN`.
   */
  token?: string;
}

/** One method per operation. */
export interface Methods<Options = never> {
  /**
   * Read all balances
   *
   * Gives what is available, what is on its way and what is owed to Glomo, in each currency of
   * the account.
   * @throws ApiError on 401, 429.
   */
  getBalances(
    args?: Readonly<Record<string, never>>,
    options?: Options,
  ): Promise<GetBalancesResponse>;
}

/**
 * Read all balances
 *
 * Gives what is available, what is on its way and what is owed to Glomo, in each currency of
 * the account.
 */
export const getBalances: Operation = {
  id: "getBalances",
  method: "GET",
  path: "/balances",
  request: () => ({ path: "/balances" }),
  security: [["JWT"]],
  responses: { "200": { "application/json": validators.Balances } },
};

/** What `getBalances` gives. */
export type GetBalancesResponse = components["schemas"]["Balances"];

/** The documented error bodies of `getBalances`. */
export type GetBalancesError = components["schemas"]["ErrorResponse"];

/** Everything the description says outside its operations, and the operations. */
export const provider: Provider = {
  name: "glomo",
  title: "Glomo",
  servers: [{ url: "https://api.glomopay.com/api/v1", environments: ["sandbox", "production"] }],
  credentials: [{ name: "token", env: "GLOMO_TOKEN" }],
  security: { JWT: { type: "bearer", token: "token" } },
  errors: { code: ["/code", "/error"], message: ["/message", "/error"] },
  rateLimit: { requests: 3000, seconds: 60 },
  operations: [getBalances],
};
