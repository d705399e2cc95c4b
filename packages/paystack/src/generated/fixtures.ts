// @generated {"from":["openapi.yaml"]}
/**
 * What the Paystack API answers, for tests.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import { type Fixture, fixture } from "@org/core/testing";
import type { components } from "./types.ts";

/** The answers that the examples of the spec describe: by operation, status and name. */
export interface Fixtures {
  readonly getBalances: {
    readonly ok: {
      /** Four currencies, one of them without decimals of its own */
      readonly typical: Fixture<components["schemas"]["BalanceCheckResponse"]>;
      /** An integration that holds nothing */
      readonly zero: Fixture<components["schemas"]["BalanceCheckResponse"]>;
      /** A balance that was overdrawn by 125.50 NGN */
      readonly negative: Fixture<components["schemas"]["BalanceCheckResponse"]>;
      /** Currencies without decimals, counted in hundredths all the same; 295 XOF and 1000 RWF */
      readonly zero_decimal: Fixture<components["schemas"]["BalanceCheckResponse"]>;
      /** One code that ISO 4217 does not have, beside one that it has */
      readonly unknown_currency: Fixture<components["schemas"]["BalanceCheckResponse"]>;
      /** An integration without any currency yet */
      readonly empty: Fixture<components["schemas"]["BalanceCheckResponse"]>;
    };
    readonly unauthorized: {
      /** The key is unknown */
      readonly wrong_key: Fixture<components["schemas"]["Error"]>;
      /** An error that has its message alone */
      readonly without_details: Fixture<components["schemas"]["Error"]>;
    };
    readonly notFound: {
      /** Nothing is there */
      readonly not_found: Fixture<components["schemas"]["Error"]>;
    };
    readonly default: {
      /** A failure of Paystack */
      readonly server_error: Fixture<components["schemas"]["Error"]>;
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
          status: true,
          message: "Balances retrieved",
          data: [
            { currency: "NGN", balance: 170000050 },
            { currency: "GHS", balance: 845019 },
            { currency: "USD", balance: 0 },
            { currency: "XOF", balance: 29500000 },
          ],
        },
      }),
      zero: fixture({
        operation: "getBalances",
        status: 200,
        example: "zero",
        contentType: "application/json",
        body: {
          status: true,
          message: "Balances retrieved",
          data: [{ currency: "NGN", balance: 0 }],
        },
      }),
      negative: fixture({
        operation: "getBalances",
        status: 200,
        example: "negative",
        contentType: "application/json",
        body: {
          status: true,
          message: "Balances retrieved",
          data: [{ currency: "NGN", balance: -12550 }],
        },
      }),
      zero_decimal: fixture({
        operation: "getBalances",
        status: 200,
        example: "zero_decimal",
        contentType: "application/json",
        body: {
          status: true,
          message: "Balances retrieved",
          data: [
            { currency: "XOF", balance: 29500 },
            { currency: "RWF", balance: 100000 },
          ],
        },
      }),
      unknown_currency: fixture({
        operation: "getBalances",
        status: 200,
        example: "unknown_currency",
        contentType: "application/json",
        body: {
          status: true,
          message: "Balances retrieved",
          data: [
            { currency: "KES", balance: 29900 },
            { currency: "QQQ", balance: 700 },
          ],
        },
      }),
      empty: fixture({
        operation: "getBalances",
        status: 200,
        example: "empty",
        contentType: "application/json",
        body: { status: true, message: "Balances retrieved", data: [] },
      }),
    },
    unauthorized: {
      wrong_key: fixture({
        operation: "getBalances",
        status: 401,
        example: "wrong_key",
        contentType: "application/json",
        body: {
          status: false,
          message: "The key is not valid.",
          meta: { nextStep: "Check the key." },
          type: "validation_error",
          code: "invalid_key",
        },
      }),
      without_details: fixture({
        operation: "getBalances",
        status: 401,
        example: "without_details",
        contentType: "application/json",
        body: { status: false, message: "The key is not valid." },
      }),
    },
    notFound: {
      not_found: fixture({
        operation: "getBalances",
        status: 404,
        example: "not_found",
        contentType: "application/json",
        body: {
          status: false,
          message: "There is no such thing.",
          type: "api_error",
          code: "not_found",
        },
      }),
    },
    default: {
      server_error: fixture({
        operation: "getBalances",
        status: 500,
        example: "server_error",
        contentType: "application/json",
        body: {
          status: false,
          message: "Something went wrong on our side.",
          type: "api_error",
          code: "unknown",
        },
      }),
    },
  },
};
