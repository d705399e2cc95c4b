// @generated {"from":["openapi.yaml"]}
/**
 * Types of the Paystack API.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */
export interface paths {
  "/balance": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /**
     * Read all balances
     *
     * Gives what is available to the integration, in each of its currencies.
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
    /** What else is known of an error. */
    ErrorMeta: {
      /** What to do about it, for people. */
      nextStep?: string | null;
    };
    /** What a failed request is answered with. */
    Error: {
      /** False. */
      status?: boolean | null;
      /** What is wrong, for people. */
      message?: string | null;
      meta?: components["schemas"]["ErrorMeta"] | null;
      /** Kind of error. */
      type?: ("api_error" | "validation_error" | "processor_error" | (string & {})) | null;
      /** Finer kind of error. */
      code?: string | null;
      /** True where Paystack has no code for the error. */
      errorCodeMappingNotFound?: boolean | null;
    };
    /** The balance in one currency. */
    BalanceCheckResponseArray: {
      /** ISO 4217 alphabetic code. */
      currency: string;
      /**
       * What is available, for transfers for example. In hundredths of the currency's unit: 1700000
       * is 17000.00 NGN. That also holds for currencies without decimals: 29500 is 295 XOF. Negative
       * where more was taken, by refunds for example, than was there.
       * Format: int64.
       */
      balance: number;
    };
    /** All balances of an integration. */
    BalanceCheckResponse: {
      /** True where Paystack did what was asked for. */
      status: boolean;
      /** What Paystack did, for people. */
      message: string;
      /** One entry for each currency. A currency that is not in the list has no balance. */
      data: components["schemas"]["BalanceCheckResponseArray"][];
    };
  };
  responses: {
    /** The secret key is missing or wrong. */
    Unauthorized: {
      headers: { [name: string]: unknown };
      content: { "application/json": components["schemas"]["Error"] };
    };
    /** What was asked for does not exist. */
    NotFound: {
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
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    requestBody?: never;
    responses: {
      /** The balances of the integration at the time of the request. */
      200: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["BalanceCheckResponse"] };
      };
      401: components["responses"]["Unauthorized"];
      404: components["responses"]["NotFound"];
      /** Paystack could not answer. */
      default: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["Error"] };
      };
    };
  };
}
