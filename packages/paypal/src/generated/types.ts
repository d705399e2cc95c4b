// @generated {"from":["openapi.yaml"]}
/**
 * Types of the PayPal API.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */
export interface paths {
  "/v1/reporting/balances": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /**
     * Read all balances
     *
     * Gives what an account holds in each of its currencies, what of it is available and what is
     * withheld, as of one moment.
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
    /** One thing that is wrong with a request. */
    ErrorDetails: {
      /** The parameter, or the JSON pointer of the member of a body. */
      field?: string | null;
      /** What was sent there. */
      value?: string | null;
      location?: components["schemas"]["ErrorLocation"] | null;
      /** What is wrong, for programs. */
      issue: string;
      /** What is wrong, for people. */
      description?: string | null;
    };
    /**
     * Where the field was sent.
     * @default "body"
     */
    ErrorLocation: "body" | "path" | "query" | (string & {});
    /** A link. */
    ErrorLinkDescription: {
      /** Its address. */
      href: string;
      /** What it leads to. */
      rel: string;
      /** The HTTP method to follow it by. */
      method?: ("GET" | "POST" | "PUT" | "DELETE" | "PATCH" | (string & {})) | null;
    };
    /** A moment in RFC 3339, with seconds and a zone. */
    DateTime: string;
    /** ISO 4217 alphabetic code, in capitals. */
    CurrencyCode: string;
    /** An amount of money in one currency. */
    Money: {
      /** The currency of the amount. */
      currency_code: components["schemas"]["CurrencyCode"];
      /**
       * A decimal number of the currency's unit, with as many decimals as PayPal has for it:
       * "-0.62", "295" of JPY, "295.990" of TND. HUF, JPY and TWD have none. Negative where the
       * account is overdrawn.
       */
      value: string;
    };
    /** What the account holds in one currency, and what of it can be used. */
    BalanceDetail: {
      /** The currency of the entry. */
      currency: components["schemas"]["CurrencyCode"];
      /** Whether this is the main currency of the account. */
      primary?: boolean | null;
      /** All that is in the account, available or withheld. It is the sum of the two beside it. */
      total_balance: components["schemas"]["Money"];
      /**
       * The part of the total that the account's owner can use or withdraw, as it is at the cutoff
       * of settlement by the clock of the account.
       */
      available_balance?: components["schemas"]["Money"] | null;
      /** The part of the total that PayPal holds back for now. */
      withheld_balance?: components["schemas"]["Money"] | null;
    };
    /** PayPal's id of the account, as it shows it to others. */
    AccountId: string;
    /** The balances of an account, as of one moment. */
    BalancesResponse: {
      /** One entry for each currency. */
      balances?: components["schemas"]["BalanceDetail"][] | null;
      account_id?: components["schemas"]["AccountId"] | null;
      /** The moment that the balances are of. */
      as_of_time?: components["schemas"]["DateTime"] | null;
      /** When PayPal last brought its balances up to date. */
      last_refresh_time?: components["schemas"]["DateTime"] | null;
    };
    /** What a failed request is answered with. No member is always there. */
    ErrorResponse: {
      /** Kind of error, for programs. */
      name?:
        | (
            | "AUTHENTICATION_FAILURE"
            | "INTERNAL_SERVER_ERROR"
            | "INVALID_REQUEST"
            | "NOT_AUTHORIZED"
            | "RATE_LIMIT_REACHED"
            | "RESOURCE_CONFLICT"
            | "RESOURCE_NOT_FOUND"
            | "SERVICE_UNAVAILABLE"
            | "UNPROCESSABLE_ENTITY"
            | "UNSUPPORTED_MEDIA_TYPE"
            | (string & {})
          )
        | null;
      /** What is wrong, for people. */
      message?: string | null;
      /** What is wrong with the request, one entry for each thing. */
      details?: components["schemas"]["ErrorDetails"][] | null;
      /** PayPal's id of the request. */
      debug_id?: string | null;
      /** Where PayPal explains the error. */
      links?: components["schemas"]["ErrorLinkDescription"][] | null;
      /** Kind of error in the words of OAuth, where the token was refused. */
      error?: string | null;
      /** What is wrong with the token, for people. */
      error_description?: string | null;
    };
  };
  responses: {
    /** Any other failure, of the request or of PayPal. */
    default: {
      headers: { [name: string]: unknown };
      content: { "application/json": components["schemas"]["ErrorResponse"] };
    };
  };
  parameters: {
    /**
     * The moment to report, in RFC 3339, at most three years ago. Without it the answer is of the
     * last moment that PayPal has.
     */
    as_of_time: string | undefined;
    /** Report balances of this currency alone; ISO 4217, in capitals. Without it, of all. */
    currency_code: string | undefined;
  };
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export interface operations {
  getBalances: {
    parameters: {
      query?: {
        /**
         * The moment to report, in RFC 3339, at most three years ago. Without it the answer is of the
         * last moment that PayPal has.
         */
        as_of_time?: components["parameters"]["as_of_time"];
        /** Report balances of this currency alone; ISO 4217, in capitals. Without it, of all. */
        currency_code?: components["parameters"]["currency_code"];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** All balances of the account, as of one moment. */
      200: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["BalancesResponse"] };
      };
      /** A parameter is not valid. */
      400: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["ErrorResponse"] };
      };
      /** The token is missing, wrong or no longer valid. */
      401: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["ErrorResponse"] };
      };
      /** The app may not read balances. */
      403: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["ErrorResponse"] };
      };
      /** Too many requests in too short a time. */
      429: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["ErrorResponse"] };
      };
      /** PayPal failed. */
      500: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["ErrorResponse"] };
      };
      default: components["responses"]["default"];
    };
  };
}
