// @generated {"from":["openapi.yaml"]}
/**
 * Types of the Northbank API.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */
export interface paths {
  "/accounts/{accountId}/balances": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /**
     * Read the balances of an account
     *
     * One item for each currency and kind of balance.
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
    /** The balances of one account. */
    Balances: {
      /** Identifier of the account. */
      account: string;
      /**
       * The moment that the balances are of.
       * Format: date-time.
       */
      asOf?: string | null;
      /** One item for each currency and kind. */
      balances: components["schemas"]["Balance"][];
    };
    /** One balance. */
    Balance: {
      /** What the amount is of; BLOCKED is held back for cards. */
      kind: "BOOKED" | "AVAILABLE" | "BLOCKED" | (string & {});
      /** Whose the amount is; a DEBIT is owed to the bank. */
      side: "CREDIT" | "DEBIT" | (string & {});
      /**
       * The amount in the smallest unit of its currency, without a sign.
       * Format: int64.
       */
      amount: number;
      /** ISO 4217 code. */
      currency: string;
      /** Whether the amount counts what the bank would lend. */
      line?: boolean | null;
    };
    /** What went wrong. */
    Failure: {
      /** The fault. */
      fault: {
        /** The code, for machines. */
        code: string;
        /** What happened, for people. */
        text: string;
      };
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
        /** Identifier of the account. */
        accountId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The balances. */
      200: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["Balances"] };
      };
      /** The key is missing or wrong. */
      401: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["Failure"] };
      };
      /** There is no such account. */
      404: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["Failure"] };
      };
      /** Too many requests. */
      429: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["Failure"] };
      };
    };
  };
}
