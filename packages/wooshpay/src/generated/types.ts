// @generated {"from":["openapi.yaml"]}
/**
 * Types of the WooshPay API.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */
export interface paths {
  "/v1/balance": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /**
     * Read all balances
     *
     * Gives what is available and what is on its way, in each currency of the account, and what is
     * set apart for issued cards and connected accounts.
     */
    get: operations["getBalance"];
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
    /** The account's money by state. A currency that is not in a list has no such balance. */
    Balance: {
      /** Says what kind of object this is. */
      object?: ("balance" | (string & {})) | null;
      /** What can be transferred or paid out now, one entry for each currency. */
      available?: components["schemas"]["CurrencyAmount"][] | null;
      /** What has come in but is not available yet, one entry for each currency. */
      pending?: components["schemas"]["CurrencyAmount"][] | null;
      /** True for real money, false for test mode. */
      livemode?: boolean | null;
      /** Money for cards that the account issues. It is separate from the lists beside it. */
      issuing?: {
        /** What issued cards can spend, one entry for each currency. */
        available?: components["schemas"]["CurrencyAmount"][] | null;
      } | null;
      /**
       * What is held back on account of connected accounts, one entry for each currency. WooshPay
       * marks it as not implemented.
       */
      connect_reserved?: components["schemas"]["CurrencyAmount"][] | null;
    };
    /** An amount of money in one currency. */
    CurrencyAmount: {
      /**
       * In the smallest unit of the currency: -62 is -0.62 USD, 295 is 295 JPY, and 295990 is
       * 295.990 KWD. Negative where more was taken than was there.
       * Format: int64.
       */
      amount: number;
      /** ISO 4217 alphabetic code, in lowercase. */
      currency: string;
    };
    /** What a failed request is answered with. */
    ErrorResponse: {
      /** Kind of error. */
      type?:
        | (
            | "api_error"
            | "card_error"
            | "idempotency_error"
            | "invalid_request_error"
            | (string & {})
          )
        | null;
      /** Finer kind of error, where there is one. */
      code?: string | null;
      /** What is wrong, for people. */
      message?: string | null;
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export interface operations {
  getBalance: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    requestBody?: never;
    responses: {
      /** All balances of the account at the time of the request. */
      200: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["Balance"] };
      };
      /** A parameter is missing or not valid. */
      400: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["ErrorResponse"] };
      };
      /** The key is missing or wrong. */
      401: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["ErrorResponse"] };
      };
      /** The request is valid but could not be carried out. */
      402: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["ErrorResponse"] };
      };
      /** The key may not do this. */
      403: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["ErrorResponse"] };
      };
      /** The resource does not exist. */
      404: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["ErrorResponse"] };
      };
      /** The request conflicts with another one. */
      409: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["ErrorResponse"] };
      };
      /** Too many requests in too short a time. Wait longer before each further try. */
      429: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["ErrorResponse"] };
      };
      /** WooshPay failed. */
      500: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["ErrorResponse"] };
      };
      /** WooshPay could not reach a system behind it. */
      502: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["ErrorResponse"] };
      };
      /** WooshPay is not available for now. */
      503: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["ErrorResponse"] };
      };
      /** WooshPay did not answer in time. */
      504: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["ErrorResponse"] };
      };
    };
  };
}
