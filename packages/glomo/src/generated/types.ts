// @generated {"from":["openapi.yaml"]}
/**
 * Types of the Glomo API.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */
export interface paths {
  "/balances": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /**
     * Read all balances
     *
     * Gives what is available, what is on its way and what is owed to Glomo, in each currency of
     * the account.
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
    /** The account's money by state. A currency that is not in a list has no such balance. */
    Balances: {
      /** What can be used now, one entry for each currency. */
      available: components["schemas"]["CurrencyAmount"][];
      /** What has come in but is not available yet, one entry for each currency. */
      pending?: components["schemas"]["CurrencyAmount"][] | null;
      /**
       * What the merchant owes Glomo, one entry for each currency; a positive amount is a debt. It
       * arises when a chargeback or another debit exceeds the balance, and the next top-up settles
       * it.
       */
      deficit?: components["schemas"]["CurrencyAmount"][] | null;
      funded_balances?: components["schemas"]["FundedBalances"] | null;
    };
    /**
     * Money the merchant has paid in to be debited from, by state. Only merchants on the Funded
     * Balance model have it. It is separate from the three lists beside it.
     */
    FundedBalances: {
      /** What debits can be drawn from, one entry for each currency. */
      available?: components["schemas"]["CurrencyAmount"][] | null;
      /** What has yet to mature to available, one entry for each currency. */
      pending?: components["schemas"]["CurrencyAmount"][] | null;
      /**
       * What is owed to Glomo because a debit exceeded the funded balance, one entry for each
       * currency; a positive amount is a debt. The next top-up settles it.
       */
      deficit?: components["schemas"]["CurrencyAmount"][] | null;
    };
    /** An amount of money in one currency. */
    CurrencyAmount: {
      /** ISO 4217 alphabetic code. */
      currency: string;
      /**
       * In the smallest unit of the currency: 29900 is 299.00 USD, 295 is 295 JPY, and 295990 is
       * 295.990 KWD. Currencies with three decimals are counted in thousandths, and Glomo wants the
       * last digit of an amount sent to it to be 0.
       */
      amount: number;
    };
    /** What a failed request is answered with. */
    ErrorResponse: {
      /** Kind of error. A 401 or a 429 may come without it. */
      error?: string | null;
      /** What is wrong, for people. */
      message: string;
      /** Finer kind of error, where there is one. */
      code?: string | null;
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
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    requestBody?: never;
    responses: {
      /** All balances of the account at the time of the request. */
      200: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["Balances"] };
      };
      /** The key is missing, wrong or revoked. */
      401: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["ErrorResponse"] };
      };
      /** More than 3,000 requests came from one IP address within a minute. */
      429: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["ErrorResponse"] };
      };
    };
  };
}
