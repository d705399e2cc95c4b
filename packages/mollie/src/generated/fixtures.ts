// @generated {"from":["openapi.yaml"]}
/**
 * What the Mollie API answers, for tests.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import { type Fixture, fixture } from "@org/core/testing";
import type { components, operations } from "./types.ts";

/** The answers that the examples of the spec describe: by operation, status and name. */
export interface Fixtures {
  readonly listBalances: {
    readonly ok: {
      /** Two balances, all that there are */
      readonly all_balances: Fixture<
        operations["listBalances"]["responses"][200]["content"]["application/hal+json"]
      >;
      /** The first of several pages */
      readonly first_page: Fixture<
        operations["listBalances"]["responses"][200]["content"]["application/hal+json"]
      >;
      /** No balance is in the currency that was asked for */
      readonly no_balances: Fixture<
        operations["listBalances"]["responses"][200]["content"]["application/hal+json"]
      >;
    };
    readonly badRequest: {
      /** No balance has the id in `from` */
      readonly wrong_cursor: Fixture<components["schemas"]["ErrorResponse"]>;
    };
    readonly unauthorized: {
      /** The access token is unknown */
      readonly wrong_token: Fixture<components["schemas"]["ErrorResponse"]>;
    };
    readonly forbidden: {
      /** The access token is for other things */
      readonly forbidden: Fixture<components["schemas"]["ErrorResponse"]>;
    };
    readonly notFound: {
      /** There is no such balance */
      readonly not_found: Fixture<components["schemas"]["ErrorResponse"]>;
    };
    readonly tooManyRequests: {
      /** Too many requests */
      readonly rate_limited: Fixture<components["schemas"]["ErrorResponse"]>;
    };
    readonly serviceUnavailable: {
      /** Mollie is down */
      readonly unavailable: Fixture<components["schemas"]["ErrorResponse"]>;
    };
  };
  readonly getBalance: {
    readonly ok: {
      /** The primary balance, with money on its way and payouts every business day */
      readonly typical: Fixture<components["schemas"]["EntityBalance"]>;
      /** A balance that nothing has moved through */
      readonly zero: Fixture<components["schemas"]["EntityBalance"]>;
      /** Refunds took more than was there, and payments that cover it are pending */
      readonly negative: Fixture<components["schemas"]["EntityBalance"]>;
      /** A balance in Swiss francs */
      readonly other_currency: Fixture<components["schemas"]["EntityBalance"]>;
      /** Hungarian forint without decimals; the text is whole forint all the same */
      readonly no_decimals: Fixture<components["schemas"]["EntityBalance"]>;
      /** One amount in a code that ISO 4217 does not have */
      readonly unknown_currency: Fixture<components["schemas"]["EntityBalance"]>;
      /** A balance that is not in use yet, without anything of payouts */
      readonly missing_optional: Fixture<components["schemas"]["EntityBalance"]>;
      /** A balance of test mode, which is no money */
      readonly test_mode: Fixture<components["schemas"]["EntityBalance"]>;
    };
    readonly unauthorized: {
      /** The access token is unknown */
      readonly wrong_token: Fixture<components["schemas"]["ErrorResponse"]>;
    };
    readonly forbidden: {
      /** The access token is for other things */
      readonly forbidden: Fixture<components["schemas"]["ErrorResponse"]>;
    };
    readonly notFound: {
      /** There is no such balance */
      readonly not_found: Fixture<components["schemas"]["ErrorResponse"]>;
    };
    readonly tooManyRequests: {
      /** Too many requests */
      readonly rate_limited: Fixture<components["schemas"]["ErrorResponse"]>;
    };
    readonly serviceUnavailable: {
      /** Mollie is down */
      readonly unavailable: Fixture<components["schemas"]["ErrorResponse"]>;
    };
  };
  readonly getPrimaryBalance: {
    readonly ok: {
      /** The primary balance, with money on its way and payouts every business day */
      readonly typical: Fixture<components["schemas"]["EntityBalance"]>;
    };
    readonly unauthorized: {
      /** The access token is unknown */
      readonly wrong_token: Fixture<components["schemas"]["ErrorResponse"]>;
    };
    readonly forbidden: {
      /** The access token is for other things */
      readonly forbidden: Fixture<components["schemas"]["ErrorResponse"]>;
    };
    readonly tooManyRequests: {
      /** Too many requests */
      readonly rate_limited: Fixture<components["schemas"]["ErrorResponse"]>;
    };
    readonly serviceUnavailable: {
      /** Mollie is down */
      readonly unavailable: Fixture<components["schemas"]["ErrorResponse"]>;
    };
  };
}

/** Answers for tests: `fixtures.OPERATION.STATUS.EXAMPLE`, each with `body` and `with({ … })`. */
export const fixtures: Fixtures = {
  listBalances: {
    ok: {
      all_balances: fixture({
        operation: "listBalances",
        status: 200,
        example: "all_balances",
        contentType: "application/hal+json",
        body: {
          count: 2,
          _embedded: {
            balances: [
              {
                resource: "balance",
                id: "bal_3kUf4yU2nT",
                mode: "live",
                createdAt: "2025-03-14T09:26:53+00:00",
                currency: "EUR",
                description: "Primary balance",
                status: "active",
                transferFrequency: "daily",
                transferThreshold: { currency: "EUR", value: "40.00" },
                transferReference: "RF18-5390-0754-7034",
                transferDestination: {
                  type: "bank-account",
                  bankAccount: "NL00EXMP0000000000",
                  beneficiaryName: "Example B.V.",
                },
                availableAmount: { currency: "EUR", value: "1250.75" },
                pendingAmount: { currency: "EUR", value: "310.20" },
                _links: {
                  self: {
                    href: "https://api.mollie.com/v2/balances/bal_3kUf4yU2nT",
                    type: "application/hal+json",
                  },
                  documentation: {
                    href: "https://docs.mollie.com/reference/get-balance",
                    type: "text/html",
                  },
                },
              },
              {
                resource: "balance",
                id: "bal_7dRt2mKw9Z",
                mode: "live",
                createdAt: "2025-09-30T15:45:10+00:00",
                currency: "CHF",
                description: "Swiss francs",
                status: "active",
                transferFrequency: "monthly",
                transferThreshold: { currency: "CHF", value: "50.00" },
                transferReference: null,
                transferDestination: {
                  type: "bank-account",
                  bankAccount: "CH0000000000000000000",
                  beneficiaryName: "Example B.V.",
                },
                availableAmount: { currency: "CHF", value: "88.40" },
                pendingAmount: { currency: "CHF", value: "0.00" },
                _links: {
                  self: {
                    href: "https://api.mollie.com/v2/balances/bal_7dRt2mKw9Z",
                    type: "application/hal+json",
                  },
                },
              },
            ],
          },
          _links: {
            self: {
              href: "https://api.mollie.com/v2/balances?limit=50",
              type: "application/hal+json",
            },
            previous: null,
            next: null,
            documentation: {
              href: "https://docs.mollie.com/reference/list-balances",
              type: "text/html",
            },
          },
        },
      }),
      first_page: fixture({
        operation: "listBalances",
        status: 200,
        example: "first_page",
        contentType: "application/hal+json",
        body: {
          count: 1,
          _embedded: {
            balances: [
              {
                resource: "balance",
                id: "bal_3kUf4yU2nT",
                mode: "live",
                createdAt: "2025-03-14T09:26:53+00:00",
                currency: "EUR",
                description: "Primary balance",
                status: "active",
                transferFrequency: "daily",
                transferThreshold: { currency: "EUR", value: "40.00" },
                transferReference: "RF18-5390-0754-7034",
                transferDestination: {
                  type: "bank-account",
                  bankAccount: "NL00EXMP0000000000",
                  beneficiaryName: "Example B.V.",
                },
                availableAmount: { currency: "EUR", value: "1250.75" },
                pendingAmount: { currency: "EUR", value: "310.20" },
                _links: {
                  self: {
                    href: "https://api.mollie.com/v2/balances/bal_3kUf4yU2nT",
                    type: "application/hal+json",
                  },
                  documentation: {
                    href: "https://docs.mollie.com/reference/get-balance",
                    type: "text/html",
                  },
                },
              },
            ],
          },
          _links: {
            self: {
              href: "https://api.mollie.com/v2/balances?limit=1",
              type: "application/hal+json",
            },
            previous: null,
            next: {
              href: "https://api.mollie.com/v2/balances?from=bal_7dRt2mKw9Z&limit=1",
              type: "application/hal+json",
            },
            documentation: {
              href: "https://docs.mollie.com/reference/list-balances",
              type: "text/html",
            },
          },
        },
      }),
      no_balances: fixture({
        operation: "listBalances",
        status: 200,
        example: "no_balances",
        contentType: "application/hal+json",
        body: {
          count: 0,
          _embedded: { balances: [] },
          _links: {
            self: {
              href: "https://api.mollie.com/v2/balances?currency=RON",
              type: "application/hal+json",
            },
            previous: null,
            next: null,
            documentation: {
              href: "https://docs.mollie.com/reference/list-balances",
              type: "text/html",
            },
          },
        },
      }),
    },
    badRequest: {
      wrong_cursor: fixture({
        operation: "listBalances",
        status: 400,
        example: "wrong_cursor",
        contentType: "application/hal+json",
        body: {
          status: 400,
          title: "Bad Request",
          detail: "The id in from is not that of a balance.",
          field: "from",
          _links: {
            documentation: {
              href: "https://docs.mollie.com/reference/handling-errors",
              type: "text/html",
            },
          },
        },
      }),
    },
    unauthorized: {
      wrong_token: fixture({
        operation: "listBalances",
        status: 401,
        example: "wrong_token",
        contentType: "application/hal+json",
        body: {
          status: 401,
          title: "Unauthorized",
          detail: "The access token is not valid.",
          _links: {
            documentation: {
              href: "https://docs.mollie.com/reference/handling-errors",
              type: "text/html",
            },
          },
        },
      }),
    },
    forbidden: {
      forbidden: fixture({
        operation: "listBalances",
        status: 403,
        example: "forbidden",
        contentType: "application/hal+json",
        body: {
          status: 403,
          title: "Forbidden",
          detail: "The access token may not read balances.",
          _links: {
            documentation: {
              href: "https://docs.mollie.com/reference/handling-errors",
              type: "text/html",
            },
          },
        },
      }),
    },
    notFound: {
      not_found: fixture({
        operation: "listBalances",
        status: 404,
        example: "not_found",
        contentType: "application/hal+json",
        body: {
          status: 404,
          title: "Not Found",
          detail: "No balance has this id.",
          _links: {
            documentation: {
              href: "https://docs.mollie.com/reference/handling-errors",
              type: "text/html",
            },
          },
        },
      }),
    },
    tooManyRequests: {
      rate_limited: fixture({
        operation: "listBalances",
        status: 429,
        example: "rate_limited",
        contentType: "application/hal+json",
        body: {
          status: 429,
          title: "Too Many Requests",
          detail: "Too many requests. Send fewer.",
          _links: {
            documentation: {
              href: "https://docs.mollie.com/reference/handling-errors",
              type: "text/html",
            },
          },
        },
      }),
    },
    serviceUnavailable: {
      unavailable: fixture({
        operation: "listBalances",
        status: 503,
        example: "unavailable",
        contentType: "application/hal+json",
        body: {
          status: 503,
          title: "Service Unavailable",
          detail: "Not available for now.",
          _links: {
            documentation: {
              href: "https://docs.mollie.com/reference/handling-errors",
              type: "text/html",
            },
          },
        },
      }),
    },
  },
  getBalance: {
    ok: {
      typical: fixture({
        operation: "getBalance",
        status: 200,
        example: "typical",
        contentType: "application/hal+json",
        body: {
          resource: "balance",
          id: "bal_3kUf4yU2nT",
          mode: "live",
          createdAt: "2025-03-14T09:26:53+00:00",
          currency: "EUR",
          description: "Primary balance",
          status: "active",
          transferFrequency: "daily",
          transferThreshold: { currency: "EUR", value: "40.00" },
          transferReference: "RF18-5390-0754-7034",
          transferDestination: {
            type: "bank-account",
            bankAccount: "NL00EXMP0000000000",
            beneficiaryName: "Example B.V.",
          },
          availableAmount: { currency: "EUR", value: "1250.75" },
          pendingAmount: { currency: "EUR", value: "310.20" },
          _links: {
            self: {
              href: "https://api.mollie.com/v2/balances/bal_3kUf4yU2nT",
              type: "application/hal+json",
            },
            documentation: {
              href: "https://docs.mollie.com/reference/get-balance",
              type: "text/html",
            },
          },
        },
      }),
      zero: fixture({
        operation: "getBalance",
        status: 200,
        example: "zero",
        contentType: "application/hal+json",
        body: {
          resource: "balance",
          id: "bal_9mQe7rW5bD",
          mode: "live",
          createdAt: "2026-11-20T08:00:00+00:00",
          currency: "GBP",
          description: "Pounds",
          status: "active",
          transferFrequency: "never",
          transferReference: null,
          transferDestination: null,
          availableAmount: { currency: "GBP", value: "0.00" },
          pendingAmount: { currency: "GBP", value: "0.00" },
          _links: {
            self: {
              href: "https://api.mollie.com/v2/balances/bal_9mQe7rW5bD",
              type: "application/hal+json",
            },
          },
        },
      }),
      negative: fixture({
        operation: "getBalance",
        status: 200,
        example: "negative",
        contentType: "application/hal+json",
        body: {
          resource: "balance",
          id: "bal_5cXv8NqR4w",
          mode: "live",
          createdAt: "2025-06-01T12:00:00+00:00",
          currency: "EUR",
          description: "Refunds",
          status: "active",
          transferFrequency: "every-monday",
          availableAmount: { currency: "EUR", value: "-12.05" },
          pendingAmount: { currency: "EUR", value: "89.90" },
          _links: {
            self: {
              href: "https://api.mollie.com/v2/balances/bal_5cXv8NqR4w",
              type: "application/hal+json",
            },
          },
        },
      }),
      other_currency: fixture({
        operation: "getBalance",
        status: 200,
        example: "other_currency",
        contentType: "application/hal+json",
        body: {
          resource: "balance",
          id: "bal_7dRt2mKw9Z",
          mode: "live",
          createdAt: "2025-09-30T15:45:10+00:00",
          currency: "CHF",
          description: "Swiss francs",
          status: "active",
          transferFrequency: "monthly",
          transferThreshold: { currency: "CHF", value: "50.00" },
          transferReference: null,
          transferDestination: {
            type: "bank-account",
            bankAccount: "CH0000000000000000000",
            beneficiaryName: "Example B.V.",
          },
          availableAmount: { currency: "CHF", value: "88.40" },
          pendingAmount: { currency: "CHF", value: "0.00" },
          _links: {
            self: {
              href: "https://api.mollie.com/v2/balances/bal_7dRt2mKw9Z",
              type: "application/hal+json",
            },
          },
        },
      }),
      no_decimals: fixture({
        operation: "getBalance",
        status: 200,
        example: "no_decimals",
        contentType: "application/hal+json",
        body: {
          resource: "balance",
          id: "bal_2pLs6nHc4V",
          mode: "live",
          createdAt: "2026-01-15T10:30:00+00:00",
          currency: "HUF",
          description: "Forint",
          status: "active",
          availableAmount: { currency: "HUF", value: "125000" },
          pendingAmount: { currency: "HUF", value: "-4990" },
          _links: {
            self: {
              href: "https://api.mollie.com/v2/balances/bal_2pLs6nHc4V",
              type: "application/hal+json",
            },
          },
        },
      }),
      unknown_currency: fixture({
        operation: "getBalance",
        status: 200,
        example: "unknown_currency",
        contentType: "application/hal+json",
        body: {
          resource: "balance",
          id: "bal_8gTy1vJx5F",
          mode: "live",
          createdAt: "2026-02-02T02:02:02+00:00",
          currency: "USD",
          description: "Dollars",
          status: "active",
          availableAmount: { currency: "USD", value: "20.00" },
          pendingAmount: { currency: "QQQ", value: "7.00" },
          _links: {
            self: {
              href: "https://api.mollie.com/v2/balances/bal_8gTy1vJx5F",
              type: "application/hal+json",
            },
          },
        },
      }),
      missing_optional: fixture({
        operation: "getBalance",
        status: 200,
        example: "missing_optional",
        contentType: "application/hal+json",
        body: {
          resource: "balance",
          id: "bal_6hKx2qZt8R",
          mode: "live",
          createdAt: "2026-11-19T17:42:05+00:00",
          currency: "EUR",
          description: "Not checked yet",
          status: "inactive",
          availableAmount: { currency: "EUR", value: "0.00" },
          pendingAmount: { currency: "EUR", value: "45.00" },
          _links: {},
        },
      }),
      test_mode: fixture({
        operation: "getBalance",
        status: 200,
        example: "test_mode",
        contentType: "application/hal+json",
        body: {
          resource: "balance",
          id: "bal_4wRt9nVc5M",
          mode: "test",
          createdAt: "2025-03-14T09:26:53+00:00",
          currency: "EUR",
          description: "Primary balance",
          status: "active",
          availableAmount: { currency: "EUR", value: "1000.00" },
          pendingAmount: { currency: "EUR", value: "0.00" },
          _links: {
            self: {
              href: "https://api.mollie.com/v2/balances/bal_4wRt9nVc5M?testmode=true",
              type: "application/hal+json",
            },
          },
        },
      }),
    },
    unauthorized: {
      wrong_token: fixture({
        operation: "getBalance",
        status: 401,
        example: "wrong_token",
        contentType: "application/hal+json",
        body: {
          status: 401,
          title: "Unauthorized",
          detail: "The access token is not valid.",
          _links: {
            documentation: {
              href: "https://docs.mollie.com/reference/handling-errors",
              type: "text/html",
            },
          },
        },
      }),
    },
    forbidden: {
      forbidden: fixture({
        operation: "getBalance",
        status: 403,
        example: "forbidden",
        contentType: "application/hal+json",
        body: {
          status: 403,
          title: "Forbidden",
          detail: "The access token may not read balances.",
          _links: {
            documentation: {
              href: "https://docs.mollie.com/reference/handling-errors",
              type: "text/html",
            },
          },
        },
      }),
    },
    notFound: {
      not_found: fixture({
        operation: "getBalance",
        status: 404,
        example: "not_found",
        contentType: "application/hal+json",
        body: {
          status: 404,
          title: "Not Found",
          detail: "No balance has this id.",
          _links: {
            documentation: {
              href: "https://docs.mollie.com/reference/handling-errors",
              type: "text/html",
            },
          },
        },
      }),
    },
    tooManyRequests: {
      rate_limited: fixture({
        operation: "getBalance",
        status: 429,
        example: "rate_limited",
        contentType: "application/hal+json",
        body: {
          status: 429,
          title: "Too Many Requests",
          detail: "Too many requests. Send fewer.",
          _links: {
            documentation: {
              href: "https://docs.mollie.com/reference/handling-errors",
              type: "text/html",
            },
          },
        },
      }),
    },
    serviceUnavailable: {
      unavailable: fixture({
        operation: "getBalance",
        status: 503,
        example: "unavailable",
        contentType: "application/hal+json",
        body: {
          status: 503,
          title: "Service Unavailable",
          detail: "Not available for now.",
          _links: {
            documentation: {
              href: "https://docs.mollie.com/reference/handling-errors",
              type: "text/html",
            },
          },
        },
      }),
    },
  },
  getPrimaryBalance: {
    ok: {
      typical: fixture({
        operation: "getPrimaryBalance",
        status: 200,
        example: "typical",
        contentType: "application/hal+json",
        body: {
          resource: "balance",
          id: "bal_3kUf4yU2nT",
          mode: "live",
          createdAt: "2025-03-14T09:26:53+00:00",
          currency: "EUR",
          description: "Primary balance",
          status: "active",
          transferFrequency: "daily",
          transferThreshold: { currency: "EUR", value: "40.00" },
          transferReference: "RF18-5390-0754-7034",
          transferDestination: {
            type: "bank-account",
            bankAccount: "NL00EXMP0000000000",
            beneficiaryName: "Example B.V.",
          },
          availableAmount: { currency: "EUR", value: "1250.75" },
          pendingAmount: { currency: "EUR", value: "310.20" },
          _links: {
            self: {
              href: "https://api.mollie.com/v2/balances/bal_3kUf4yU2nT",
              type: "application/hal+json",
            },
            documentation: {
              href: "https://docs.mollie.com/reference/get-balance",
              type: "text/html",
            },
          },
        },
      }),
    },
    unauthorized: {
      wrong_token: fixture({
        operation: "getPrimaryBalance",
        status: 401,
        example: "wrong_token",
        contentType: "application/hal+json",
        body: {
          status: 401,
          title: "Unauthorized",
          detail: "The access token is not valid.",
          _links: {
            documentation: {
              href: "https://docs.mollie.com/reference/handling-errors",
              type: "text/html",
            },
          },
        },
      }),
    },
    forbidden: {
      forbidden: fixture({
        operation: "getPrimaryBalance",
        status: 403,
        example: "forbidden",
        contentType: "application/hal+json",
        body: {
          status: 403,
          title: "Forbidden",
          detail: "The access token may not read balances.",
          _links: {
            documentation: {
              href: "https://docs.mollie.com/reference/handling-errors",
              type: "text/html",
            },
          },
        },
      }),
    },
    tooManyRequests: {
      rate_limited: fixture({
        operation: "getPrimaryBalance",
        status: 429,
        example: "rate_limited",
        contentType: "application/hal+json",
        body: {
          status: 429,
          title: "Too Many Requests",
          detail: "Too many requests. Send fewer.",
          _links: {
            documentation: {
              href: "https://docs.mollie.com/reference/handling-errors",
              type: "text/html",
            },
          },
        },
      }),
    },
    serviceUnavailable: {
      unavailable: fixture({
        operation: "getPrimaryBalance",
        status: 503,
        example: "unavailable",
        contentType: "application/hal+json",
        body: {
          status: 503,
          title: "Service Unavailable",
          detail: "Not available for now.",
          _links: {
            documentation: {
              href: "https://docs.mollie.com/reference/handling-errors",
              type: "text/html",
            },
          },
        },
      }),
    },
  },
};
