// @generated {"from":["openapi.yaml"]}
/**
 * Types of the Mollie API.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */
export interface paths {
  "/v2/balances": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /**
     * List all balances
     *
     * Gives the balances of the organization, the primary one among them, 50 on a page unless
     * `limit` says otherwise.
     */
    get: operations["listBalances"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v2/balances/{balanceId}": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /**
     * Read one balance
     *
     * Gives what is available and what is pending of one balance.
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
  "/v2/balances/primary": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /**
     * Read the primary balance
     *
     * Gives the balance in the currency of the organization's account, where payments are settled
     * unless they have a balance of their own.
     */
    get: operations["getPrimaryBalance"];
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
    /** How many balances are on this page. */
    ListCount: number;
    /** Mollie's id of a balance. */
    BalanceToken: string;
    /** Whether the balance holds real money (`live`) or none (`test`). */
    Mode: "live" | "test" | (string & {});
    /** When the balance was made, RFC 3339. */
    CreatedAt: string;
    /** The currency of a balance, as its ISO 4217 code. */
    Currencies:
      | "EUR"
      | "GBP"
      | "CHF"
      | "DKK"
      | "NOK"
      | "PLN"
      | "SEK"
      | "USD"
      | "CZK"
      | "HUF"
      | "AUD"
      | "CAD"
      | "RON"
      | (string & {});
    /**
     * Whether the balance is in use; `inactive` where Mollie still checks the account, or has
     * blocked the balance.
     */
    BalanceStatus: "active" | "inactive" | (string & {});
    /**
     * How often the available amount is paid out by itself: `daily` is every business day,
     * `every-day` every day, `monthly` on the first of the month, and `never` where payouts are
     * paused.
     */
    BalanceTransferFrequency:
      | "every-day"
      | "daily"
      | "every-monday"
      | "every-tuesday"
      | "every-wednesday"
      | "every-thursday"
      | "every-friday"
      | "monthly"
      | "revenue-day"
      | "never"
      | (string & {});
    /** An amount of money in one currency. */
    Amount: {
      /** ISO 4217 code of the currency. */
      currency: string;
      /** The amount in units of the currency, as a decimal text. `10.50` is ten and a half. */
      value: string;
    };
    /** What money is paid out to. */
    BalanceTransferDestinationType: "bank-account" | (string & {});
    /** A link. */
    Url: {
      /** Where the link leads. */
      href: string;
      /** The media type of what is there. */
      type: string;
    };
    /** One balance of an organization. */
    EntityBalance: {
      /** Says that this is a balance, `balance`. */
      readonly resource: string;
      /** Mollie's id of the balance. */
      readonly id: components["schemas"]["BalanceToken"];
      mode: components["schemas"]["Mode"];
      createdAt: components["schemas"]["CreatedAt"];
      /** The currency of the balance. */
      readonly currency: components["schemas"]["Currencies"];
      /** The name of the balance. */
      readonly description: string;
      /** Whether the balance is in use. */
      readonly status: components["schemas"]["BalanceStatus"];
      /** How often the available amount is paid out by itself. */
      readonly transferFrequency?: components["schemas"]["BalanceTransferFrequency"] | null;
      /**
       * The amount that the balance has to pass before it is paid out. A setting, and no money that
       * is there.
       */
      readonly transferThreshold?: components["schemas"]["Amount"] | null;
      /** The reference that payouts of this balance carry. */
      readonly transferReference?: string | null;
      /** Where the available amount is paid out to by itself. */
      readonly transferDestination?: {
        type?: components["schemas"]["BalanceTransferDestinationType"] | null;
        /** The number of the bank account. */
        bankAccount?: string | null;
        /** Whom the bank account belongs to. */
        beneficiaryName?: string | null;
      } | null;
      /**
       * What can be paid out now, or used for refunds. Negative where refunds, chargebacks or fees
       * took more than was there.
       */
      readonly availableAmount: components["schemas"]["Amount"];
      /**
       * What payments that were made will add to the balance once they are settled. It is no part of
       * `availableAmount`.
       */
      readonly pendingAmount: components["schemas"]["Amount"];
      /** Links of the balance. */
      readonly _links: {
        self?: components["schemas"]["Url"] | null;
        documentation?: components["schemas"]["Url"] | null;
      };
    };
    /** A link, or null where there is nothing to lead to. */
    UrlNullable: {
      /** Where the link leads. */
      href?: string | null;
      /** The media type of what is there. */
      type?: string | null;
    } | null;
    /** Links of a page. */
    ListLinks: {
      self: components["schemas"]["Url"];
      previous: components["schemas"]["UrlNullable"];
      next: components["schemas"]["UrlNullable"];
      documentation: components["schemas"]["Url"];
    };
    /** What a failed request is answered with. */
    ErrorResponse: {
      /** The status of the answer once more. */
      status: number;
      /** What HTTP calls the status. */
      title: string;
      /** What is wrong, for people. */
      detail: string;
      /** The parameter that is wrong, where one is. */
      field?: string | null;
      /** Where Mollie explains its errors. */
      _links: { documentation: components["schemas"]["Url"] };
    };
  };
  responses: {
    /** A parameter is not valid. */
    "400-invalid-list-request": {
      headers: { [name: string]: unknown };
      content: { "application/hal+json": components["schemas"]["ErrorResponse"] };
    };
    /** The access token is missing, wrong or expired. */
    "401-unauthorized": {
      headers: { [name: string]: unknown };
      content: { "application/hal+json": components["schemas"]["ErrorResponse"] };
    };
    /** The access token lacks the permission `balances.read`. */
    "403-forbidden": {
      headers: { [name: string]: unknown };
      content: { "application/hal+json": components["schemas"]["ErrorResponse"] };
    };
    /** No balance has this id, in this mode. */
    "404-invalid-id": {
      headers: { [name: string]: unknown };
      content: { "application/hal+json": components["schemas"]["ErrorResponse"] };
    };
    /** Too many requests in too short a time. */
    "429-rate-limit": {
      headers: { [name: string]: unknown };
      content: { "application/hal+json": components["schemas"]["ErrorResponse"] };
    };
    /** Mollie is not available for now. */
    "503-unavailable": {
      headers: { [name: string]: unknown };
      content: { "application/hal+json": components["schemas"]["ErrorResponse"] };
    };
  };
  parameters: {
    /** The id of the first balance of the page. Without it, the list begins at its start. */
    "list-from": string | null | undefined;
    /** How many balances a page has at most; 50 without it. */
    "list-limit": number | null | undefined;
    /**
     * True asks for balances of test mode, which live mode does not show, nor test mode those of
     * live.
     */
    "oauth-testmode": boolean | undefined;
    /**
     * A key for requests that are repeated. Reads repeat without one, and Mollie may answer the
     * same key with what it answered before.
     */
    "idempotency-key": string | undefined;
    /** Mollie's id of the balance. */
    "parent-balance-id": components["schemas"]["BalanceToken"];
  };
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export interface operations {
  listBalances: {
    parameters: {
      query?: {
        /** Only balances in this currency, an ISO 4217 code. */
        currency?: string | null | undefined;
        /** The id of the first balance of the page. Without it, the list begins at its start. */
        from?: components["parameters"]["list-from"];
        /** How many balances a page has at most; 50 without it. */
        limit?: components["parameters"]["list-limit"];
        /**
         * True asks for balances of test mode, which live mode does not show, nor test mode those of
         * live.
         */
        testmode?: components["parameters"]["oauth-testmode"];
      };
      header?: {
        /**
         * A key for requests that are repeated. Reads repeat without one, and Mollie may answer the
         * same key with what it answered before.
         */
        "idempotency-key"?: components["parameters"]["idempotency-key"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** One page of balances. */
      200: {
        headers: { [name: string]: unknown };
        content: {
          "application/hal+json": {
            count: components["schemas"]["ListCount"];
            /** What the page holds. */
            _embedded: {
              /** Balances of this page. */
              balances: components["schemas"]["EntityBalance"][];
            };
            _links: components["schemas"]["ListLinks"];
          };
        };
      };
      400: components["responses"]["400-invalid-list-request"];
      401: components["responses"]["401-unauthorized"];
      403: components["responses"]["403-forbidden"];
      404: components["responses"]["404-invalid-id"];
      429: components["responses"]["429-rate-limit"];
      503: components["responses"]["503-unavailable"];
    };
  };
  getBalance: {
    parameters: {
      query?: {
        /**
         * True asks for balances of test mode, which live mode does not show, nor test mode those of
         * live.
         */
        testmode?: components["parameters"]["oauth-testmode"];
      };
      header?: {
        /**
         * A key for requests that are repeated. Reads repeat without one, and Mollie may answer the
         * same key with what it answered before.
         */
        "idempotency-key"?: components["parameters"]["idempotency-key"];
      };
      path: {
        /** Mollie's id of the balance. */
        balanceId: components["parameters"]["parent-balance-id"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The balance as it stands at the time of the request. */
      200: {
        headers: { [name: string]: unknown };
        content: { "application/hal+json": components["schemas"]["EntityBalance"] };
      };
      401: components["responses"]["401-unauthorized"];
      403: components["responses"]["403-forbidden"];
      404: components["responses"]["404-invalid-id"];
      429: components["responses"]["429-rate-limit"];
      503: components["responses"]["503-unavailable"];
    };
  };
  getPrimaryBalance: {
    parameters: {
      query?: never;
      header?: {
        /**
         * A key for requests that are repeated. Reads repeat without one, and Mollie may answer the
         * same key with what it answered before.
         */
        "idempotency-key"?: components["parameters"]["idempotency-key"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The primary balance as it stands at the time of the request. */
      200: {
        headers: { [name: string]: unknown };
        content: { "application/hal+json": components["schemas"]["EntityBalance"] };
      };
      401: components["responses"]["401-unauthorized"];
      403: components["responses"]["403-forbidden"];
      429: components["responses"]["429-rate-limit"];
      503: components["responses"]["503-unavailable"];
    };
  };
}
