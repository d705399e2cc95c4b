// @generated {"from":["openapi.yaml"]}
/**
 * What the Finix API answers, for tests.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import { type Fixture, fixture } from "@org/core/testing";
import type { components } from "./types.ts";

/** The answers that the examples of the spec describe: by operation, status and name. */
export interface Fixtures {
  readonly getBalance: {
    readonly ok: {
      /** 1,000.00 posted, a payout of 500.00 and a top-up of 600.00 in flight */
      readonly typical: Fixture<components["schemas"]["Balance"]>;
      /** A new balance that nothing has moved through */
      readonly zero: Fixture<components["schemas"]["Balance"]>;
      /** Overdrawn by 12.05, with an inflow on its way that evens it out */
      readonly negative: Fixture<components["schemas"]["Balance"]>;
      /** Japanese yen, which has no smaller unit */
      readonly zero_decimal: Fixture<components["schemas"]["Balance"]>;
      /** Kuwaiti dinar, counted in thousandths; 295.991 are available */
      readonly three_decimal: Fixture<components["schemas"]["Balance"]>;
      /** Chilean unit of account, counted in ten-thousandths; 1.2345 are available */
      readonly four_decimal: Fixture<components["schemas"]["Balance"]>;
      /** The largest amount that a JSON number holds exactly everywhere */
      readonly largest_integer: Fixture<components["schemas"]["Balance"]>;
      /** Croatian kuna, replaced by the euro in 2023 */
      readonly withdrawn_currency: Fixture<components["schemas"]["Balance"]>;
      /** Gold, which ISO 4217 gives no smallest unit, so the amounts have no scale */
      readonly currency_without_minor_unit: Fixture<components["schemas"]["Balance"]>;
      /** Only the available amount; the other two are unknown, not zero */
      readonly missing_optional: Fixture<components["schemas"]["Balance"]>;
    };
    readonly unauthorized: {
      /** The password is wrong */
      readonly wrong_credentials: Fixture<components["schemas"]["ErrorResponse"]>;
    };
    readonly forbidden: {
      /** The balance belongs to another application */
      readonly not_allowed: Fixture<components["schemas"]["ErrorResponse"]>;
      /** An error that lists nothing */
      readonly without_details: Fixture<components["schemas"]["ErrorResponse"]>;
    };
    readonly notFound: {
      /** There is no balance with this id */
      readonly unknown_balance: Fixture<components["schemas"]["ErrorResponse"]>;
    };
    readonly notAcceptable: {
      /** The Accept header names a media type that Finix does not offer */
      readonly not_acceptable: Fixture<components["schemas"]["ErrorResponse"]>;
    };
    readonly unprocessableContent: {
      /** The id has the wrong form */
      readonly invalid_value: Fixture<components["schemas"]["ErrorResponse"]>;
      /** Two values are invalid at once */
      readonly several_errors: Fixture<components["schemas"]["ErrorResponse"]>;
    };
    readonly tooManyRequests: {
      /** Too many requests in a short time */
      readonly rate_limited: Fixture<components["schemas"]["ErrorResponse"]>;
    };
  };
  readonly listBalances: {
    readonly ok: {
      /** A page that another one follows */
      readonly first_page: Fixture<components["schemas"]["BalanceList"]>;
      /** The page after it, and the last */
      readonly last_page: Fixture<components["schemas"]["BalanceList"]>;
      /** No balances */
      readonly empty_list: Fixture<components["schemas"]["BalanceList"]>;
    };
    readonly unauthorized: {
      /** The password is wrong */
      readonly wrong_credentials: Fixture<components["schemas"]["ErrorResponse"]>;
    };
    readonly forbidden: {
      /** The balance belongs to another application */
      readonly not_allowed: Fixture<components["schemas"]["ErrorResponse"]>;
      /** An error that lists nothing */
      readonly without_details: Fixture<components["schemas"]["ErrorResponse"]>;
    };
    readonly notFound: {
      /** There is no balance with this id */
      readonly unknown_balance: Fixture<components["schemas"]["ErrorResponse"]>;
    };
    readonly unprocessableContent: {
      /** The id has the wrong form */
      readonly invalid_value: Fixture<components["schemas"]["ErrorResponse"]>;
      /** Two values are invalid at once */
      readonly several_errors: Fixture<components["schemas"]["ErrorResponse"]>;
    };
    readonly tooManyRequests: {
      /** Too many requests in a short time */
      readonly rate_limited: Fixture<components["schemas"]["ErrorResponse"]>;
    };
  };
}

/** Answers for tests: `fixtures.OPERATION.STATUS.EXAMPLE`, each with `body` and `with({ … })`. */
export const fixtures: Fixtures = {
  getBalance: {
    ok: {
      typical: fixture({
        operation: "getBalance",
        status: 200,
        example: "typical",
        contentType: "application/json",
        body: {
          id: "BA7f3kQm9ZxT2vLw8RcYpN4d",
          created_at: "2026-09-02T08:15:30.12Z",
          updated_at: "2026-11-19T17:42:05.48Z",
          available_amount: 50000,
          currency: "USD",
          linked_to: "AP4hWn6sJ2bKxD8yVtGqM5eR",
          linked_type: "APPLICATION",
          pending_amount: 110000,
          posted_amount: 100000,
          tags: { order_number: "25", department: "sales" },
          type: "DISBURSEMENT",
          _links: {
            self: {
              href: "https://finix.sandbox-payments-api.com/balances/BA7f3kQm9ZxT2vLw8RcYpN4d",
            },
          },
        },
      }),
      zero: fixture({
        operation: "getBalance",
        status: 200,
        example: "zero",
        contentType: "application/json",
        body: {
          id: "BA2mTz5cXv8NqR4wLkHs7Jyd",
          created_at: "2026-11-20T09:00:00.00Z",
          updated_at: "2026-11-20T09:00:00.00Z",
          available_amount: 0,
          currency: "USD",
          linked_to: "AP4hWn6sJ2bKxD8yVtGqM5eR",
          linked_type: "APPLICATION",
          pending_amount: 0,
          posted_amount: 0,
          tags: null,
          type: "DISBURSEMENT",
          _links: {
            self: {
              href: "https://finix.sandbox-payments-api.com/balances/BA2mTz5cXv8NqR4wLkHs7Jyd",
            },
          },
        },
      }),
      negative: fixture({
        operation: "getBalance",
        status: 200,
        example: "negative",
        contentType: "application/json",
        body: {
          id: "BA9xGd3rPw6YbV2nKtQf8Msh",
          created_at: "2026-03-11T11:20:41.90Z",
          updated_at: "2026-11-18T23:59:59.99Z",
          available_amount: -1205,
          currency: "EUR",
          linked_to: "AP4hWn6sJ2bKxD8yVtGqM5eR",
          linked_type: "APPLICATION",
          pending_amount: 0,
          posted_amount: -1205,
          tags: {},
          type: "DISBURSEMENT",
          _links: {
            self: {
              href: "https://finix.sandbox-payments-api.com/balances/BA9xGd3rPw6YbV2nKtQf8Msh",
            },
          },
        },
      }),
      zero_decimal: fixture({
        operation: "getBalance",
        status: 200,
        example: "zero_decimal",
        contentType: "application/json",
        body: {
          id: "BA5bLq8kFz3TnW7vRxCj2Ydm",
          available_amount: 295,
          currency: "JPY",
          linked_to: "AP4hWn6sJ2bKxD8yVtGqM5eR",
          linked_type: "APPLICATION",
          pending_amount: 1295,
          posted_amount: 795,
          tags: null,
          type: "DISBURSEMENT",
        },
      }),
      three_decimal: fixture({
        operation: "getBalance",
        status: 200,
        example: "three_decimal",
        contentType: "application/json",
        body: {
          id: "BA8cVn4tHk2XzJ6wQyMr9Lfs",
          available_amount: 295991,
          currency: "KWD",
          linked_to: "AP4hWn6sJ2bKxD8yVtGqM5eR",
          linked_type: "APPLICATION",
          pending_amount: 300001,
          posted_amount: 299990,
          tags: null,
          type: "DISBURSEMENT",
        },
      }),
      four_decimal: fixture({
        operation: "getBalance",
        status: 200,
        example: "four_decimal",
        contentType: "application/json",
        body: {
          id: "BA3pYs7dMj9KgT5xBwNc6Vhr",
          available_amount: 12345,
          currency: "CLF",
          linked_to: "AP4hWn6sJ2bKxD8yVtGqM5eR",
          linked_type: "APPLICATION",
          pending_amount: 12345,
          posted_amount: 20000,
          tags: null,
          type: "DISBURSEMENT",
        },
      }),
      largest_integer: fixture({
        operation: "getBalance",
        status: 200,
        example: "largest_integer",
        contentType: "application/json",
        body: {
          id: "BA6hKx2qZt8RvN4yDmWs3Gcb",
          available_amount: 9007199254740991,
          currency: "IDR",
          linked_to: "AP4hWn6sJ2bKxD8yVtGqM5eR",
          linked_type: "APPLICATION",
          pending_amount: 9007199254740991,
          posted_amount: 9007199254740991,
          tags: null,
          type: "DISBURSEMENT",
        },
      }),
      withdrawn_currency: fixture({
        operation: "getBalance",
        status: 200,
        example: "withdrawn_currency",
        contentType: "application/json",
        body: {
          id: "BA4wRt9nVc5MxH8kZqLg7Pyj",
          available_amount: 75345,
          currency: "HRK",
          linked_to: "AP4hWn6sJ2bKxD8yVtGqM5eR",
          linked_type: "APPLICATION",
          pending_amount: 75345,
          posted_amount: 75345,
          tags: null,
          type: "DISBURSEMENT",
        },
      }),
      currency_without_minor_unit: fixture({
        operation: "getBalance",
        status: 200,
        example: "currency_without_minor_unit",
        contentType: "application/json",
        body: {
          id: "BA1zNk6vQw3YbX9tJrFd5Hmc",
          available_amount: 12,
          currency: "XAU",
          linked_to: "AP4hWn6sJ2bKxD8yVtGqM5eR",
          linked_type: "APPLICATION",
          pending_amount: 12,
          posted_amount: 12,
          tags: null,
          type: "DISBURSEMENT",
        },
      }),
      missing_optional: fixture({
        operation: "getBalance",
        status: 200,
        example: "missing_optional",
        contentType: "application/json",
        body: { available_amount: 50000, currency: "USD" },
      }),
    },
    unauthorized: {
      wrong_credentials: fixture({
        operation: "getBalance",
        status: 401,
        example: "wrong_credentials",
        contentType: "application/json",
        body: {
          total: 1,
          _embedded: {
            errors: [
              {
                code: "UNKNOWN",
                logref: "5f0c7a92d1e84b36",
                message: "These credentials are not valid.",
                _links: {
                  self: {
                    href: "https://finix.sandbox-payments-api.com/balances/BA7f3kQm9ZxT2vLw8RcYpN4d",
                  },
                },
              },
            ],
          },
        },
      }),
    },
    forbidden: {
      not_allowed: fixture({
        operation: "getBalance",
        status: 403,
        example: "not_allowed",
        contentType: "application/json",
        body: {
          total: 1,
          _embedded: {
            errors: [
              {
                code: "UNKNOWN",
                logref: "81b6e4f03c2d97a5",
                message: "This user may not read the balance.",
              },
            ],
          },
        },
      }),
      without_details: fixture({
        operation: "getBalance",
        status: 403,
        example: "without_details",
        contentType: "application/json",
        body: { total: 0, _embedded: {} },
      }),
    },
    notFound: {
      unknown_balance: fixture({
        operation: "getBalance",
        status: 404,
        example: "unknown_balance",
        contentType: "application/json",
        body: {
          total: 1,
          _embedded: {
            errors: [
              {
                code: "NOT_FOUND",
                logref: "c93d5a7e1f4b8062",
                message: "There is no balance with this id.",
              },
            ],
          },
        },
      }),
    },
    notAcceptable: {
      not_acceptable: fixture({
        operation: "getBalance",
        status: 406,
        example: "not_acceptable",
        contentType: "application/json",
        body: {
          total: 1,
          _embedded: {
            errors: [
              {
                code: "NOT_ACCEPTABLE",
                logref: "2e7b9c6d0a5f3814",
                message: "The answer cannot be given in the requested media type.",
              },
            ],
          },
        },
      }),
    },
    unprocessableContent: {
      invalid_value: fixture({
        operation: "getBalance",
        status: 422,
        example: "invalid_value",
        contentType: "application/json",
        body: {
          total: 1,
          _embedded: {
            errors: [
              {
                code: "INVALID_FIELD",
                logref: "a4d8f1b27e5c9036",
                message: "The balance id has the wrong form.",
              },
            ],
          },
        },
      }),
      several_errors: fixture({
        operation: "getBalance",
        status: 422,
        example: "several_errors",
        contentType: "application/json",
        body: {
          total: 2,
          _embedded: {
            errors: [
              {
                code: "INVALID_FIELD",
                logref: "6c1e9f4a8d7b2530",
                message: "The balance id has the wrong form.",
              },
              {
                code: "INVALID_FIELD",
                logref: "6c1e9f4a8d7b2530",
                message: "The API version is unknown.",
              },
            ],
          },
        },
      }),
    },
    tooManyRequests: {
      rate_limited: fixture({
        operation: "getBalance",
        status: 429,
        example: "rate_limited",
        contentType: "application/json",
        body: {
          total: 1,
          _embedded: {
            errors: [
              {
                code: "RATE_LIMITED",
                logref: "3b7d0e6c9a4f1528",
                message: "Too many requests; try again later.",
              },
            ],
          },
        },
      }),
    },
  },
  listBalances: {
    ok: {
      first_page: fixture({
        operation: "listBalances",
        status: 200,
        example: "first_page",
        contentType: "application/json",
        body: {
          _embedded: {
            balances: [
              {
                id: "BA7f3kQm9ZxT2vLw8RcYpN4d",
                created_at: "2026-02-03T10:15:00.120Z",
                updated_at: "2026-11-19T17:42:05.480Z",
                available_amount: 50000,
                currency: "USD",
                linked_to: "AP4kWm8xZrT2vNcQ6hLs9Ybd",
                linked_type: "APPLICATION",
                pending_amount: 110000,
                posted_amount: 100000,
                tags: null,
                type: "DISBURSEMENT",
              },
            ],
          },
          page: { limit: 1, next_cursor: "BA7f3kQm9ZxT2vLw8RcYpN4d" },
        },
      }),
      last_page: fixture({
        operation: "listBalances",
        status: 200,
        example: "last_page",
        contentType: "application/json",
        body: {
          _embedded: {
            balances: [
              {
                id: "BA5bLq8kFz3TnW7vRxCj2Ydm",
                created_at: "2026-04-11T08:00:00.000Z",
                updated_at: "2026-11-20T06:30:00.000Z",
                available_amount: -295,
                currency: "JPY",
                linked_to: "AP4kWm8xZrT2vNcQ6hLs9Ybd",
                linked_type: "APPLICATION",
                pending_amount: 0,
                posted_amount: 795,
                tags: {},
                type: "DISBURSEMENT",
              },
            ],
          },
          page: { limit: 1, next_cursor: null },
        },
      }),
      empty_list: fixture({
        operation: "listBalances",
        status: 200,
        example: "empty_list",
        contentType: "application/json",
        body: { _embedded: {}, page: { limit: 100 } },
      }),
    },
    unauthorized: {
      wrong_credentials: fixture({
        operation: "listBalances",
        status: 401,
        example: "wrong_credentials",
        contentType: "application/json",
        body: {
          total: 1,
          _embedded: {
            errors: [
              {
                code: "UNKNOWN",
                logref: "5f0c7a92d1e84b36",
                message: "These credentials are not valid.",
                _links: {
                  self: {
                    href: "https://finix.sandbox-payments-api.com/balances/BA7f3kQm9ZxT2vLw8RcYpN4d",
                  },
                },
              },
            ],
          },
        },
      }),
    },
    forbidden: {
      not_allowed: fixture({
        operation: "listBalances",
        status: 403,
        example: "not_allowed",
        contentType: "application/json",
        body: {
          total: 1,
          _embedded: {
            errors: [
              {
                code: "UNKNOWN",
                logref: "81b6e4f03c2d97a5",
                message: "This user may not read the balance.",
              },
            ],
          },
        },
      }),
      without_details: fixture({
        operation: "listBalances",
        status: 403,
        example: "without_details",
        contentType: "application/json",
        body: { total: 0, _embedded: {} },
      }),
    },
    notFound: {
      unknown_balance: fixture({
        operation: "listBalances",
        status: 404,
        example: "unknown_balance",
        contentType: "application/json",
        body: {
          total: 1,
          _embedded: {
            errors: [
              {
                code: "NOT_FOUND",
                logref: "c93d5a7e1f4b8062",
                message: "There is no balance with this id.",
              },
            ],
          },
        },
      }),
    },
    unprocessableContent: {
      invalid_value: fixture({
        operation: "listBalances",
        status: 422,
        example: "invalid_value",
        contentType: "application/json",
        body: {
          total: 1,
          _embedded: {
            errors: [
              {
                code: "INVALID_FIELD",
                logref: "a4d8f1b27e5c9036",
                message: "The balance id has the wrong form.",
              },
            ],
          },
        },
      }),
      several_errors: fixture({
        operation: "listBalances",
        status: 422,
        example: "several_errors",
        contentType: "application/json",
        body: {
          total: 2,
          _embedded: {
            errors: [
              {
                code: "INVALID_FIELD",
                logref: "6c1e9f4a8d7b2530",
                message: "The balance id has the wrong form.",
              },
              {
                code: "INVALID_FIELD",
                logref: "6c1e9f4a8d7b2530",
                message: "The API version is unknown.",
              },
            ],
          },
        },
      }),
    },
    tooManyRequests: {
      rate_limited: fixture({
        operation: "listBalances",
        status: 429,
        example: "rate_limited",
        contentType: "application/json",
        body: {
          total: 1,
          _embedded: {
            errors: [
              {
                code: "RATE_LIMITED",
                logref: "3b7d0e6c9a4f1528",
                message: "Too many requests; try again later.",
              },
            ],
          },
        },
      }),
    },
  },
};
