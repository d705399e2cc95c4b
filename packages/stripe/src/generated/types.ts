// @generated {"from":["openapi.yaml"]}
/**
 * Types of the Stripe API.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */
export interface paths {
  "/v1/balance": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /**
     * Read all balances
     *
     * Gives what is available and what is on its way, in each currency of the account, and what is
     * set apart for connected accounts and for issued cards.
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
      /**
       * What can be transferred or paid out now, one entry for each currency. Negative where more
       * was taken than was there.
       */
      available: components["schemas"]["BalanceAmount"][];
      /**
       * What is held back because connected accounts are overdrawn, one entry for each currency. It
       * is separate from `available`.
       */
      connect_reserved?: components["schemas"]["BalanceAmount"][] | null;
      /**
       * What instant payouts can take now, one entry for each currency. It is a view of money that
       * `available` and `pending` count already, and is not to be added to them.
       */
      instant_available?: components["schemas"]["BalanceAmount"][] | null;
      issuing?: components["schemas"]["BalanceDetail"] | null;
      /** True for real money, false for test mode. */
      livemode: boolean;
      /** Says what kind of object this is. */
      object: "balance" | (string & {});
      /** What has come in but is not available yet, one entry for each currency. */
      pending: components["schemas"]["BalanceAmount"][];
    };
    /** An amount of money in one currency. */
    BalanceAmount: {
      /**
       * In the smallest unit of the currency: -62 is -0.62 USD, 295 is 295 JPY, and 295990 is
       * 295.990 KWD. Stripe counts ISK and UGX in hundredths, and MGA whole. It is the sum of its
       * `source_types`.
       * Format: int64.
       */
      amount: number;
      /** ISO 4217 alphabetic code, in lowercase. */
      currency: string;
      source_types?: components["schemas"]["BalanceAmountBySourceType"] | null;
    };
    /**
     * The amount beside it, split by how the money came in. These are parts of it, in the same
     * unit, and no balances of their own.
     */
    BalanceAmountBySourceType: {
      /**
       * The part that came in by debits of bank accounts in the USA, the older way.
       * Format: int64.
       */
      bank_account?: number | null;
      /**
       * The part that came in by cards and most other means.
       * Format: int64.
       */
      card?: number | null;
      /**
       * The part that came in by FPX, a means of payment in Malaysia.
       * Format: int64.
       */
      fpx?: number | null;
    };
    /** Money for cards that the account issues. It is separate from the lists beside it. */
    BalanceDetail: {
      /** What issued cards can spend, one entry for each currency. */
      available: components["schemas"]["BalanceAmount"][];
    };
    /** What a failed request is answered with. */
    Error: {
      /** What went wrong. Members that speak of payments come with the errors of other operations. */
      error: {
        /** Id of the charge that failed, where a card was declined. */
        charge?: string | null;
        /** What went wrong, for programs, where there is a code for it. */
        code?: string | null;
        /** Why the card's issuer declined, where it says so. */
        decline_code?: string | null;
        /** Where Stripe explains the code. */
        doc_url?: string | null;
        /** What is wrong, for people. */
        message?: string | null;
        /** The parameter that the error speaks of. */
        param?: string | null;
        /** The kind of payment method that failed. */
        payment_method_type?: string | null;
        /** Where the account's owner can look at the request. */
        request_log_url?: string | null;
        /** Kind of error. */
        type:
          | "api_error"
          | "card_error"
          | "idempotency_error"
          | "invalid_request_error"
          | (string & {});
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
  getBalance: {
    parameters: {
      query?: {
        /**
         * Members to write out in full where the answer has their id alone. No member of a balance is
         * an id, so this changes nothing.
         */
        expand?: string[] | undefined;
      };
      header?: {
        /**
         * Id of a connected account whose balances are read. Without it they are those of the account
         * that the key belongs to.
         */
        "Stripe-Account"?: string | undefined;
        /**
         * The API version by which the answer is shaped. Stripe takes a request without it as one of
         * the version that the account is set to.
         */
        "Stripe-Version"?: string | undefined;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** All balances of the account at the time of the request. */
      200: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["Balance"] };
      };
      /** A parameter or a header is not valid. */
      400: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["Error"] };
      };
      /** The key is missing or wrong. */
      401: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["Error"] };
      };
      /** The key may not read balances, or not those of the connected account. */
      403: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["Error"] };
      };
      /** Too many requests in too short a time. Wait longer before each further try. */
      429: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["Error"] };
      };
      /** Any other failure, of the request or of Stripe. */
      default: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["Error"] };
      };
    };
  };
}
