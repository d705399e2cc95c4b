// @generated {"from":["openapi.yaml"]}
/**
 * What the Wise API answers, for tests.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import { type Fixture, fixture } from "@org/core/testing";
import type { components, operations } from "./types.ts";

/** The answers that the examples of the spec describe: by operation, status and name. */
export interface Fixtures {
  readonly listBalances: {
    readonly ok: {
      /** A standard balance in each of two currencies, and a jar */
      readonly typical: Fixture<components["schemas"]["Balance"][]>;
      /** A balance that nothing has moved through */
      readonly zero: Fixture<components["schemas"]["Balance"][]>;
      /** A balance that was overdrawn by 0.62 USD */
      readonly negative: Fixture<components["schemas"]["Balance"][]>;
      /** Japanese yen, which has no decimals */
      readonly zero_decimal: Fixture<components["schemas"]["Balance"][]>;
      /** Tunisian dinar, which has three decimals */
      readonly three_decimal: Fixture<components["schemas"]["Balance"][]>;
      /** Balances whose money is in assets, on its way there or back, or in a state that is not known */
      readonly invested: Fixture<components["schemas"]["Balance"][]>;
      /** Two jars of one currency, which their ids tell apart */
      readonly two_jars: Fixture<components["schemas"]["Balance"][]>;
      /** One code that ISO 4217 does not have, beside one that it has */
      readonly unknown_currency: Fixture<components["schemas"]["Balance"][]>;
      /** The amount and the type alone */
      readonly missing_optional: Fixture<components["schemas"]["Balance"][]>;
      /** A profile without any balance yet */
      readonly empty: Fixture<components["schemas"]["Balance"][]>;
    };
    readonly badRequest: {
      /** A type that does not exist */
      readonly invalid_argument: Fixture<components["schemas"]["ErrorResponse"]>;
    };
    readonly unauthorized: {
      /** The token is unknown */
      readonly invalid_token: Fixture<components["schemas"]["ErrorResponse"]>;
    };
    readonly forbidden: {
      /** The profile is somebody else's */
      readonly not_allowed: Fixture<components["schemas"]["ErrorResponse"]>;
    };
    readonly notFound: {
      /** Nothing is there */
      readonly unknown_profile: Fixture<components["schemas"]["ErrorResponse"]>;
    };
    readonly tooManyRequests: {
      /** Too many requests */
      readonly rate_limited: Fixture<
        operations["listBalances"]["responses"][429]["content"]["application/json"]
      >;
    };
    readonly internalServerError: {
      /** A failure of Wise */
      readonly server_error: Fixture<components["schemas"]["ErrorResponse"]>;
    };
  };
}

/** Answers for tests: `fixtures.OPERATION.STATUS.EXAMPLE`, each with `body` and `with({ … })`. */
export const fixtures: Fixtures = {
  listBalances: {
    ok: {
      typical: fixture({
        operation: "listBalances",
        status: 200,
        example: "typical",
        contentType: "application/json",
        body: [
          {
            id: 200001,
            currency: "EUR",
            type: "STANDARD",
            name: null,
            icon: null,
            investmentState: "NOT_INVESTED",
            amount: { value: 310.86, currency: "EUR" },
            reservedAmount: { value: 25.5, currency: "EUR" },
            cashAmount: { value: 336.36, currency: "EUR" },
            totalWorth: { value: 336.36, currency: "EUR" },
            creationTime: "2020-05-20T14:43:16.658Z",
            modificationTime: "2026-11-20T08:00:00.000Z",
            visible: true,
          },
          {
            id: 200002,
            currency: "GBP",
            type: "STANDARD",
            name: null,
            icon: null,
            investmentState: "NOT_INVESTED",
            amount: { value: 1001353.09, currency: "GBP" },
            reservedAmount: { value: 0, currency: "GBP" },
            cashAmount: { value: 1001353.09, currency: "GBP" },
            totalWorth: { value: 1001353.09, currency: "GBP" },
            creationTime: "2021-01-04T09:00:00.000Z",
            modificationTime: "2026-11-20T08:00:00.000Z",
            visible: true,
          },
          {
            id: 200003,
            currency: "EUR",
            type: "SAVINGS",
            name: "Taxes",
            icon: { type: "EMOJI", value: "🏛" },
            investmentState: "NOT_INVESTED",
            amount: { value: 5000, currency: "EUR" },
            reservedAmount: { value: 0, currency: "EUR" },
            cashAmount: { value: 5000, currency: "EUR" },
            totalWorth: { value: 5000, currency: "EUR" },
            creationTime: "2022-03-01T10:15:00.000Z",
            modificationTime: "2026-11-20T08:00:00.000Z",
            visible: true,
          },
        ],
      }),
      zero: fixture({
        operation: "listBalances",
        status: 200,
        example: "zero",
        contentType: "application/json",
        body: [
          {
            id: 200001,
            currency: "USD",
            type: "STANDARD",
            investmentState: "NOT_INVESTED",
            amount: { value: 0, currency: "USD" },
            reservedAmount: { value: 0, currency: "USD" },
          },
        ],
      }),
      negative: fixture({
        operation: "listBalances",
        status: 200,
        example: "negative",
        contentType: "application/json",
        body: [
          {
            id: 200001,
            currency: "USD",
            type: "STANDARD",
            investmentState: "NOT_INVESTED",
            amount: { value: -0.62, currency: "USD" },
            reservedAmount: { value: 0, currency: "USD" },
          },
        ],
      }),
      zero_decimal: fixture({
        operation: "listBalances",
        status: 200,
        example: "zero_decimal",
        contentType: "application/json",
        body: [
          {
            id: 200001,
            currency: "JPY",
            type: "STANDARD",
            investmentState: "NOT_INVESTED",
            amount: { value: 295, currency: "JPY" },
            reservedAmount: { value: 1000, currency: "JPY" },
          },
        ],
      }),
      three_decimal: fixture({
        operation: "listBalances",
        status: 200,
        example: "three_decimal",
        contentType: "application/json",
        body: [
          {
            id: 200001,
            currency: "TND",
            type: "STANDARD",
            investmentState: "NOT_INVESTED",
            amount: { value: 295.99, currency: "TND" },
            reservedAmount: { value: 0.001, currency: "TND" },
          },
        ],
      }),
      invested: fixture({
        operation: "listBalances",
        status: 200,
        example: "invested",
        contentType: "application/json",
        body: [
          {
            id: 200001,
            currency: "EUR",
            type: "STANDARD",
            investmentState: "INVESTED",
            amount: { value: 970, currency: "EUR" },
            reservedAmount: { value: 30, currency: "EUR" },
            cashAmount: { value: 0, currency: "EUR" },
            totalWorth: { value: 1042.17, currency: "EUR" },
          },
          {
            id: 200002,
            currency: "GBP",
            type: "SAVINGS",
            name: "Reserve",
            investmentState: "INVESTING",
            amount: { value: 500, currency: "GBP" },
          },
          {
            id: 200003,
            currency: "USD",
            type: "SAVINGS",
            name: "Cushion",
            investmentState: "DIVESTING",
            amount: { value: 250, currency: "USD" },
          },
          {
            id: 200004,
            currency: "PLN",
            type: "STANDARD",
            investmentState: "UNKNOWN",
            amount: { value: 100, currency: "PLN" },
          },
        ],
      }),
      two_jars: fixture({
        operation: "listBalances",
        status: 200,
        example: "two_jars",
        contentType: "application/json",
        body: [
          {
            id: 200003,
            currency: "EUR",
            type: "SAVINGS",
            name: "Taxes",
            investmentState: "NOT_INVESTED",
            amount: { value: 5000, currency: "EUR" },
            reservedAmount: { value: 0, currency: "EUR" },
          },
          {
            id: 200004,
            currency: "EUR",
            type: "SAVINGS",
            name: "Travel",
            investmentState: "NOT_INVESTED",
            amount: { value: 1200.4, currency: "EUR" },
            reservedAmount: { value: 0, currency: "EUR" },
          },
        ],
      }),
      unknown_currency: fixture({
        operation: "listBalances",
        status: 200,
        example: "unknown_currency",
        contentType: "application/json",
        body: [
          {
            id: 200001,
            currency: "EUR",
            type: "STANDARD",
            investmentState: "NOT_INVESTED",
            amount: { value: 310.86, currency: "EUR" },
          },
          {
            id: 200006,
            currency: "QQQ",
            type: "STANDARD",
            investmentState: "NOT_INVESTED",
            amount: { value: 700, currency: "QQQ" },
          },
        ],
      }),
      missing_optional: fixture({
        operation: "listBalances",
        status: 200,
        example: "missing_optional",
        contentType: "application/json",
        body: [{ type: "STANDARD", amount: { value: 310.86, currency: "EUR" } }],
      }),
      empty: fixture({
        operation: "listBalances",
        status: 200,
        example: "empty",
        contentType: "application/json",
        body: [],
      }),
    },
    badRequest: {
      invalid_argument: fixture({
        operation: "listBalances",
        status: 400,
        example: "invalid_argument",
        contentType: "application/json",
        body: {
          errors: [
            { code: "ERROR", message: "The type of a balance is not known.", path: "types" },
          ],
        },
      }),
    },
    unauthorized: {
      invalid_token: fixture({
        operation: "listBalances",
        status: 401,
        example: "invalid_token",
        contentType: "application/json",
        body: { error: "invalid_token", error_description: "The token is not valid." },
      }),
    },
    forbidden: {
      not_allowed: fixture({
        operation: "listBalances",
        status: 403,
        example: "not_allowed",
        contentType: "application/json",
        body: { error: "access_denied", error_description: "The token may not read this profile." },
      }),
    },
    notFound: {
      unknown_profile: fixture({
        operation: "listBalances",
        status: 404,
        example: "unknown_profile",
        contentType: "application/json",
        body: { error: "not_found", error_description: "The profile does not exist." },
      }),
    },
    tooManyRequests: {
      rate_limited: fixture({
        operation: "listBalances",
        status: 429,
        example: "rate_limited",
        contentType: "application/json",
        body: {},
      }),
    },
    internalServerError: {
      server_error: fixture({
        operation: "listBalances",
        status: 500,
        example: "server_error",
        contentType: "application/json",
        body: { error: "server_error", error_description: "Something went wrong on our side." },
      }),
    },
  },
};
