// generated {"from":["openapi.yaml"],"input":"2e500c60937c12cdc5b4","output":"924fa2588d749ddfd459"}
/**
 * The Finix API: where it is, how to sign in, what it can do.
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
export type Environment = "sandbox" | "production";

/** What signs requests; what isn't given is read from the environment. */
export interface Credentials {
  /**
   * HTTP Basic with the API user's id as username and its secret as password.
   *
   * Default: the environment variable `FINIX_USERNAME`.
   */
  username?: string;
  /**
   * HTTP Basic with the API user's id as username and its secret as password.
   *
   * Default: the environment variable `FINIX_PASSWORD`.
   */
  password?: string;
}

/** One method per operation. */
export interface Methods<Options = never> {
  /**
   * Read one balance
   *
   * Gives the posted, available and projected amount of one balance, all in the currency of that
   * balance.
   * @throws ApiError on 401, 403, 404, 406, 422, 429.
   */
  getBalance(args: GetBalanceArgs, options?: Options): Promise<GetBalanceResponse>;
}

/**
 * Read one balance
 *
 * Gives the posted, available and projected amount of one balance, all in the currency of that
 * balance.
 */
export const getBalance: Operation = {
  id: "getBalance",
  method: "GET",
  path: "/balances/{balance_id}",
  request: (args) => ({
    path: `/balances/${parts.segment("balance_id", args["balance_id"])}`,
    headers: {
      "finix-version": parts.header("Finix-Version", args["Finix-Version"] ?? "2022-02-01"),
    },
  }),
  security: [["BasicAuth"]],
  responses: { "200": { "application/json": validators.Balance } },
};

/** Arguments of `getBalance`. */
export interface GetBalanceArgs {
  /** Finix's id of the balance. */
  balance_id: string;
  /**
   * The API version that the request is written for and the answer is shaped by. Finix takes a
   * request without it as version 2018-01-01, whose answers look different.
   * The client sends "2022-02-01" unless told otherwise.
   */
  "Finix-Version"?: string;
}

/** What `getBalance` gives. */
export type GetBalanceResponse = components["schemas"]["Balance"];

/** The documented error bodies of `getBalance`. */
export type GetBalanceError = components["schemas"]["ErrorResponse"];

/** Everything the description says outside its operations, and the operations. */
export const provider: Provider = {
  name: "finix",
  title: "Finix",
  servers: [
    { url: "https://finix.sandbox-payments-api.com", environments: ["sandbox"] },
    { url: "https://finix.live-payments-api.com", environments: ["production"] },
  ],
  credentials: [
    { name: "username", env: "FINIX_USERNAME" },
    { name: "password", env: "FINIX_PASSWORD" },
  ],
  security: { BasicAuth: { type: "basic", username: "username", password: "password" } },
  errors: { code: ["/_embedded/errors/0/code"], message: ["/_embedded/errors/0/message"] },
  operations: [getBalance],
};
