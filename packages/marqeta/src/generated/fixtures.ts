// @generated {"from":["openapi.yaml"]}
/**
 * What the Marqeta API answers, for tests.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import { type Fixture, fixture } from "@org/core/testing";
import type { components } from "./types.ts";

/** The answers that the examples of the spec describe: by operation, status and name. */
export interface Fixtures {
  readonly getBalances: {
    readonly ok: {
      /** Three currencies, of which US dollars are the default */
      readonly multi_currency: Fixture<components["schemas"]["BalancesResponse"]>;
      /** Standard funding; 1,000.00 in the account, 10.00 of it authorized */
      readonly typical: Fixture<components["schemas"]["BalancesResponse"]>;
      /** A new account */
      readonly zero: Fixture<components["schemas"]["BalancesResponse"]>;
      /** Overdrawn by 12.34, with a bank transfer on its way */
      readonly negative: Fixture<components["schemas"]["BalancesResponse"]>;
      /** Japanese yen, which has no smaller unit */
      readonly zero_decimal: Fixture<components["schemas"]["BalancesResponse"]>;
      /** Kuwaiti dinar, with thousandths */
      readonly three_decimal: Fixture<components["schemas"]["BalancesResponse"]>;
      /** Just-in-Time funding; 25.50 on hold and nothing of its own to spend */
      readonly jit_funding: Fixture<components["schemas"]["BalancesResponse"]>;
      /** Every field that is documented, those without meaning included */
      readonly all_fields: Fixture<components["schemas"]["BalancesResponse"]>;
      /** Links to the accounts of two users of a business */
      readonly links_as_array: Fixture<components["schemas"]["BalancesResponse"]>;
      /** One link by itself, as a path */
      readonly links_as_object: Fixture<components["schemas"]["BalancesResponse"]>;
      /** One code that ISO 4217 does not have, beside one that it has */
      readonly unknown_currency: Fixture<components["schemas"]["BalancesResponse"]>;
      /** The default currency only, with one amount; the others are unknown, not zero */
      readonly missing_optional: Fixture<components["schemas"]["BalancesResponse"]>;
      /** An account without amounts in any currency */
      readonly empty: Fixture<components["schemas"]["BalancesResponse"]>;
    };
    readonly badRequest: {
      /** The token has characters that no token has */
      readonly bad_request: Fixture<components["schemas"]["ErrorResponse"]>;
    };
    readonly unauthorized: {
      /** The admin access token is wrong */
      readonly wrong_credentials: Fixture<components["schemas"]["ErrorResponse"]>;
    };
    readonly notFound: {
      /** There is nobody with this token */
      readonly unknown_token: Fixture<components["schemas"]["ErrorResponse"]>;
    };
    readonly tooManyRequests: {
      /** The program sends too many requests */
      readonly rate_limited: Fixture<components["schemas"]["ErrorResponse"]>;
    };
    readonly internalServerError: {
      /** An error inside Marqeta */
      readonly internal_error: Fixture<components["schemas"]["ErrorResponse"]>;
      /** An error without a code */
      readonly message_only: Fixture<components["schemas"]["ErrorResponse"]>;
    };
  };
}

/** Answers for tests: `fixtures.OPERATION.STATUS.EXAMPLE`, each with `body` and `with({ … })`. */
export const fixtures: Fixtures = {
  getBalances: {
    ok: {
      multi_currency: fixture({
        operation: "getBalances",
        status: 200,
        example: "multi_currency",
        contentType: "application/json",
        body: {
          gpa: {
            currency_code: "USD",
            ledger_balance: 1000,
            available_balance: 990.25,
            pending_credits: 0,
            last_updated_time: "2026-11-19T17:42:05Z",
            balances: {
              USD: {
                currency_code: "USD",
                ledger_balance: 1000,
                available_balance: 990.25,
                pending_credits: 0,
                last_updated_time: "2026-11-19T17:42:05Z",
              },
              EUR: {
                currency_code: "EUR",
                ledger_balance: 120.5,
                available_balance: 120.5,
                pending_credits: 30,
                last_updated_time: "2026-11-18T08:00:00Z",
              },
              JPY: {
                currency_code: "JPY",
                ledger_balance: 5000,
                available_balance: 4705,
                pending_credits: 0,
                last_updated_time: "2026-11-17T23:59:59Z",
              },
            },
          },
          links: [],
        },
      }),
      typical: fixture({
        operation: "getBalances",
        status: 200,
        example: "typical",
        contentType: "application/json",
        body: {
          gpa: {
            currency_code: "USD",
            ledger_balance: 1000,
            available_balance: 990,
            pending_credits: 0,
            last_updated_time: "2026-11-19T17:42:05Z",
            balances: {
              USD: {
                currency_code: "USD",
                ledger_balance: 1000,
                available_balance: 990,
                pending_credits: 0,
                last_updated_time: "2026-11-19T17:42:05Z",
              },
            },
          },
          links: [
            {
              rel: "gpa",
              method: "GET",
              href: "https://sandbox-api.marqeta.com/v3/balances/my_user_01/gpa",
            },
          ],
        },
      }),
      zero: fixture({
        operation: "getBalances",
        status: 200,
        example: "zero",
        contentType: "application/json",
        body: {
          gpa: {
            currency_code: "USD",
            ledger_balance: 0,
            available_balance: 0,
            pending_credits: 0,
            balances: {
              USD: {
                currency_code: "USD",
                ledger_balance: 0,
                available_balance: 0,
                pending_credits: 0,
              },
            },
          },
          links: [],
        },
      }),
      negative: fixture({
        operation: "getBalances",
        status: 200,
        example: "negative",
        contentType: "application/json",
        body: {
          gpa: {
            currency_code: "USD",
            ledger_balance: -12.34,
            available_balance: -12.34,
            pending_credits: 250.5,
            balances: {
              USD: {
                currency_code: "USD",
                ledger_balance: -12.34,
                available_balance: -12.34,
                pending_credits: 250.5,
              },
            },
          },
          links: [],
        },
      }),
      zero_decimal: fixture({
        operation: "getBalances",
        status: 200,
        example: "zero_decimal",
        contentType: "application/json",
        body: {
          gpa: {
            currency_code: "JPY",
            ledger_balance: 29500,
            available_balance: 295,
            pending_credits: 0,
            balances: {
              JPY: {
                currency_code: "JPY",
                ledger_balance: 29500,
                available_balance: 295,
                pending_credits: 0,
              },
            },
          },
          links: [],
        },
      }),
      three_decimal: fixture({
        operation: "getBalances",
        status: 200,
        example: "three_decimal",
        contentType: "application/json",
        body: {
          gpa: {
            currency_code: "KWD",
            ledger_balance: 295.991,
            available_balance: 295.99,
            pending_credits: 0.001,
            balances: {
              KWD: {
                currency_code: "KWD",
                ledger_balance: 295.991,
                available_balance: 295.99,
                pending_credits: 0.001,
              },
            },
          },
          links: [],
        },
      }),
      jit_funding: fixture({
        operation: "getBalances",
        status: 200,
        example: "jit_funding",
        contentType: "application/json",
        body: {
          gpa: {
            currency_code: "USD",
            ledger_balance: 25.5,
            available_balance: 0,
            pending_credits: 0,
            balances: {
              USD: {
                currency_code: "USD",
                ledger_balance: 25.5,
                available_balance: 0,
                pending_credits: 0,
              },
            },
          },
          links: [],
        },
      }),
      all_fields: fixture({
        operation: "getBalances",
        status: 200,
        example: "all_fields",
        contentType: "application/json",
        body: {
          gpa: {
            currency_code: "USD",
            ledger_balance: 1000,
            available_balance: 990,
            pending_credits: 15.75,
            cached_balance: 0,
            credit_balance: 0,
            impacted_amount: -10,
            last_updated_time: "2026-11-19T17:42:05Z",
            balances: {
              USD: {
                currency_code: "USD",
                ledger_balance: 1000,
                available_balance: 990,
                pending_credits: 15.75,
                cached_balance: 0,
                credit_balance: 0,
                impacted_amount: -10,
                last_updated_time: "2026-11-19T17:42:05Z",
              },
            },
          },
          links: [
            {
              rel: "gpa",
              method: "GET",
              href: "https://sandbox-api.marqeta.com/v3/balances/my_user_01/gpa",
            },
          ],
        },
      }),
      links_as_array: fixture({
        operation: "getBalances",
        status: 200,
        example: "links_as_array",
        contentType: "application/json",
        body: {
          gpa: {
            currency_code: "USD",
            ledger_balance: 300,
            available_balance: 300,
            pending_credits: 0,
            balances: {
              USD: {
                currency_code: "USD",
                ledger_balance: 300,
                available_balance: 300,
                pending_credits: 0,
              },
            },
          },
          links: [
            {
              rel: "gpa",
              method: "GET",
              href: "https://sandbox-api.marqeta.com/v3/balances/my_user_01/gpa",
            },
            {
              rel: "gpa",
              method: "GET",
              href: "https://sandbox-api.marqeta.com/v3/balances/my_user_02/gpa",
            },
          ],
        },
      }),
      links_as_object: fixture({
        operation: "getBalances",
        status: 200,
        example: "links_as_object",
        contentType: "application/json",
        body: {
          gpa: {
            currency_code: "USD",
            ledger_balance: 1000,
            available_balance: 990,
            pending_credits: 0,
            balances: {
              USD: {
                currency_code: "USD",
                ledger_balance: 1000,
                available_balance: 990,
                pending_credits: 0,
              },
            },
          },
          links: { rel: "gpa", method: "GET", href: "/v3/balances/my_user_01/gpa" },
        },
      }),
      unknown_currency: fixture({
        operation: "getBalances",
        status: 200,
        example: "unknown_currency",
        contentType: "application/json",
        body: {
          gpa: {
            currency_code: "USD",
            ledger_balance: 1000,
            available_balance: 990,
            pending_credits: 0,
            balances: {
              USD: {
                currency_code: "USD",
                ledger_balance: 1000,
                available_balance: 990,
                pending_credits: 0,
              },
              QQQ: {
                currency_code: "QQQ",
                ledger_balance: 7,
                available_balance: 7,
                pending_credits: 0,
              },
            },
          },
          links: [],
        },
      }),
      missing_optional: fixture({
        operation: "getBalances",
        status: 200,
        example: "missing_optional",
        contentType: "application/json",
        body: { gpa: { currency_code: "USD", available_balance: 990 } },
      }),
      empty: fixture({
        operation: "getBalances",
        status: 200,
        example: "empty",
        contentType: "application/json",
        body: { gpa: { currency_code: "USD", balances: {} }, links: [] },
      }),
    },
    badRequest: {
      bad_request: fixture({
        operation: "getBalances",
        status: 400,
        example: "bad_request",
        contentType: "application/json",
        body: { error_code: "400001", error_message: "This is not the form of a token." },
      }),
    },
    unauthorized: {
      wrong_credentials: fixture({
        operation: "getBalances",
        status: 401,
        example: "wrong_credentials",
        contentType: "application/json",
        body: { error_code: "401001", error_message: "These credentials are not valid." },
      }),
    },
    notFound: {
      unknown_token: fixture({
        operation: "getBalances",
        status: 404,
        example: "unknown_token",
        contentType: "application/json",
        body: { error_code: "404001", error_message: "No user or business has this token." },
      }),
    },
    tooManyRequests: {
      rate_limited: fixture({
        operation: "getBalances",
        status: 429,
        example: "rate_limited",
        contentType: "application/json",
        body: { error_code: "429001", error_message: "Too many requests; try again later." },
      }),
    },
    internalServerError: {
      internal_error: fixture({
        operation: "getBalances",
        status: 500,
        example: "internal_error",
        contentType: "application/json",
        body: { error_code: "500001", error_message: "Something went wrong on our side." },
      }),
      message_only: fixture({
        operation: "getBalances",
        status: 500,
        example: "message_only",
        contentType: "application/json",
        body: { error_message: "Something went wrong on our side." },
      }),
    },
  },
};
