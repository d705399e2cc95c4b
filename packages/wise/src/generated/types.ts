// @generated {"from":["openapi.yaml"]}
/**
 * Types of the Wise API.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */
export interface paths {
  "/v4/profiles/{profileId}/balances": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /**
     * Read all balances of a profile
     *
     * Gives each balance of the profile that is of one of the types, in one answer.
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
    /** A balance of a profile, in one currency. */
    Balance: {
      /**
       * Wise's id of the balance.
       * Format: int64.
       */
      id?: number | null;
      /** The currency of the balance: ISO 4217 alphabetic code. */
      currency?: string | null;
      type?: components["schemas"]["BalanceType"] | null;
      /** What the holder calls a jar; null for a standard balance. */
      name?: string | null;
      /** What the holder marks the balance with. */
      icon?: {
        /** Kind of mark. */
        type?: ("EMOJI" | (string & {})) | null;
        /** The mark itself. */
        value?: string | null;
      } | null;
      /**
       * Whether the money is in assets (`INVESTED`), on its way there (`INVESTING`), on its way back
       * (`DIVESTING`), or neither. Wise lets its API use a balance that is `NOT_INVESTED` alone.
       */
      investmentState?:
        | ("NOT_INVESTED" | "INVESTED" | "INVESTING" | "DIVESTING" | "UNKNOWN" | (string & {}))
        | null;
      /**
       * When the balance was opened.
       * Format: date-time.
       */
      creationTime?: string | null;
      /**
       * When the balance was last changed; not the time of its amounts.
       * Format: date-time.
       */
      modificationTime?: string | null;
      /** Whether Wise shows the balance to the holder. */
      visible?: boolean | null;
      /**
       * What can be used, to fund transfers for example. Wise does not say whether it counts an
       * overdraft that it granted.
       */
      amount?: components["schemas"]["Amount"] | null;
      /** What is held back for transactions. */
      reservedAmount?: components["schemas"]["Amount"] | null;
      /**
       * The money in the balance, without assets. It overlaps with the amounts above: never add it
       * to them.
       */
      cashAmount?: components["schemas"]["Amount"] | null;
      /**
       * What money and assets of the balance are worth together. It overlaps with the amounts above:
       * never add it to them.
       */
      totalWorth?: components["schemas"]["Amount"] | null;
    };
    /** `STANDARD`: the one balance of a currency. `SAVINGS`: one of the jars beside it. */
    BalanceType: "STANDARD" | "SAVINGS" | (string & {});
    /** An amount of money in one currency. */
    Amount: {
      /**
       * In units of the currency: 310.86 is 310.86 EUR, 295 is 295 JPY. Negative where more was
       * taken than was there.
       */
      value: number;
      /** ISO 4217 alphabetic code. */
      currency: string;
    };
    /**
     * What a failed request is answered with: `error` of the whole request, or `errors` of its
     * arguments.
     */
    ErrorResponse: {
      /** Kind of error. */
      error?: string | null;
      /** What is wrong. */
      error_description?: string | null;
      /** What is wrong with each argument. */
      errors?: components["schemas"]["ArgumentError"][] | null;
    };
    /** What is wrong with one argument. */
    ArgumentError: {
      /** Kind of error. */
      code?: string | null;
      /** What is wrong, for people. */
      message?: string | null;
      /** The argument. */
      path?: string | null;
    };
  };
  responses: {
    /** Too many requests in too short a time. `Retry-After` says how many seconds to wait. */
    429: {
      headers: {
        "Retry-After"?: number;
        "X-Rate-Limited-By"?: string;
        "X-External-Correlation-Id"?: string;
        "x-trace-id"?: string;
        [name: string]: unknown;
      };
      content: { "application/json": Record<string, unknown> };
    };
  };
  parameters: {
    /** An id of yours for the request, which the answer repeats. */
    "X-External-Correlation-Id": string | undefined;
  };
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export interface operations {
  listBalances: {
    parameters: {
      query: {
        /** Which types of balances to give, with commas between them: STANDARD, SAVINGS. */
        types: string;
      };
      header?: {
        /** An id of yours for the request, which the answer repeats. */
        "X-External-Correlation-Id"?: components["parameters"]["X-External-Correlation-Id"];
      };
      path: {
        /** Wise's id of the profile. */
        profileId: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The balances at the time of the request. */
      200: {
        headers: {
          "X-External-Correlation-Id"?: string;
          "x-trace-id"?: string;
          [name: string]: unknown;
        };
        content: { "application/json": components["schemas"]["Balance"][] };
      };
      /** An argument is not valid. */
      400: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["ErrorResponse"] };
      };
      /** The token is missing, wrong or too old. */
      401: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["ErrorResponse"] };
      };
      /** The token may not read the balances of this profile. */
      403: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["ErrorResponse"] };
      };
      /** No profile has this id. */
      404: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["ErrorResponse"] };
      };
      429: components["responses"]["429"];
      /** Wise failed. */
      500: {
        headers: { [name: string]: unknown };
        content: { "application/json": components["schemas"]["ErrorResponse"] };
      };
    };
  };
}
