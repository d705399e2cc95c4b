// generated {"from":["openapi.yaml"],"input":"5a15397294e1db5cd600","output":"0a8c6e8e56af638a72fc"}
/**
 * The WooshPay API: where it is, how to sign in, what it can do.
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
   * The secret key as username, with a blank password. A test key reads test balances.
   *
   * Default: the environment variable `WOOSHPAY_SECRET_KEY`.
   */
  secretKey?: string;
}

/** One method per operation. */
export interface Methods<Options = never> {
  /**
   * Read all balances
   *
   * Gives what is available and what is on its way, in each currency of the account, and what is
   * set apart for issued cards and connected accounts.
   * @throws ApiError on 400, 401, 402, 403, 404, 409, 429, 500, 502, 503, 504.
   */
  getBalance(
    args?: Readonly<Record<string, never>>,
    options?: Options,
  ): Promise<GetBalanceResponse>;
}

/**
 * Read all balances
 *
 * Gives what is available and what is on its way, in each currency of the account, and what is
 * set apart for issued cards and connected accounts.
 */
export const getBalance: Operation = {
  id: "getBalance",
  method: "GET",
  path: "/v1/balance",
  request: () => ({ path: "/v1/balance" }),
  security: [["basic"]],
  responses: { "200": { "application/json": validators.Balance } },
};

/** What `getBalance` gives. */
export type GetBalanceResponse = components["schemas"]["Balance"];

/** The documented error bodies of `getBalance`. */
export type GetBalanceError = components["schemas"]["ErrorResponse"];

/** Everything the description says outside its operations, and the operations. */
export const provider: Provider = {
  name: "wooshpay",
  title: "WooshPay",
  servers: [
    { url: "https://apitest.wooshpay.com", environments: ["sandbox"] },
    { url: "https://api.wooshpay.com", environments: ["production"] },
  ],
  credentials: [{ name: "secretKey", env: "WOOSHPAY_SECRET_KEY" }],
  security: { basic: { type: "basic", username: "secretKey", password: null } },
  errors: { code: ["/code", "/type"], message: ["/message"] },
  operations: [getBalance],
};
