// @generated {"from":["openapi.yaml"]}
/**
 * What the Stripe API answers, for tests.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import { type Fixture, fixture } from "@org/core/testing";
import type { components } from "./types.ts";

/** The answers that the examples of the spec describe: by operation, status and name. */
export interface Fixtures {
  readonly getBalance: {
    readonly ok: {
      /** Three currencies, one overdrawn by 0.62; a platform that issues cards */
      readonly typical: Fixture<components["schemas"]["Balance"]>;
      /** An account that nothing has moved through */
      readonly zero: Fixture<components["schemas"]["Balance"]>;
      /** More was refunded than came in */
      readonly negative: Fixture<components["schemas"]["Balance"]>;
      /** Japanese yen, which has no smaller unit */
      readonly zero_decimal: Fixture<components["schemas"]["Balance"]>;
      /** Kuwaiti dinar, counted in thousandths; 295.990 KWD are available */
      readonly three_decimal: Fixture<components["schemas"]["Balance"]>;
      /** Currencies that Stripe counts otherwise than ISO 4217; 500 ISK, 12 UGX and 700 MGA */
      readonly own_decimals: Fixture<components["schemas"]["Balance"]>;
      /** One code that ISO 4217 does not have, beside one that it has */
      readonly unknown_currency: Fixture<components["schemas"]["Balance"]>;
      /** The members that every answer has, and no parts */
      readonly missing_optional: Fixture<components["schemas"]["Balance"]>;
      /** An account without any currency yet */
      readonly empty: Fixture<components["schemas"]["Balance"]>;
    };
    readonly badRequest: {
      /** The version does not exist */
      readonly invalid_request: Fixture<components["schemas"]["Error"]>;
    };
    readonly unauthorized: {
      /** The key is unknown */
      readonly wrong_key: Fixture<components["schemas"]["Error"]>;
    };
    readonly forbidden: {
      /** The connected account does not exist, or the key has nothing to do with it */
      readonly unknown_account: Fixture<components["schemas"]["Error"]>;
      /** A restricted key that may not read balances */
      readonly not_permitted: Fixture<components["schemas"]["Error"]>;
    };
    readonly tooManyRequests: {
      /** Too many requests */
      readonly rate_limited: Fixture<components["schemas"]["Error"]>;
    };
    readonly default: {
      /** A failure of Stripe */
      readonly server_error: Fixture<components["schemas"]["Error"]>;
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
          object: "balance",
          available: [
            { amount: 1001353, currency: "eur", source_types: { card: 1001353 } },
            {
              amount: 433143,
              currency: "usd",
              source_types: { bank_account: 33143, card: 400000 },
            },
            { amount: -62, currency: "gbp", source_types: { card: -62 } },
          ],
          connect_reserved: [{ amount: 4500, currency: "usd" }],
          instant_available: [{ amount: 400000, currency: "usd", source_types: { card: 400000 } }],
          issuing: { available: [{ amount: 120050, currency: "usd" }] },
          livemode: false,
          pending: [
            { amount: 2500, currency: "eur", source_types: { card: 2500 } },
            { amount: 75000, currency: "usd", source_types: { bank_account: 0, card: 75000 } },
            { amount: 0, currency: "gbp", source_types: { card: 0 } },
          ],
        },
      }),
      zero: fixture({
        operation: "getBalance",
        status: 200,
        example: "zero",
        contentType: "application/json",
        body: {
          object: "balance",
          available: [{ amount: 0, currency: "usd", source_types: { card: 0 } }],
          livemode: true,
          pending: [{ amount: 0, currency: "usd", source_types: { card: 0 } }],
        },
      }),
      negative: fixture({
        operation: "getBalance",
        status: 200,
        example: "negative",
        contentType: "application/json",
        body: {
          object: "balance",
          available: [{ amount: -62, currency: "usd" }],
          livemode: true,
          pending: [{ amount: -1250, currency: "usd" }],
        },
      }),
      zero_decimal: fixture({
        operation: "getBalance",
        status: 200,
        example: "zero_decimal",
        contentType: "application/json",
        body: {
          object: "balance",
          available: [{ amount: 295, currency: "jpy" }],
          livemode: true,
          pending: [{ amount: 1000, currency: "jpy" }],
        },
      }),
      three_decimal: fixture({
        operation: "getBalance",
        status: 200,
        example: "three_decimal",
        contentType: "application/json",
        body: {
          object: "balance",
          available: [{ amount: 295990, currency: "kwd" }],
          livemode: true,
          pending: [{ amount: 10, currency: "kwd" }],
        },
      }),
      own_decimals: fixture({
        operation: "getBalance",
        status: 200,
        example: "own_decimals",
        contentType: "application/json",
        body: {
          object: "balance",
          available: [
            { amount: 50000, currency: "isk" },
            { amount: 1200, currency: "ugx" },
            { amount: 700, currency: "mga" },
          ],
          livemode: true,
          pending: [],
        },
      }),
      unknown_currency: fixture({
        operation: "getBalance",
        status: 200,
        example: "unknown_currency",
        contentType: "application/json",
        body: {
          object: "balance",
          available: [
            { amount: 29900, currency: "usd" },
            { amount: 700, currency: "qqq" },
          ],
          livemode: true,
          pending: [],
        },
      }),
      missing_optional: fixture({
        operation: "getBalance",
        status: 200,
        example: "missing_optional",
        contentType: "application/json",
        body: {
          object: "balance",
          available: [{ amount: 29900, currency: "usd" }],
          livemode: true,
          pending: [{ amount: 100, currency: "usd" }],
        },
      }),
      empty: fixture({
        operation: "getBalance",
        status: 200,
        example: "empty",
        contentType: "application/json",
        body: {
          object: "balance",
          available: [],
          connect_reserved: [],
          livemode: true,
          pending: [],
        },
      }),
    },
    badRequest: {
      invalid_request: fixture({
        operation: "getBalance",
        status: 400,
        example: "invalid_request",
        contentType: "application/json",
        body: { error: { type: "invalid_request_error", message: "There is no such version." } },
      }),
    },
    unauthorized: {
      wrong_key: fixture({
        operation: "getBalance",
        status: 401,
        example: "wrong_key",
        contentType: "application/json",
        body: { error: { type: "invalid_request_error", message: "The key is not valid." } },
      }),
    },
    forbidden: {
      unknown_account: fixture({
        operation: "getBalance",
        status: 403,
        example: "unknown_account",
        contentType: "application/json",
        body: {
          error: {
            type: "invalid_request_error",
            code: "account_invalid",
            doc_url: "https://stripe.com/docs/error-codes/account-invalid",
            message: "The key has no access to this account.",
          },
        },
      }),
      not_permitted: fixture({
        operation: "getBalance",
        status: 403,
        example: "not_permitted",
        contentType: "application/json",
        body: { error: { type: "invalid_request_error", message: "The key may not do this." } },
      }),
    },
    tooManyRequests: {
      rate_limited: fixture({
        operation: "getBalance",
        status: 429,
        example: "rate_limited",
        contentType: "application/json",
        body: {
          error: {
            type: "invalid_request_error",
            code: "rate_limit",
            doc_url: "https://stripe.com/docs/error-codes/rate-limit",
            message: "Too many requests.",
          },
        },
      }),
    },
    default: {
      server_error: fixture({
        operation: "getBalance",
        status: 500,
        example: "server_error",
        contentType: "application/json",
        body: { error: { type: "api_error", message: "Something went wrong on our side." } },
      }),
    },
  },
};
