// @generated {"from":["openapi.yaml"]}
/**
 * The Adyen API: where it is, how to sign in, what it can do.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import type {
  Method,
  NumberMode,
  Operation,
  PagedMethod,
  PagedOperation,
  Provider,
} from "@org/core/provider";
import * as parts from "@org/core/runtime";
import type { components } from "./types.ts";
import * as validators from "./validators.ts";

/** The environments that have a server of their own or share one. */
export type Environment = "sandbox" | "production";

/** What signs requests: all of it is given, or else all is read from the environment. */
export interface Credentials {
  /**
   * An API key of a credential that may read balance accounts. Test and live have keys of their own.
   *
   * Default, where none is given: the environment variable `ADYEN_API_KEY`.
   */
  apiKey?: string | undefined;
}

/** One method per operation, and of each `withResponse`. */
export interface Methods<Options = never, Numbers extends NumberMode = "number"> {
  /**
   * List the balance accounts of an account holder
   *
   * Gives the balance accounts of one account holder, 10 on a page unless `limit` says
   * otherwise, and without their balances: each has to be asked for.
   * `items` and `pages` go through the pages of the list.
   * @throws {ApiError} when the answer is 400, 401, 403, 422, 500.
   */
  listBalanceAccounts: PagedMethod<
    ListBalanceAccountsArgs,
    ListBalanceAccountsResponse,
    ListBalanceAccountsItem,
    Options,
    Numbers
  >;
  /**
   * Read a balance account and its balances
   *
   * Gives a balance account with its balances: one in its default currency, and one in each
   * other currency that it holds anything of.
   * @throws {ApiError} when the answer is 400, 401, 403, 422, 500.
   */
  getBalanceAccount: Method<GetBalanceAccountArgs, GetBalanceAccountResponse, Options, Numbers>;
}

export const listBalanceAccounts: PagedOperation<
  ListBalanceAccountsArgs,
  ListBalanceAccountsResponse,
  ListBalanceAccountsItem
> = {
  id: "listBalanceAccounts",
  method: "GET",
  path: "/accountHolders/{id}/balanceAccounts",
  args: ["accountHolderId", "limit", "offset"],
  request: (args) => ({
    path: `/accountHolders/${parts.segment("accountHolderId", args["accountHolderId"])}/balanceAccounts`,
    query: [parts.pair("offset", args["offset"]), parts.pair("limit", args["limit"])],
  }),
  renamed: { "path id": "accountHolderId" },
  security: [["ApiKeyAuth"]],
  responses: { "200": { "application/json": validators.PaginatedBalanceAccountsResponse } },
  pages: { items: "/balanceAccounts", more: "/hasNext", next: { offset: "offset", start: 0 } },
};

/** Arguments of `listBalanceAccounts`. */
export interface ListBalanceAccountsArgs {
  /**
   * Adyen's id of the account holder.
   * Sent as `id` in path.
   */
  accountHolderId: string;
  /** How many balance accounts to skip. */
  offset?: number | undefined;
  /** How many balance accounts a page has at most. */
  limit?: number | undefined;
}

/** What `listBalanceAccounts` gives. */
export type ListBalanceAccountsResponse = components["schemas"]["PaginatedBalanceAccountsResponse"];

/** An item of the list that `listBalanceAccounts` gives page by page. */
export type ListBalanceAccountsItem = NonNullable<
  NonNullable<components["schemas"]["PaginatedBalanceAccountsResponse"]>["balanceAccounts"]
>[number];

/** The documented error bodies of `listBalanceAccounts`. */
export type ListBalanceAccountsError = components["schemas"]["RestServiceError"];

export const getBalanceAccount: Operation<GetBalanceAccountArgs, GetBalanceAccountResponse> = {
  id: "getBalanceAccount",
  method: "GET",
  path: "/balanceAccounts/{id}",
  args: ["balanceAccountId"],
  request: (args) => ({
    path: `/balanceAccounts/${parts.segment("balanceAccountId", args["balanceAccountId"])}`,
  }),
  renamed: { "path id": "balanceAccountId" },
  security: [["ApiKeyAuth"]],
  responses: { "200": { "application/json": validators.BalanceAccount } },
};

/** Arguments of `getBalanceAccount`. */
export interface GetBalanceAccountArgs {
  /**
   * Adyen's id of the balance account.
   * Sent as `id` in path.
   */
  balanceAccountId: string;
}

/** What `getBalanceAccount` gives. */
export type GetBalanceAccountResponse = components["schemas"]["BalanceAccount"];

/** The documented error bodies of `getBalanceAccount`. */
export type GetBalanceAccountError = components["schemas"]["RestServiceError"];

/** Everything the description says outside its operations. */
export const provider: Provider = {
  name: "adyen",
  title: "Adyen",
  servers: [
    { url: "https://balanceplatform-api-test.adyen.com/bcl/v2", environments: ["sandbox"] },
    { url: "https://balanceplatform-api-live.adyen.com/bcl/v2", environments: ["production"] },
  ],
  credentials: [{ name: "apiKey", env: "ADYEN_API_KEY" }],
  variables: { environment: "ADYEN_ENVIRONMENT", baseUrl: "ADYEN_BASE_URL" },
  security: { ApiKeyAuth: { type: "apiKey", in: "header", name: "X-API-Key", value: "apiKey" } },
  errors: { code: ["/errorCode"], message: ["/detail", "/title"], requestId: ["/requestId"] },
  balances: {
    operation: "getBalanceAccount",
    account: {
      argument: "balanceAccountId",
      name: "balanceAccountId",
      env: "ADYEN_BALANCE_ACCOUNT_ID",
      description: "Adyen's id of the balance account",
    },
    holders: [
      {
        argument: "accountHolderId",
        name: "accountHolderId",
        env: "ADYEN_ACCOUNT_HOLDER_ID",
        description: "Adyen's id of the account holder",
      },
    ],
  },
};
