// @generated {"from":["openapi.yaml"]}
/**
 * What the Glomo API answers, for tests.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import { type Fixture, fixture } from "@org/core/testing";
import type { components } from "./types.ts";

/** The answers that the examples of the spec describe: by operation, status and name. */
export interface Fixtures {
  readonly getBalances: {
    readonly ok: {
      /** A merchant on the Funded Balance model */
      readonly funded_balances: Fixture<components["schemas"]["Balances"]>;
      /** Two currencies, nothing owed */
      readonly typical: Fixture<components["schemas"]["Balances"]>;
      /** An account that nothing has moved through */
      readonly zero: Fixture<components["schemas"]["Balances"]>;
      /** The available balance is overdrawn by 5.01 */
      readonly negative: Fixture<components["schemas"]["Balances"]>;
      /** Japanese yen, which has no smaller unit */
      readonly zero_decimal: Fixture<components["schemas"]["Balances"]>;
      /** Currencies counted in thousandths; 295.990 KWD are available */
      readonly three_decimal: Fixture<components["schemas"]["Balances"]>;
      /** A chargeback exceeded the balance by 45.00 */
      readonly owed: Fixture<components["schemas"]["Balances"]>;
      /** One code that ISO 4217 does not have, beside one that it has */
      readonly unknown_currency: Fixture<components["schemas"]["Balances"]>;
      /** Available and pending only, as the API once answered */
      readonly missing_optional: Fixture<components["schemas"]["Balances"]>;
      /** An account without any currency yet */
      readonly empty: Fixture<components["schemas"]["Balances"]>;
    };
    readonly unauthorized: {
      /** The key is unknown */
      readonly wrong_key: Fixture<components["schemas"]["ErrorResponse"]>;
      /** A 401 that carries the message alone */
      readonly message_only: Fixture<components["schemas"]["ErrorResponse"]>;
    };
    readonly tooManyRequests: {
      /** Too many requests within a minute */
      readonly rate_limited: Fixture<components["schemas"]["ErrorResponse"]>;
      /** A 429 that carries the message alone */
      readonly message_only: Fixture<components["schemas"]["ErrorResponse"]>;
    };
  };
}

/** Answers for tests: `fixtures.OPERATION.STATUS.EXAMPLE`, each with `body` and `with({ … })`. */
export const fixtures: Fixtures = {
  getBalances: {
    ok: {
      funded_balances: fixture({
        operation: "getBalances",
        status: 200,
        example: "funded_balances",
        contentType: "application/json",
        body: {
          available: [{ currency: "USD", amount: 29900 }],
          pending: [{ currency: "USD", amount: 0 }],
          deficit: [{ currency: "USD", amount: 0 }],
          funded_balances: {
            available: [
              { currency: "USD", amount: 500000 },
              { currency: "KWD", amount: 295990 },
            ],
            pending: [{ currency: "USD", amount: 75000 }],
            deficit: [{ currency: "USD", amount: 250 }],
          },
        },
      }),
      typical: fixture({
        operation: "getBalances",
        status: 200,
        example: "typical",
        contentType: "application/json",
        body: {
          available: [
            { currency: "USD", amount: 29900 },
            { currency: "EUR", amount: 1000 },
          ],
          pending: [
            { currency: "USD", amount: 12550 },
            { currency: "EUR", amount: 1 },
          ],
          deficit: [
            { currency: "USD", amount: 0 },
            { currency: "EUR", amount: 0 },
          ],
        },
      }),
      zero: fixture({
        operation: "getBalances",
        status: 200,
        example: "zero",
        contentType: "application/json",
        body: {
          available: [{ currency: "USD", amount: 0 }],
          pending: [{ currency: "USD", amount: 0 }],
          deficit: [{ currency: "USD", amount: 0 }],
        },
      }),
      negative: fixture({
        operation: "getBalances",
        status: 200,
        example: "negative",
        contentType: "application/json",
        body: {
          available: [{ currency: "USD", amount: -501 }],
          pending: [{ currency: "USD", amount: 12550 }],
          deficit: [],
        },
      }),
      zero_decimal: fixture({
        operation: "getBalances",
        status: 200,
        example: "zero_decimal",
        contentType: "application/json",
        body: {
          available: [{ currency: "JPY", amount: 295 }],
          pending: [{ currency: "JPY", amount: 1000 }],
          deficit: [],
        },
      }),
      three_decimal: fixture({
        operation: "getBalances",
        status: 200,
        example: "three_decimal",
        contentType: "application/json",
        body: {
          available: [
            { currency: "KWD", amount: 295990 },
            { currency: "BHD", amount: 10 },
            { currency: "OMR", amount: 295991 },
          ],
          pending: [{ currency: "KWD", amount: 1000 }],
          deficit: [],
        },
      }),
      owed: fixture({
        operation: "getBalances",
        status: 200,
        example: "owed",
        contentType: "application/json",
        body: {
          available: [{ currency: "USD", amount: 0 }],
          pending: [{ currency: "USD", amount: 0 }],
          deficit: [{ currency: "USD", amount: 4500 }],
        },
      }),
      unknown_currency: fixture({
        operation: "getBalances",
        status: 200,
        example: "unknown_currency",
        contentType: "application/json",
        body: {
          available: [
            { currency: "USD", amount: 29900 },
            { currency: "QQQ", amount: 700 },
          ],
          pending: [],
          deficit: [],
        },
      }),
      missing_optional: fixture({
        operation: "getBalances",
        status: 200,
        example: "missing_optional",
        contentType: "application/json",
        body: {
          available: [{ currency: "USD", amount: 29900 }],
          pending: [{ currency: "USD", amount: 12550 }],
        },
      }),
      empty: fixture({
        operation: "getBalances",
        status: 200,
        example: "empty",
        contentType: "application/json",
        body: { available: [], pending: [], deficit: [] },
      }),
    },
    unauthorized: {
      wrong_key: fixture({
        operation: "getBalances",
        status: 401,
        example: "wrong_key",
        contentType: "application/json",
        body: { error: "unauthorized", message: "The key is not valid.", code: "invalid_key" },
      }),
      message_only: fixture({
        operation: "getBalances",
        status: 401,
        example: "message_only",
        contentType: "application/json",
        body: { message: "No key was sent." },
      }),
    },
    tooManyRequests: {
      rate_limited: fixture({
        operation: "getBalances",
        status: 429,
        example: "rate_limited",
        contentType: "application/json",
        body: { error: "rate_limited", message: "Too many requests; try again in a minute." },
      }),
      message_only: fixture({
        operation: "getBalances",
        status: 429,
        example: "message_only",
        contentType: "application/json",
        body: { message: "Too many requests." },
      }),
    },
  },
};
