// @generated {"from":["openapi.yaml"]}
/**
 * Types of the Lithic API.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */
export interface paths {
  "/v1/balances": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /**
     * List balances
     *
     * Gives the balances of the program's financial accounts, or of those of one end user or one
     * business. What `has_more` announces can't be asked for: this operation has no cursor.
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
    /** What a failed request is answered with. */
    Error: {
      /**
       * Lithic's id of the request, for its support.
       * Format: uuid.
       */
      debugging_request_id: string;
      /** What is wrong, for people. */
      message: string;
    };
    /** The balances of one financial account, in its currency. */
    Balance: {
      /**
       * What can be spent or transferred now, in the smallest unit of the currency: 12550 is 125.50
       * USD. Nothing that is pending is in it. Negative where the account needs funding.
       * Format: int64.
       */
      available_amount: number;
      /**
       * When there was a balance first.
       * Format: date-time.
       */
      created: string;
      /** ISO 4217 alphabetic code. Lithic holds and settles US dollars alone so far. */
      currency: string;
      /**
       * Lithic's id of the financial account that holds the money.
       * Format: uuid.
       */
      financial_account_token: string;
      /**
       * What the financial account is for. Cards spend from `ISSUING`; what the program keeps beside
       * it, in reserve or as security has accounts of its own.
       */
      financial_account_type:
        | "CARD"
        | "ISSUING"
        | "OPERATING"
        | "PROGRAM_RECEIVABLES"
        | "RESERVE"
        | "SECURITY"
        | (string & {});
      /**
       * The last event of a financial transaction that changed the balance; null where none did.
       * Format: uuid.
       */
      last_transaction_event_token: string | null;
      /**
       * The last financial transaction that changed the balance; null where none did.
       * Format: uuid.
       */
      last_transaction_token: string | null;
      /**
       * What can't be used yet, in the smallest unit of the currency: money that card authorizations
       * hold, and ACH payments that have come in and are not released. It is in no part of what is
       * available.
       * Format: int64.
       */
      pending_amount: number;
      /**
       * What is available and what is pending together, in the smallest unit of the currency.
       * Format: int64.
       */
      total_amount: number;
      /**
       * When the balance last changed.
       * Format: date-time.
       */
      updated: string;
    };
  };
  responses: {
    /** A parameter is unknown or not valid. */
    BadRequest: {
      headers: { [name: string]: unknown };
      content: { "application/json": components["schemas"]["Error"] };
    };
    /** The API key is missing, wrong or no longer active. */
    Unauthorized: {
      headers: { [name: string]: unknown };
      content: { "application/json": components["schemas"]["Error"] };
    };
    /** There is no such account. */
    NotFound: {
      headers: { [name: string]: unknown };
      content: { "application/json": components["schemas"]["Error"] };
    };
    /** The request is well formed, but can't be carried out as it is. */
    UnprocessableEntity: {
      headers: { [name: string]: unknown };
      content: { "application/json": components["schemas"]["Error"] };
    };
    /** Too many requests in this second or on this day. */
    TooManyRequests: {
      headers: {
        /** So many seconds to wait before the next try. */
        "Retry-After"?: number;
        [name: string]: unknown;
      };
      content: { "application/json": components["schemas"]["Error"] };
    };
    /** Lithic failed. */
    InternalServerError: {
      headers: { [name: string]: unknown };
      content: { "application/json": components["schemas"]["Error"] };
    };
  };
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export interface operations {
  getBalances: {
    parameters: {
      query?: {
        /** Token of an end user's account; gives the balances of all its financial accounts. */
        account_token?: string | undefined;
        /** Token of a business account; gives the balances of all its financial accounts. */
        business_account_token?: string | undefined;
        /** The instant that the balances are wanted of. Without it they are the latest there are. */
        balance_date?: string | undefined;
        /** Only financial accounts of this type. */
        financial_account_type?:
          | ("ISSUING" | "OPERATING" | "RESERVE" | "SECURITY" | (string & {}))
          | undefined;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The balances of the financial accounts that were asked for. */
      200: {
        headers: { [name: string]: unknown };
        content: {
          "application/json": {
            /** One entry for each financial account. */
            data: components["schemas"]["Balance"][];
            /** Whether there are more balances than the answer has. */
            has_more: boolean;
          };
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      404: components["responses"]["NotFound"];
      422: components["responses"]["UnprocessableEntity"];
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["InternalServerError"];
    };
  };
}
