// @generated {"from":["openapi.yaml"]}
/**
 * Types of the Finix API.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */
export interface paths {
  "/balances/{balance_id}": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /**
     * Read one balance
     *
     * Gives the posted, available and projected amount of one balance, all in the currency of that
     * balance.
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
  "/balances": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /**
     * List the balances
     *
     * Gives all balances that the credentials see, page by page, each with its three amounts. A
     * page says where the next one begins.
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
}
export interface components {
  schemas: {
    /** The money of one account in one currency, seen three ways. */
    Balance: {
      /** Finix's id of the balance. */
      id?: string | null;
      /** When the balance was created. */
      created_at?: string | null;
      /** When the balance record last changed. */
      updated_at?: string | null;
      /**
       * What can be used or withdrawn now, in the smallest unit of `currency`: the posted amount
       * less outflows already started, whether or not they have posted. Money on its way in does not
       * count until it is final.
       * Format: int64.
       */
      available_amount?: number | null;
      currency: components["schemas"]["Currency"];
      /** Id of what the balance belongs to, such as an application. */
      linked_to?: string | null;
      /** What kind of thing `linked_to` names. */
      linked_type?: ("APPLICATION" | (string & {})) | null;
      /**
       * The total expected once everything in flight is final, in the smallest unit of `currency`:
       * the posted amount with pending inflows added and pending outflows taken off. It is a
       * projected total, not the sum of what is pending.
       * Format: int64.
       */
      pending_amount?: number | null;
      /**
       * The ledger balance, in the smallest unit of `currency`: settled transactions only, with
       * nothing that is still in flight, in or out.
       * Format: int64.
       */
      posted_amount?: number | null;
      /**
       * The customer's own labels, at most 50 pairs, keys of up to 40 and values of up to 500
       * characters. Null where none were set.
       */
      tags?: { [key: string]: unknown } | null;
      /** Which kind of transaction the balance is kept for. */
      type?: ("DISBURSEMENT" | (string & {})) | null;
      _links?: components["schemas"]["Links"] | null;
    };
    /** A page of balances. */
    BalanceList: {
      /** What the page holds. */
      _embedded: {
        /** The balances; absent where there are none. */
        balances?: components["schemas"]["Balance"][] | null;
      };
      page?: components["schemas"]["Page"] | null;
      _links?: components["schemas"]["Links"] | null;
    };
    /** Where a page stands in its list. */
    Page: {
      /** How many items a page has at most. */
      limit?: number | null;
      /** What the next page begins after; null or absent where this is the last. */
      next_cursor?: string | null;
    };
    /**
     * ISO 4217 alphabetic code. Besides today's currencies the list has withdrawn ones (BYR, HRK,
     * LTL, MRO), funds codes, and metals and test codes that have no smallest unit (XAU, XXX).
     */
    Currency:
      | "AED"
      | "AFN"
      | "ALL"
      | "AMD"
      | "ANG"
      | "AOA"
      | "ARS"
      | "AUD"
      | "AWG"
      | "AZN"
      | "BAM"
      | "BBD"
      | "BDT"
      | "BGN"
      | "BHD"
      | "BIF"
      | "BMD"
      | "BND"
      | "BOB"
      | "BOV"
      | "BRL"
      | "BSD"
      | "BTN"
      | "BWP"
      | "BYR"
      | "BZD"
      | "CAD"
      | "CDF"
      | "CHE"
      | "CHF"
      | "CHW"
      | "CLF"
      | "CLP"
      | "CNY"
      | "COP"
      | "COU"
      | "CRC"
      | "CUC"
      | "CUP"
      | "CVE"
      | "CZK"
      | "DJF"
      | "DKK"
      | "DOP"
      | "DZD"
      | "EGP"
      | "ERN"
      | "ETB"
      | "EUR"
      | "FJD"
      | "FKP"
      | "GBP"
      | "GEL"
      | "GHS"
      | "GIP"
      | "GMD"
      | "GNF"
      | "GTQ"
      | "GYD"
      | "HKD"
      | "HNL"
      | "HRK"
      | "HTG"
      | "HUF"
      | "IDR"
      | "ILS"
      | "INR"
      | "IQD"
      | "IRR"
      | "ISK"
      | "JMD"
      | "JOD"
      | "JPY"
      | "KES"
      | "KGS"
      | "KHR"
      | "KMF"
      | "KPW"
      | "KRW"
      | "KWD"
      | "KYD"
      | "KZT"
      | "LAK"
      | "LBP"
      | "LKR"
      | "LRD"
      | "LSL"
      | "LTL"
      | "LYD"
      | "MAD"
      | "MDL"
      | "MGA"
      | "MKD"
      | "MMK"
      | "MNT"
      | "MOP"
      | "MRO"
      | "MUR"
      | "MVR"
      | "MWK"
      | "MXN"
      | "MXV"
      | "MYR"
      | "MZN"
      | "NAD"
      | "NGN"
      | "NIO"
      | "NOK"
      | "NPR"
      | "NZD"
      | "OMR"
      | "PAB"
      | "PEN"
      | "PGK"
      | "PHP"
      | "PKR"
      | "PLN"
      | "PYG"
      | "QAR"
      | "RON"
      | "RSD"
      | "RUB"
      | "RWF"
      | "SAR"
      | "SBD"
      | "SCR"
      | "SDG"
      | "SEK"
      | "SGD"
      | "SHP"
      | "SLL"
      | "SOS"
      | "SRD"
      | "SSP"
      | "STD"
      | "SVC"
      | "SYP"
      | "SZL"
      | "THB"
      | "TJS"
      | "TMT"
      | "TND"
      | "TOP"
      | "TRY"
      | "TTD"
      | "TWD"
      | "TZS"
      | "UAH"
      | "UGX"
      | "USD"
      | "USN"
      | "UYI"
      | "UYU"
      | "UZS"
      | "VEF"
      | "VND"
      | "VUV"
      | "WST"
      | "XAF"
      | "XAG"
      | "XAU"
      | "XBA"
      | "XBB"
      | "XBC"
      | "XBD"
      | "XCD"
      | "XDR"
      | "XOF"
      | "XPD"
      | "XPF"
      | "XPT"
      | "XSU"
      | "XTS"
      | "XUA"
      | "XXX"
      | "YER"
      | "ZAR"
      | "ZMW"
      | "ZWL"
      | (string & {});
    /** Links to the resource and to what belongs to it. */
    Links: { self?: components["schemas"]["Link"] | null };
    /** A link to one resource. */
    Link: {
      /** Where the resource can be fetched. */
      href?: string | null;
    };
    /** What every failed request is answered with. */
    ErrorResponse: {
      /** How many errors the list has. */
      total: number;
      _embedded: components["schemas"]["EmbeddedErrors"];
    };
    /** Holds the list of errors. */
    EmbeddedErrors: {
      /** What is wrong, one entry for each thing. */
      errors?: components["schemas"]["ErrorDetail"][] | null;
    };
    /** One thing that is wrong with the request. */
    ErrorDetail: {
      /** Kind of error for programs to act on. It is UNKNOWN with a 401 or a 403. */
      code?: string | null;
      /** Reference into Finix's logs, to give to its support. */
      logref?: string | null;
      /** What is wrong, for people. */
      message?: string | null;
      _links?: components["schemas"]["ErrorLinks"] | null;
    };
    /** Links that belong to one error. */
    ErrorLinks: { self?: components["schemas"]["Link"] | null };
  };
  responses: never;
  parameters: {
    /**
     * The API version that the request is written for and the answer is shaped by. Finix takes a
     * request without it as version 2018-01-01, whose answers look different.
     */
    FinixVersion: string | undefined;
  };
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export interface operations {
  getBalance: {
    parameters: {
      query?: never;
      header?: {
        /**
         * The API version that the request is written for and the answer is shaped by. Finix takes a
         * request without it as version 2018-01-01, whose answers look different.
         */
        "Finix-Version"?: components["parameters"]["FinixVersion"];
      };
      path: {
        /** Finix's id of the balance. */
        balance_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The balance as it stands at the time of the request. */
      200: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["Balance"] };
      };
      /** The username or the password is missing or wrong. */
      401: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["ErrorResponse"] };
      };
      /** The credentials are valid, but may not read this balance. */
      403: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["ErrorResponse"] };
      };
      /** No balance has this id. */
      404: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["ErrorResponse"] };
      };
      /** Finix cannot answer in a form that the request accepts. */
      406: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["ErrorResponse"] };
      };
      /** The request is well formed, but one of its values is invalid. */
      422: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["ErrorResponse"] };
      };
      /** Too many requests. Finix does not say how long to wait. */
      429: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["ErrorResponse"] };
      };
    };
  };
  listBalances: {
    parameters: {
      query?: {
        /** Only the balances of this application, by its id. */
        linked_to?: string | undefined;
        /** How many balances a page has at most. */
        limit?: number | undefined;
        /** The page begins after the balance that this cursor names. */
        after_cursor?: string | undefined;
      };
      header?: {
        /**
         * The API version that the request is written for and the answer is shaped by. Finix takes a
         * request without it as version 2018-01-01, whose answers look different.
         */
        "Finix-Version"?: components["parameters"]["FinixVersion"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A page of balances as they stand at the time of the request. */
      200: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["BalanceList"] };
      };
      /** The username or the password is missing or wrong. */
      401: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["ErrorResponse"] };
      };
      /** The credentials are valid, but may not list balances. */
      403: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["ErrorResponse"] };
      };
      /** Nothing has the id that the list is asked for by. */
      404: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["ErrorResponse"] };
      };
      /** The request is well formed, but one of its values is invalid. */
      422: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["ErrorResponse"] };
      };
      /** Too many requests. Finix does not say how long to wait. */
      429: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["ErrorResponse"] };
      };
    };
  };
}
