// @generated {"from":["openapi.yaml"]}
/**
 * Types of the Marqeta API.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */
export interface paths {
  "/balances/{token}": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /**
     * Read the balances of a user or business
     *
     * Gives the balances of one general purpose account, in its default currency and in each of
     * its currencies.
     */
    get: operations["getBalances"];
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
    /** The account's balances and links to related ones. */
    BalancesResponse: {
      gpa: components["schemas"]["AccountBalances"];
      links?: components["schemas"]["Links"] | null;
    };
    /**
     * The balances in the account's default currency, and those of every currency below. The
     * default currency stands in both places: counting both counts its money twice.
     */
    AccountBalances: components["schemas"]["CurrencyBalance"] & {
      /** The account's balances by currency code, the default currency among them. */
      balances?: { [key: string]: components["schemas"]["CurrencyBalance"] } | null;
    };
    /** The balances of the account in one currency. */
    CurrencyBalance: {
      /**
       * What can be spent now, in whole units of the currency with its decimals: the ledger balance
       * less authorizations that have not cleared. Mostly 0 under Just-in-Time funding.
       */
      available_balance?: number | null;
      /** Without meaning at present. */
      cached_balance?: number | null;
      /** Without meaning at present. */
      credit_balance?: number | null;
      /** ISO 4217 alphabetic code. */
      currency_code: string;
      /**
       * By how much a transaction changed the balance, in whole units of the currency with its
       * decimals. A change, not a balance, and there only where a transaction is involved.
       */
      impacted_amount?: number | null;
      /**
       * When these balances last changed, in UTC.
       * Format: date-time.
       */
      last_updated_time?: string | null;
      /**
       * In whole units of the currency with its decimals. With standard funding: the money in the
       * account, including what is authorized and has not cleared. Under Just-in-Time funding: only
       * what is authorized, on hold, and has not cleared.
       */
      ledger_balance?: number | null;
      /**
       * Bank transfers (ACH) into the account that are accepted and still wait out their funding
       * time, in whole units of the currency with its decimals. Not part of the other amounts.
       */
      pending_credits?: number | null;
    };
    /** Links to the balances of related users, as a list or as one link by itself. */
    Links: components["schemas"]["Link"][] | components["schemas"]["Link"];
    /** A link to the balances of one user or business. */
    Link: {
      /**
       * Where the balances can be fetched; a full URL or a path on the same host.
       * Format: uri-reference.
       */
      href?: string | null;
      /** HTTP method to use the link with. */
      method?: ("GET" | (string & {})) | null;
      /** How the linked resource relates to this one. */
      rel?: ("gpa" | (string & {})) | null;
    };
    /** What a failed request is answered with, where it has a body. */
    ErrorResponse: {
      /** Six digits, of which the first three are the HTTP status. */
      error_code?: string | null;
      /** What is wrong, for people. */
      error_message?: string | null;
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export interface operations {
  getBalances: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Token of an existing user or business. */
        token: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The balances of the account at the time of the request. */
      200: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["BalancesResponse"] };
      };
      /** The request is malformed. The body may be empty. */
      400: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["ErrorResponse"] };
      };
      /** One of the two access tokens is missing or wrong. */
      401: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["ErrorResponse"] };
      };
      /** No user and no business has this token. */
      404: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["ErrorResponse"] };
      };
      /** The program has passed its limit of requests. */
      429: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["ErrorResponse"] };
      };
      /** Marqeta failed. The body may be empty. */
      500: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["ErrorResponse"] };
      };
    };
  };
}
