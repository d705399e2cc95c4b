// @generated {"from":["openapi.yaml"]}
/**
 * The Wise API: where it is, how to sign in, what it can do.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import type { Method, NumberMode, Operation, Provider } from "@org/core/provider";
import * as parts from "@org/core/runtime";
import type { components, operations } from "./types.ts";
import * as validators from "./validators.ts";

/** The environments that have a server of their own or share one. */
export type Environment = "production" | "sandbox";

/** What signs requests: all of it is given, or else all is read from the environment. */
export interface Credentials {
  /**
   * A personal API token or the access token of a user. A user's token lasts twelve hours; whoever has its refresh token gets the next one.
   *
   * Default, where none is given: the environment variable `WISE_ACCESS_TOKEN`.
   */
  accessToken?: string | undefined;
}

/** One method per operation, and of each `withResponse`. */
export interface Methods<Options = never, Numbers extends NumberMode = "number"> {
  /**
   * Read all balances of a profile
   *
   * Gives each balance of the profile that is of one of the types, in one answer.
   * @throws {ApiError} when the answer is 400, 401, 403, 404, 429, 500.
   */
  listBalances: Method<ListBalancesArgs, ListBalancesResponse, Options, Numbers>;
}

export const listBalances: Operation<ListBalancesArgs, ListBalancesResponse> = {
  id: "listBalances",
  method: "GET",
  path: "/v4/profiles/{profileId}/balances",
  args: ["X-External-Correlation-Id", "profileId", "types"],
  request: (args) => ({
    path: `/v4/profiles/${parts.segment("profileId", args["profileId"])}/balances`,
    query: [parts.pair("types", args["types"] ?? "STANDARD,SAVINGS")],
    headers: {
      "x-external-correlation-id": parts.header(
        "X-External-Correlation-Id",
        args["X-External-Correlation-Id"],
      ),
    },
  }),
  security: [["UserToken"], ["PersonalToken"]],
  responses: { "200": { "application/json": validators.ListBalances200 } },
};

/** Arguments of `listBalances`. */
export interface ListBalancesArgs {
  /** Wise's id of the profile. */
  profileId: number;
  /**
   * Which types of balances to give, with commas between them: STANDARD, SAVINGS.
   * The client sends "STANDARD,SAVINGS" unless told otherwise.
   */
  types?: string | undefined;
  /** An id of yours for the request, which the answer repeats. */
  "X-External-Correlation-Id"?: string | undefined;
}

/** What `listBalances` gives. */
export type ListBalancesResponse = components["schemas"]["Balance"][];

/** The documented error bodies of `listBalances`. */
export type ListBalancesError =
  | components["schemas"]["ErrorResponse"]
  | operations["listBalances"]["responses"][429]["content"]["application/json"];

/** Everything the description says outside its operations. */
export const provider: Provider = {
  name: "wise",
  title: "Wise",
  servers: [
    { url: "https://api.wise.com", environments: ["production"] },
    { url: "https://api.wise-sandbox.com", environments: ["sandbox"] },
  ],
  credentials: [{ name: "accessToken", env: "WISE_ACCESS_TOKEN" }],
  variables: { environment: "WISE_ENVIRONMENT", baseUrl: "WISE_BASE_URL" },
  security: {
    UserToken: { type: "bearer", token: "accessToken" },
    PersonalToken: { type: "bearer", token: "accessToken" },
  },
  errors: {
    code: ["/error", "/errors/*/code"],
    message: ["/error_description", "/errors/*/message"],
    requestId: ["x-trace-id"],
  },
  balances: {
    operation: "listBalances",
    account: {
      argument: "profileId",
      name: "profileId",
      env: "WISE_PROFILE_ID",
      description: "Wise's id of the profile",
    },
  },
};
