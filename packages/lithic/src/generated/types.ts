// generated {"from":["openapi.yaml"],"document":"6d5f1a118f326efba881","output":"a44f82a670aad1d59834"}
/**
 * Types of the Lithic API.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */
export interface paths {
  "/v1/balances": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /**
     * Draft: get balances.
     *
     * Draft: get v1 balances.
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
    /** Draft: error. */
    Error: {
      /**
       * Draft: debugging request id.
       * Format: uuid.
       */
      debugging_request_id: string;
      /** Draft: message. */
      message: string;
    };
    /** Draft: balance. */
    Balance: {
      /** Draft: available amount. */
      available_amount: number;
      /**
       * Draft: created.
       * Format: date-time.
       */
      created: string;
      /** Draft: currency. */
      currency: string;
      /**
       * Draft: financial account token.
       * Format: uuid.
       */
      financial_account_token: string;
      /** Draft: financial account type. */
      financial_account_type:
        | "CARD"
        | "ISSUING"
        | "OPERATING"
        | "PROGRAM_RECEIVABLES"
        | "RESERVE"
        | "SECURITY"
        | (string & {});
      /**
       * Draft: last transaction event token.
       * Format: uuid.
       */
      last_transaction_event_token: string | null;
      /**
       * Draft: last transaction token.
       * Format: uuid.
       */
      last_transaction_token: string | null;
      /** Draft: pending amount. */
      pending_amount: number;
      /** Draft: total amount. */
      total_amount: number;
      /**
       * Draft: updated.
       * Format: date-time.
       */
      updated: string;
    };
  };
  responses: {
    /** Any other answer */
    BadRequest: {
      headers: { [name: string]: unknown };
      content: { "application/json": components["schemas"]["Error"] };
    };
    /** Any other answer */
    Unauthorized: {
      headers: { [name: string]: unknown };
      content: { "application/json": components["schemas"]["Error"] };
    };
    /** Any other answer */
    NotFound: {
      headers: { [name: string]: unknown };
      content: { "application/json": components["schemas"]["Error"] };
    };
    /** Any other answer */
    UnprocessableEntity: {
      headers: { [name: string]: unknown };
      content: { "application/json": components["schemas"]["Error"] };
    };
    /** Any other answer */
    TooManyRequests: {
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
        /** Draft: account token. */
        account_token?: string | undefined;
        /** Draft: business account token. */
        business_account_token?: string | undefined;
        /** Draft: balance date. */
        balance_date?: string | undefined;
        /** Draft: financial account type. */
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
      /** OK */
      200: {
        headers: { [name: string]: unknown };
        content: {
          "application/json": {
            /** Draft: data. */
            data: components["schemas"]["Balance"][];
            /** Draft: has more. */
            has_more: boolean;
          };
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      404: components["responses"]["NotFound"];
      422: components["responses"]["UnprocessableEntity"];
      429: components["responses"]["TooManyRequests"];
    };
  };
}
