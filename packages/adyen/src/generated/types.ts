// @generated {"from":["openapi.yaml"]}
/**
 * Types of the Adyen API.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */
export interface paths {
  "/accountHolders/{id}/balanceAccounts": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /**
     * List the balance accounts of an account holder
     *
     * Gives the balance accounts of one account holder, 10 on a page unless `limit` says
     * otherwise, and without their balances: each has to be asked for.
     */
    get: operations["listBalanceAccounts"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/balanceAccounts/{id}": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /**
     * Read a balance account and its balances
     *
     * Gives a balance account with its balances: one in its default currency, and one in each
     * other currency that it holds anything of.
     */
    get: operations["getBalanceAccount"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export interface components {
  schemas: {
    /** The money of a balance account in one currency. Amounts are in its smallest unit. */
    Balance: {
      /**
       * What can be used now, which is the balance less what is reserved. Negative where more was
       * taken than was there.
       * Format: int64.
       */
      available: number;
      /**
       * All transactions that are settled, what is reserved included. What is pending is no part of
       * it.
       * Format: int64.
       */
      balance: number;
      /** ISO 4217 code of the currency. */
      currency: string;
      /**
       * Transactions that are processed and will be settled on a later day. Negative where more is
       * going out than coming in.
       * Format: int64.
       */
      pending?: number | null;
      /**
       * How much of the pending amount will become available: all of it, or what is left of it once
       * it has made up for a negative available amount. A projection of a part, to be added to
       * nothing.
       * Format: int64.
       */
      pendingAvailable?: number | null;
      /**
       * What is held back for payments that are authorized and not captured, as a positive amount.
       * Format: int64.
       */
      reserved: number;
    };
    /** A balance account and its balances. */
    BalanceAccount: {
      /** Adyen's id of the account holder. */
      accountHolderId: string;
      /** A balance for each currency. Where there is none, the account holds nothing. */
      balances?: components["schemas"]["Balance"][] | null;
      /** ISO 4217 code of the currency of the account that is always among its balances. */
      defaultCurrencyCode?: string | null;
      /** The platform's own words for the account. */
      description?: string | null;
      /** Adyen's id of the balance account. */
      id: string;
      /** The platform's own texts, by name. */
      metadata?: { [key: string]: string } | null;
      /** What the account was called on Adyen's classic platform. */
      readonly migratedAccountCode?: string | null;
      platformPaymentConfiguration?: components["schemas"]["PlatformPaymentConfiguration"] | null;
      /** The platform's own reference of the account. */
      reference?: string | null;
      /** Whether the account is in use. */
      status?: ("active" | "closed" | "inactive" | "suspended" | (string & {})) | null;
      /** Time zone of the account, by its name in the tz database. */
      timeZone?: string | null;
    };
    /** A balance account without its balances. */
    BalanceAccountBase: {
      /** Adyen's id of the account holder. */
      accountHolderId: string;
      /** ISO 4217 code of the currency of the account that is always among its balances. */
      defaultCurrencyCode?: string | null;
      /** The platform's own words for the account. */
      description?: string | null;
      /** Adyen's id of the balance account. */
      id: string;
      /** The platform's own texts, by name. */
      metadata?: { [key: string]: string } | null;
      /** What the account was called on Adyen's classic platform. */
      readonly migratedAccountCode?: string | null;
      platformPaymentConfiguration?: components["schemas"]["PlatformPaymentConfiguration"] | null;
      /** The platform's own reference of the account. */
      reference?: string | null;
      /** Whether the account is in use. */
      status?: ("active" | "closed" | "inactive" | "suspended" | (string & {})) | null;
      /** Time zone of the account, by its name in the tz database. */
      timeZone?: string | null;
    };
    /** A parameter that is wrong. */
    InvalidField: {
      /** What is wrong with it. */
      message: string;
      /** What it is called. */
      name: string;
      /** What was sent. */
      value: string;
    };
    /** Anything more that is said of an error. */
    JSONObject: Record<string, unknown>;
    /** One page of a list of balance accounts. */
    PaginatedBalanceAccountsResponse: {
      /** The balance accounts of this page. */
      balanceAccounts: components["schemas"]["BalanceAccountBase"][];
      /** Whether there is a page after this one. */
      hasNext: boolean;
      /** Whether there is a page before this one. */
      hasPrevious: boolean;
    };
    /** When payments of the account are settled. */
    PlatformPaymentConfiguration: {
      /**
       * The time at which a day of sales ends, in the time zone of the account.
       * Format: time.
       */
      salesDayClosingTime?: string | null;
      /**
       * After how many days payments are settled.
       * Format: int32.
       */
      settlementDelayDays?: number | null;
    };
    /** What a failed request is answered with. */
    RestServiceError: {
      /** What is wrong, for people. */
      detail: string;
      /** Adyen's code of the kind of error. */
      errorCode: string;
      /** A URI that stands for this one error. */
      instance?: string | null;
      /** The parameters that are wrong, where some are. */
      invalidFields?: components["schemas"]["InvalidField"][] | null;
      /** Adyen's id of the request; its support asks for it. */
      requestId?: string | null;
      response?: components["schemas"]["JSONObject"] | null;
      /**
       * The status of the answer once more.
       * Format: int32.
       */
      status: number;
      /** The kind of error, for people. */
      title: string;
      /** A URI that stands for the kind of error. */
      type: string;
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export interface operations {
  listBalanceAccounts: {
    parameters: {
      query?: {
        /** How many balance accounts to skip. */
        offset?: number | undefined;
        /** How many balance accounts a page has at most. */
        limit?: number | undefined;
      };
      header?: never;
      path: {
        /** Adyen's id of the account holder. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** One page of balance accounts. */
      200: {
        headers: { [name: string]: unknown };
        content: {
          "application/json": components["schemas"]["PaginatedBalanceAccountsResponse"];
        };
      };
      /** The request can't be read. */
      400: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["RestServiceError"] };
      };
      /** The API key is missing or wrong. */
      401: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["RestServiceError"] };
      };
      /** The API key may not read this. */
      403: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["RestServiceError"] };
      };
      /** A parameter is not valid, or nothing has this id. */
      422: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["RestServiceError"] };
      };
      /** Adyen failed. */
      500: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["RestServiceError"] };
      };
    };
  };
  getBalanceAccount: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Adyen's id of the balance account. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The balance account as it stands at the time of the request. */
      200: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["BalanceAccount"] };
      };
      /** The request can't be read. */
      400: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["RestServiceError"] };
      };
      /** The API key is missing or wrong. */
      401: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["RestServiceError"] };
      };
      /** The API key may not read this. */
      403: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["RestServiceError"] };
      };
      /** A parameter is not valid, or nothing has this id. */
      422: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["RestServiceError"] };
      };
      /** Adyen failed. */
      500: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["RestServiceError"] };
      };
    };
  };
}
