// generated {"from":["openapi.yaml"],"document":"c73824709944b060a2a7","output":"aa53d0d7da981c65c4e0"}
/**
 * Types of the Mollie API.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */
export interface paths {
  "/v2/balances": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /**
     * Draft: list balances.
     *
     * Draft: get v2 balances.
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
     * Draft: get balance.
     *
     * Draft: get v2 balances balance id.
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
     * Draft: get primary balance.
     *
     * Draft: get v2 balances primary.
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
    /** Draft: list count. */
    ListCount: number;
    /** Draft: balance token. */
    BalanceToken: string;
    /** Draft: mode. */
    Mode: "live" | "test" | (string & {});
    /** Draft: created at. */
    CreatedAt: string;
    /** Draft: currencies. */
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
    /** Draft: balance status. */
    BalanceStatus: "active" | "inactive" | (string & {});
    /** Draft: balance transfer frequency. */
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
    /** Draft: amount. */
    Amount: {
      /** Draft: currency. */
      currency: string;
      /** Draft: value. */
      value: string;
    };
    /** Draft: balance transfer destination type. */
    BalanceTransferDestinationType: "bank-account" | (string & {});
    /** Draft: url. */
    Url: {
      /** Draft: href. */
      href: string;
      /** Draft: type. */
      type: string;
    };
    /** Draft: entity balance. */
    EntityBalance: {
      /** Draft: resource. */
      readonly resource: string;
      /** Draft: id. */
      readonly id: components["schemas"]["BalanceToken"];
      mode: components["schemas"]["Mode"];
      createdAt: components["schemas"]["CreatedAt"];
      /** Draft: currency. */
      readonly currency: components["schemas"]["Currencies"];
      /** Draft: description. */
      readonly description: string;
      /** Draft: status. */
      readonly status: components["schemas"]["BalanceStatus"];
      /** Draft: transfer frequency. */
      readonly transferFrequency?: components["schemas"]["BalanceTransferFrequency"] | null;
      /** Draft: transfer threshold. */
      readonly transferThreshold?: components["schemas"]["Amount"] | null;
      /** Draft: transfer reference. */
      readonly transferReference?: string | null;
      /** Draft: transfer destination. */
      readonly transferDestination?: {
        type?: components["schemas"]["BalanceTransferDestinationType"] | null;
        /** Draft: bank account. */
        bankAccount?: string | null;
        /** Draft: beneficiary name. */
        beneficiaryName?: string | null;
      } | null;
      /** Draft: available amount. */
      readonly availableAmount: components["schemas"]["Amount"];
      /** Draft: pending amount. */
      readonly pendingAmount: components["schemas"]["Amount"];
      /** Draft: links. */
      readonly _links: {
        self?: components["schemas"]["Url"] | null;
        documentation?: components["schemas"]["Url"] | null;
      };
    };
    /** Draft: url nullable. */
    UrlNullable: {
      /** Draft: href. */
      href?: string | null;
      /** Draft: type. */
      type?: string | null;
    } | null;
    /** Draft: list links. */
    ListLinks: {
      self: components["schemas"]["Url"];
      previous: components["schemas"]["UrlNullable"];
      next: components["schemas"]["UrlNullable"];
      documentation: components["schemas"]["Url"];
    };
    /** Draft: error response. */
    ErrorResponse: {
      /** Draft: status. */
      status: number;
      /** Draft: title. */
      title: string;
      /** Draft: detail. */
      detail: string;
      /** Draft: field. */
      field?: string | null;
      /** Draft: links. */
      _links: { documentation: components["schemas"]["Url"] };
    };
    /** Draft: list entity balance. */
    ListEntityBalance: {
      /** Draft: resource. */
      readonly resource: string;
      /** Draft: id. */
      readonly id: components["schemas"]["BalanceToken"];
      mode: components["schemas"]["Mode"];
      createdAt: components["schemas"]["CreatedAt"];
      /** Draft: currency. */
      readonly currency: components["schemas"]["Currencies"];
      /** Draft: description. */
      readonly description: string;
      /** Draft: status. */
      readonly status: components["schemas"]["BalanceStatus"];
      /** Draft: transfer frequency. */
      readonly transferFrequency?: components["schemas"]["BalanceTransferFrequency"] | null;
      /** Draft: transfer threshold. */
      readonly transferThreshold?: components["schemas"]["Amount"] | null;
      /** Draft: transfer reference. */
      readonly transferReference?: string | null;
      /** Draft: transfer destination. */
      readonly transferDestination?: {
        type?: components["schemas"]["BalanceTransferDestinationType"] | null;
        /** Draft: bank account. */
        bankAccount?: string | null;
        /** Draft: beneficiary name. */
        beneficiaryName?: string | null;
      } | null;
      /** Draft: available amount. */
      readonly availableAmount: components["schemas"]["Amount"];
      /** Draft: pending amount. */
      readonly pendingAmount: components["schemas"]["Amount"];
      /** Draft: links. */
      readonly _links: { self?: components["schemas"]["Url"] | null };
    };
  };
  responses: {
    /** Any other answer */
    "400-invalid-list-request": {
      headers: { [name: string]: unknown };
      content: { "application/hal+json": components["schemas"]["ErrorResponse"] };
    };
    /** Any other answer */
    "404-invalid-id": {
      headers: { [name: string]: unknown };
      content: { "application/hal+json": components["schemas"]["ErrorResponse"] };
    };
    /** Any other answer */
    "429-rate-limit": {
      headers: { [name: string]: unknown };
      content: { "application/hal+json": components["schemas"]["ErrorResponse"] };
    };
  };
  parameters: {
    /** Draft: from. */
    "list-from": string | null | undefined;
    /** Draft: limit. */
    "list-limit": number | null | undefined;
    /** Draft: testmode. */
    "oauth-testmode": boolean | undefined;
    /** Draft: idempotency key. */
    "idempotency-key": string | undefined;
    /** Draft: balance id. */
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
        /** Draft: currency. */
        currency?: string | null | undefined;
        /** Draft: from. */
        from?: components["parameters"]["list-from"];
        /** Draft: limit. */
        limit?: components["parameters"]["list-limit"];
        /** Draft: testmode. */
        testmode?: components["parameters"]["oauth-testmode"];
      };
      header?: {
        /** Draft: idempotency key. */
        "idempotency-key"?: components["parameters"]["idempotency-key"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** OK */
      200: {
        headers: { [name: string]: unknown };
        content: {
          "application/hal+json": {
            count: components["schemas"]["ListCount"];
            /** Draft: embedded. */
            _embedded: {
              /** Draft: balances. */
              balances: components["schemas"]["ListEntityBalance"][];
            };
            _links: components["schemas"]["ListLinks"];
          };
        };
      };
      400: components["responses"]["400-invalid-list-request"];
      404: components["responses"]["404-invalid-id"];
      429: components["responses"]["429-rate-limit"];
    };
  };
  getBalance: {
    parameters: {
      query?: {
        /** Draft: testmode. */
        testmode?: components["parameters"]["oauth-testmode"];
      };
      header?: {
        /** Draft: idempotency key. */
        "idempotency-key"?: components["parameters"]["idempotency-key"];
      };
      path: {
        /** Draft: balance id. */
        balanceId: components["parameters"]["parent-balance-id"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** OK */
      200: {
        headers: { [name: string]: unknown };
        content: { "application/hal+json": components["schemas"]["EntityBalance"] };
      };
      404: components["responses"]["404-invalid-id"];
      429: components["responses"]["429-rate-limit"];
    };
  };
  getPrimaryBalance: {
    parameters: {
      query?: never;
      header?: {
        /** Draft: idempotency key. */
        "idempotency-key"?: components["parameters"]["idempotency-key"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** OK */
      200: {
        headers: { [name: string]: unknown };
        content: { "application/hal+json": components["schemas"]["EntityBalance"] };
      };
      429: components["responses"]["429-rate-limit"];
    };
  };
}
