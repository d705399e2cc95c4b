// @generated {"from":["openapi.yaml"]}
/**
 * What the PayPal API answers, for tests.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import { type Fixture, fixture } from "@org/core/testing";
import type { components } from "./types.ts";

/** The answers that the examples of the spec describe: by operation, status and name. */
export interface Fixtures {
  readonly getBalances: {
    readonly ok: {
      /** Three currencies, one of them overdrawn by 0.62; brought up to date an hour before */
      readonly typical: Fixture<components["schemas"]["BalancesResponse"]>;
      /** An account that nothing has moved through */
      readonly zero: Fixture<components["schemas"]["BalancesResponse"]>;
      /** More was refunded than came in, and a part is withheld */
      readonly negative: Fixture<components["schemas"]["BalancesResponse"]>;
      /** Japanese yen, which has no smaller unit */
      readonly zero_decimal: Fixture<components["schemas"]["BalancesResponse"]>;
      /** Tunisian dinar, with three decimals */
      readonly three_decimal: Fixture<components["schemas"]["BalancesResponse"]>;
      /** Currencies that PayPal takes no decimals for, where ISO 4217 has two */
      readonly own_decimals: Fixture<components["schemas"]["BalancesResponse"]>;
      /** One code that ISO 4217 does not have, beside one that it has */
      readonly unknown_currency: Fixture<components["schemas"]["BalancesResponse"]>;
      /** The total alone, and nothing of account and time */
      readonly missing_optional: Fixture<components["schemas"]["BalancesResponse"]>;
      /** An account without any currency yet */
      readonly empty: Fixture<components["schemas"]["BalancesResponse"]>;
      /** No list at all, which no document rules out */
      readonly without_list: Fixture<components["schemas"]["BalancesResponse"]>;
    };
    readonly badRequest: {
      /** The time is none */
      readonly invalid_request: Fixture<components["schemas"]["ErrorResponse"]>;
    };
    readonly unauthorized: {
      /** No token, or one that is not PayPal's */
      readonly wrong_token: Fixture<components["schemas"]["ErrorResponse"]>;
      /** The same in the words of OAuth */
      readonly invalid_token: Fixture<components["schemas"]["ErrorResponse"]>;
    };
    readonly forbidden: {
      /** The app lacks the permission */
      readonly forbidden: Fixture<components["schemas"]["ErrorResponse"]>;
    };
    readonly tooManyRequests: {
      /** Too many requests */
      readonly rate_limited: Fixture<components["schemas"]["ErrorResponse"]>;
    };
    readonly internalServerError: {
      /** A failure of PayPal */
      readonly server_error: Fixture<components["schemas"]["ErrorResponse"]>;
    };
    readonly default: {
      /** PayPal is down */
      readonly unavailable: Fixture<components["schemas"]["ErrorResponse"]>;
    };
  };
}

/** Answers for tests: `fixtures.OPERATION.STATUS.EXAMPLE`, each with `body` and `with({ … })`. */
export const fixtures: Fixtures = {
  getBalances: {
    ok: {
      typical: fixture({
        operation: "getBalances",
        status: 200,
        example: "typical",
        contentType: "application/json",
        body: {
          balances: [
            {
              currency: "EUR",
              primary: true,
              total_balance: { currency_code: "EUR", value: "10013.53" },
              available_balance: { currency_code: "EUR", value: "9513.03" },
              withheld_balance: { currency_code: "EUR", value: "500.50" },
            },
            {
              currency: "USD",
              primary: false,
              total_balance: { currency_code: "USD", value: "331.43" },
              available_balance: { currency_code: "USD", value: "331.43" },
              withheld_balance: { currency_code: "USD", value: "0.00" },
            },
            {
              currency: "GBP",
              primary: false,
              total_balance: { currency_code: "GBP", value: "-0.62" },
              available_balance: { currency_code: "GBP", value: "-0.62" },
              withheld_balance: { currency_code: "GBP", value: "0.00" },
            },
          ],
          account_id: "X2Y3Z4X5Y6Z7X",
          as_of_time: "2026-11-20T10:00:00Z",
          last_refresh_time: "2026-11-20T09:00:00Z",
        },
      }),
      zero: fixture({
        operation: "getBalances",
        status: 200,
        example: "zero",
        contentType: "application/json",
        body: {
          balances: [
            {
              currency: "USD",
              primary: true,
              total_balance: { currency_code: "USD", value: "0.00" },
              available_balance: { currency_code: "USD", value: "0.00" },
              withheld_balance: { currency_code: "USD", value: "0.00" },
            },
          ],
          account_id: "X2Y3Z4X5Y6Z7X",
          as_of_time: "2026-11-20T10:00:00Z",
          last_refresh_time: "2026-11-20T10:00:00Z",
        },
      }),
      negative: fixture({
        operation: "getBalances",
        status: 200,
        example: "negative",
        contentType: "application/json",
        body: {
          balances: [
            {
              currency: "USD",
              primary: true,
              total_balance: { currency_code: "USD", value: "-12.50" },
              available_balance: { currency_code: "USD", value: "-22.50" },
              withheld_balance: { currency_code: "USD", value: "10.00" },
            },
          ],
          account_id: "X2Y3Z4X5Y6Z7X",
          as_of_time: "2026-11-20T10:00:00Z",
          last_refresh_time: "2026-11-20T10:00:00Z",
        },
      }),
      zero_decimal: fixture({
        operation: "getBalances",
        status: 200,
        example: "zero_decimal",
        contentType: "application/json",
        body: {
          balances: [
            {
              currency: "JPY",
              primary: true,
              total_balance: { currency_code: "JPY", value: "1295" },
              available_balance: { currency_code: "JPY", value: "295" },
              withheld_balance: { currency_code: "JPY", value: "1000" },
            },
          ],
          account_id: "X2Y3Z4X5Y6Z7X",
          as_of_time: "2026-11-20T10:00:00Z",
          last_refresh_time: "2026-11-20T10:00:00Z",
        },
      }),
      three_decimal: fixture({
        operation: "getBalances",
        status: 200,
        example: "three_decimal",
        contentType: "application/json",
        body: {
          balances: [
            {
              currency: "TND",
              primary: true,
              total_balance: { currency_code: "TND", value: "295.990" },
              available_balance: { currency_code: "TND", value: "295.989" },
              withheld_balance: { currency_code: "TND", value: "0.001" },
            },
          ],
          account_id: "X2Y3Z4X5Y6Z7X",
          as_of_time: "2026-11-20T10:00:00Z",
          last_refresh_time: "2026-11-20T10:00:00Z",
        },
      }),
      own_decimals: fixture({
        operation: "getBalances",
        status: 200,
        example: "own_decimals",
        contentType: "application/json",
        body: {
          balances: [
            {
              currency: "HUF",
              primary: true,
              total_balance: { currency_code: "HUF", value: "120000" },
            },
            {
              currency: "TWD",
              primary: false,
              total_balance: { currency_code: "TWD", value: "700" },
            },
          ],
          account_id: "X2Y3Z4X5Y6Z7X",
          as_of_time: "2026-11-20T10:00:00Z",
          last_refresh_time: "2026-11-20T10:00:00Z",
        },
      }),
      unknown_currency: fixture({
        operation: "getBalances",
        status: 200,
        example: "unknown_currency",
        contentType: "application/json",
        body: {
          balances: [
            {
              currency: "USD",
              primary: true,
              total_balance: { currency_code: "USD", value: "299.00" },
            },
            {
              currency: "QQQQQ",
              primary: false,
              total_balance: { currency_code: "QQQQQ", value: "7.00" },
            },
          ],
          account_id: "X2Y3Z4X5Y6Z7X",
          as_of_time: "2026-11-20T10:00:00Z",
          last_refresh_time: "2026-11-20T10:00:00Z",
        },
      }),
      missing_optional: fixture({
        operation: "getBalances",
        status: 200,
        example: "missing_optional",
        contentType: "application/json",
        body: {
          balances: [{ currency: "USD", total_balance: { currency_code: "USD", value: "299.00" } }],
        },
      }),
      empty: fixture({
        operation: "getBalances",
        status: 200,
        example: "empty",
        contentType: "application/json",
        body: {
          balances: [],
          account_id: "X2Y3Z4X5Y6Z7X",
          as_of_time: "2026-11-20T10:00:00Z",
          last_refresh_time: "2026-11-20T10:00:00Z",
        },
      }),
      without_list: fixture({
        operation: "getBalances",
        status: 200,
        example: "without_list",
        contentType: "application/json",
        body: { account_id: "X2Y3Z4X5Y6Z7X" },
      }),
    },
    badRequest: {
      invalid_request: fixture({
        operation: "getBalances",
        status: 400,
        example: "invalid_request",
        contentType: "application/json",
        body: {
          name: "INVALID_REQUEST",
          message: "The request is not valid.",
          debug_id: "1a2b3c4d5e6f7",
          details: [
            {
              field: "as_of_time",
              value: "yesterday",
              location: "query",
              issue: "INVALID_PARAMETER_VALUE",
              description: "The value is not a time.",
            },
          ],
          links: [
            {
              href: "https://developer.paypal.com/docs/api/transaction-search/v1/",
              rel: "information_link",
              method: "GET",
            },
          ],
        },
      }),
    },
    unauthorized: {
      wrong_token: fixture({
        operation: "getBalances",
        status: 401,
        example: "wrong_token",
        contentType: "application/json",
        body: {
          name: "AUTHENTICATION_FAILURE",
          message: "The token is missing or not valid.",
          debug_id: "2b3c4d5e6f7a8",
        },
      }),
      invalid_token: fixture({
        operation: "getBalances",
        status: 401,
        example: "invalid_token",
        contentType: "application/json",
        body: { error: "invalid_token", error_description: "The token is not valid." },
      }),
    },
    forbidden: {
      forbidden: fixture({
        operation: "getBalances",
        status: 403,
        example: "forbidden",
        contentType: "application/json",
        body: {
          name: "NOT_AUTHORIZED",
          message: "The app may not read balances.",
          debug_id: "3c4d5e6f7a8b9",
        },
      }),
    },
    tooManyRequests: {
      rate_limited: fixture({
        operation: "getBalances",
        status: 429,
        example: "rate_limited",
        contentType: "application/json",
        body: {
          name: "RATE_LIMIT_REACHED",
          message: "Too many requests.",
          debug_id: "4d5e6f7a8b9c0",
        },
      }),
    },
    internalServerError: {
      server_error: fixture({
        operation: "getBalances",
        status: 500,
        example: "server_error",
        contentType: "application/json",
        body: {
          name: "INTERNAL_SERVER_ERROR",
          message: "Something went wrong on our side.",
          debug_id: "5e6f7a8b9c0d1",
        },
      }),
    },
    default: {
      unavailable: fixture({
        operation: "getBalances",
        status: 501,
        example: "unavailable",
        contentType: "application/json",
        body: {
          name: "SERVICE_UNAVAILABLE",
          message: "We are not available for now.",
          debug_id: "6f7a8b9c0d1e2",
        },
      }),
    },
  },
};
