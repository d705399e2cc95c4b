// @generated {"from":["openapi.yaml"]}
/**
 * The Modern Treasury API: where it is, how to sign in, what it can do.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import type {
  BarePagedMethod,
  Method,
  NumberMode,
  Operation,
  PagedMethod,
  PagedOperation,
  Provider,
} from "@org/core/provider";
import * as parts from "@org/core/runtime";
import type { components, operations } from "./types.ts";
import * as validators from "./validators.ts";

/** The environments that have a server of their own or share one. */
export type Environment = "sandbox" | "production";

/** What signs requests: all of it is given, or else all is read from the environment. */
export interface Credentials {
  /**
   * HTTP Basic with the organization's id as username and an API key as password. A key is of live or of test mode.
   *
   * Default, where none is given: the environment variable `MODERN_TREASURY_ORGANIZATION_ID`.
   */
  organizationId?: string | undefined;
  /**
   * HTTP Basic with the organization's id as username and an API key as password. A key is of live or of test mode.
   *
   * Default, where none is given: the environment variable `MODERN_TREASURY_API_KEY`.
   */
  apiKey?: string | undefined;
}

/** One method per operation, and of each `withResponse`. */
export interface Methods<Options = never, Numbers extends NumberMode = "number"> {
  /**
   * List balance reports
   *
   * Gives the reports of an account, those of earlier days too, page by page.
   * `items` and `pages` go through the pages of the list.
   * @throws {ApiError} when the answer is 401, 403, 404, 422, 429, 500, 502, 503, 504.
   */
  listBalanceReports: PagedMethod<
    ListBalanceReportsArgs,
    ListBalanceReportsResponse,
    ListBalanceReportsItem,
    Options,
    Numbers
  >;
  /**
   * Read one balance report
   *
   * Gives what the bank reported of an account at one time: the report that came last, or the
   * one of an id.
   * @throws {ApiError} when the answer is 401, 403, 404, 422, 429, 500, 502, 503, 504.
   */
  getBalanceReport: Method<GetBalanceReportArgs, GetBalanceReportResponse, Options, Numbers>;
  /**
   * List internal accounts
   *
   * Gives the organization's accounts at its banks, page by page.
   * `items` and `pages` go through the pages of the list.
   * @throws {ApiError} when the answer is 401, 403, 404, 422, 429, 500, 502, 503, 504.
   */
  listInternalAccounts: BarePagedMethod<
    ListInternalAccountsArgs,
    ListInternalAccountsResponse,
    ListInternalAccountsItem,
    Options,
    Numbers
  >;
}

export const listBalanceReports: PagedOperation<
  ListBalanceReportsArgs,
  ListBalanceReportsResponse,
  ListBalanceReportsItem
> = {
  id: "listBalanceReports",
  method: "GET",
  path: "/api/internal_accounts/{internal_account_id}/balance_reports",
  args: ["after_cursor", "as_of_date", "balance_report_type", "internal_account_id", "per_page"],
  request: (args) => ({
    path: `/api/internal_accounts/${parts.segment("internal_account_id", args["internal_account_id"])}/balance_reports`,
    query: [
      parts.pair("as_of_date", args["as_of_date"]),
      parts.pair("balance_report_type", args["balance_report_type"]),
      parts.pair("after_cursor", args["after_cursor"]),
      parts.pair("per_page", args["per_page"]),
    ],
  }),
  security: [["basic_auth"]],
  responses: { "200": { "application/json": validators.ListBalanceReports200 } },
  pages: { items: "", next: { cursor: "X-After-Cursor", argument: "after_cursor" } },
};

/** Arguments of `listBalanceReports`. */
export interface ListBalanceReportsArgs {
  /** Modern Treasury's id of the internal account. */
  internal_account_id: string;
  /** Only reports of this day, in the bank's local time. */
  as_of_date?: string | undefined;
  /** Only reports of this kind. */
  balance_report_type?:
    | "intraday"
    | "other"
    | "previous_day"
    | "real_time"
    | (string & {})
    | undefined;
  /** Where the page begins, as the page before says in `X-After-Cursor`. Without it, the first. */
  after_cursor?: string | null | undefined;
  /** How many items a page has; 25 where nothing is said, 100 at most. */
  per_page?: number | undefined;
}

/** What `listBalanceReports` gives. */
export type ListBalanceReportsResponse = components["schemas"]["BalanceReport"][];

/** An item of the list that `listBalanceReports` gives page by page. */
export type ListBalanceReportsItem = NonNullable<components["schemas"]["BalanceReport"][]>[number];

/** The documented error bodies of `listBalanceReports`. */
export type ListBalanceReportsError = components["schemas"]["ErrorMessage"] | undefined;

export const getBalanceReport: Operation<GetBalanceReportArgs, GetBalanceReportResponse> = {
  id: "getBalanceReport",
  method: "GET",
  path: "/api/internal_accounts/{internal_account_id}/balance_reports/{id}",
  args: ["balance_report_id", "internal_account_id"],
  request: (args) => ({
    path: `/api/internal_accounts/${parts.segment("internal_account_id", args["internal_account_id"])}/balance_reports/${parts.inPath("balance_report_id", args["balance_report_id"] ?? "latest", "simple", false)}`,
  }),
  renamed: { "path id": "balance_report_id" },
  security: [["basic_auth"]],
  responses: { "200": { "application/json": validators.BalanceReport } },
};

/** Arguments of `getBalanceReport`. */
export interface GetBalanceReportArgs {
  /** Modern Treasury's id of the internal account. */
  internal_account_id: string;
  /**
   * The id of a report, or `latest` for the one that came last.
   * Sent as `id` in path.
   * The client sends "latest" unless told otherwise.
   */
  balance_report_id?:
    | NonNullable<operations["getBalanceReport"]["parameters"]["path"]>["id"]
    | undefined;
}

/** What `getBalanceReport` gives. */
export type GetBalanceReportResponse = components["schemas"]["BalanceReport"];

/** The documented error bodies of `getBalanceReport`. */
export type GetBalanceReportError = components["schemas"]["ErrorMessage"] | undefined;

export const listInternalAccounts: PagedOperation<
  ListInternalAccountsArgs,
  ListInternalAccountsResponse,
  ListInternalAccountsItem
> = {
  id: "listInternalAccounts",
  method: "GET",
  path: "/api/internal_accounts",
  args: [
    "after_cursor",
    "counterparty_id",
    "currency",
    "external_id",
    "legal_entity_id",
    "metadata",
    "payment_direction",
    "payment_type",
    "per_page",
    "status",
  ],
  request: (args) => ({
    path: "/api/internal_accounts",
    query: [
      parts.pair("after_cursor", args["after_cursor"]),
      parts.pair("per_page", args["per_page"]),
      parts.pair("currency", args["currency"]),
      parts.pair("counterparty_id", args["counterparty_id"]),
      parts.pair("legal_entity_id", args["legal_entity_id"]),
      parts.pair("payment_type", args["payment_type"]),
      parts.pair("payment_direction", args["payment_direction"]),
      parts.pair("status", args["status"]),
      parts.pair("external_id", args["external_id"]),
      parts.inQuery("metadata", args["metadata"], "deepObject", true, false),
    ],
  }),
  security: [["basic_auth"]],
  responses: { "200": { "application/json": validators.ListInternalAccounts200 } },
  pages: { items: "", next: { cursor: "X-After-Cursor", argument: "after_cursor" } },
};

/** Arguments of `listInternalAccounts`. */
export interface ListInternalAccountsArgs {
  /** Where the page begins, as the page before says in `X-After-Cursor`. Without it, the first. */
  after_cursor?: string | null | undefined;
  /** How many items a page has; 25 where nothing is said, 100 at most. */
  per_page?: number | undefined;
  /** Only accounts in this currency. */
  currency?: components["schemas"]["Currency"] | undefined;
  /** Only accounts of this counterparty. */
  counterparty_id?: string | undefined;
  /** Only accounts of this legal entity. */
  legal_entity_id?: string | undefined;
  /** Only accounts that can make payments of this type. */
  payment_type?:
    | "ach"
    | "au_becs"
    | "bacs"
    | "book"
    | "card"
    | "chats"
    | "check"
    | "cross_border"
    | "dk_nets"
    | "eft"
    | "gb_fps"
    | "masav"
    | "mx_ccen"
    | "neft"
    | "nics"
    | "nz_becs"
    | "pl_elixir"
    | "rtp"
    | "se_bankgirot"
    | "sepa"
    | "sg_giro"
    | "sic"
    | "stablecoin"
    | "wire"
    | "zengin"
    | (string & {})
    | undefined;
  /** Only accounts that can make payments in this direction. */
  payment_direction?: "credit" | "debit" | (string & {}) | undefined;
  /** Only accounts in this state. */
  status?:
    | "active"
    | "pending_activation"
    | "suspended"
    | "pending_closure"
    | "closed"
    | (string & {})
    | undefined;
  /** Only the account that the organization gave this id of its own. */
  external_id?: string | undefined;
  /** Only accounts with all of these pairs among their metadata. */
  metadata?:
    | NonNullable<operations["listInternalAccounts"]["parameters"]["query"]>["metadata"]
    | undefined;
}

/** What `listInternalAccounts` gives. */
export type ListInternalAccountsResponse = components["schemas"]["InternalAccount"][];

/** An item of the list that `listInternalAccounts` gives page by page. */
export type ListInternalAccountsItem = NonNullable<
  components["schemas"]["InternalAccount"][]
>[number];

/** The documented error bodies of `listInternalAccounts`. */
export type ListInternalAccountsError = components["schemas"]["ErrorMessage"] | undefined;

/** Everything the description says outside its operations. */
export const provider: Provider = {
  name: "modern-treasury",
  title: "Modern Treasury",
  servers: [{ url: "https://app.moderntreasury.com", environments: ["sandbox", "production"] }],
  credentials: [
    { name: "organizationId", env: "MODERN_TREASURY_ORGANIZATION_ID" },
    { name: "apiKey", env: "MODERN_TREASURY_API_KEY" },
  ],
  variables: { environment: "MODERN_TREASURY_ENVIRONMENT", baseUrl: "MODERN_TREASURY_BASE_URL" },
  security: { basic_auth: { type: "basic", username: "organizationId", password: "apiKey" } },
  errors: { code: ["/errors/code"], message: ["/errors/message"] },
  rateLimit: { requests: 100, seconds: 1 },
  balances: {
    operation: "getBalanceReport",
    account: {
      argument: "internal_account_id",
      name: "internalAccountId",
      env: "MODERN_TREASURY_INTERNAL_ACCOUNT_ID",
      description: "Modern Treasury's id of the internal account",
    },
    holders: [],
  },
};
