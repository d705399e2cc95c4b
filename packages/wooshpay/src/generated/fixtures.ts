// @generated {"from":["openapi.yaml"]}
/**
 * What the WooshPay API answers, for tests.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import { type Fixture, fixture } from "@org/core/testing";
import type { components } from "./types.ts";

/** The answers that the examples of the spec describe: by operation, status and name. */
export interface Fixtures {
  readonly getBalance: {
    readonly ok: {
      /** Three currencies, one of them overdrawn by 0.62 */
      readonly typical: Fixture<components["schemas"]["Balance"]>;
      /** The example of WooshPay's own page, without pending and livemode */
      readonly page: Fixture<components["schemas"]["Balance"]>;
      /** An account that nothing has moved through */
      readonly zero: Fixture<components["schemas"]["Balance"]>;
      /** Both lists are overdrawn */
      readonly negative: Fixture<components["schemas"]["Balance"]>;
      /** Japanese yen, which has no smaller unit */
      readonly zero_decimal: Fixture<components["schemas"]["Balance"]>;
      /** Kuwaiti dinar, counted in thousandths; 295.990 KWD are available */
      readonly three_decimal: Fixture<components["schemas"]["Balance"]>;
      /** An account that issues cards and has connected accounts */
      readonly issuing_and_reserved: Fixture<components["schemas"]["Balance"]>;
      /** One code that ISO 4217 does not have, beside one that it has */
      readonly unknown_currency: Fixture<components["schemas"]["Balance"]>;
      /** The available balance alone */
      readonly missing_optional: Fixture<components["schemas"]["Balance"]>;
      /** An account without any currency yet */
      readonly empty: Fixture<components["schemas"]["Balance"]>;
    };
    readonly badRequest: {
      /** The request has a parameter that does not exist */
      readonly invalid_request: Fixture<components["schemas"]["ErrorResponse"]>;
    };
    readonly unauthorized: {
      /** The key is unknown */
      readonly wrong_key: Fixture<components["schemas"]["ErrorResponse"]>;
    };
    readonly paymentRequired: {
      /** The request was valid and failed all the same */
      readonly request_failed: Fixture<components["schemas"]["ErrorResponse"]>;
    };
    readonly forbidden: {
      /** The key lacks the permission */
      readonly forbidden: Fixture<components["schemas"]["ErrorResponse"]>;
    };
    readonly notFound: {
      /** Nothing is there */
      readonly not_found: Fixture<components["schemas"]["ErrorResponse"]>;
    };
    readonly conflict: {
      /** Two requests with the same idempotency key */
      readonly conflict: Fixture<components["schemas"]["ErrorResponse"]>;
    };
    readonly tooManyRequests: {
      /** Too many requests */
      readonly rate_limited: Fixture<components["schemas"]["ErrorResponse"]>;
    };
    readonly internalServerError: {
      /** A failure of WooshPay */
      readonly server_error: Fixture<components["schemas"]["ErrorResponse"]>;
    };
    readonly badGateway: {
      /** A system behind WooshPay failed */
      readonly bad_gateway: Fixture<components["schemas"]["ErrorResponse"]>;
    };
    readonly serviceUnavailable: {
      /** WooshPay is down */
      readonly unavailable: Fixture<components["schemas"]["ErrorResponse"]>;
    };
    readonly gatewayTimeout: {
      /** A system behind WooshPay is too slow */
      readonly gateway_timeout: Fixture<components["schemas"]["ErrorResponse"]>;
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
            { amount: 1001353, currency: "eur" },
            { amount: 33143, currency: "gbp" },
            { amount: -62, currency: "usd" },
          ],
          pending: [
            { amount: 2500, currency: "eur" },
            { amount: 0, currency: "gbp" },
            { amount: 0, currency: "usd" },
          ],
          livemode: false,
        },
      }),
      page: fixture({
        operation: "getBalance",
        status: 200,
        example: "page",
        contentType: "application/json",
        body: {
          object: "balance",
          available: [
            { amount: 1001353, currency: "eur" },
            { amount: 33143, currency: "gbp" },
            { amount: -62, currency: "usd" },
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
          available: [{ amount: 0, currency: "usd" }],
          pending: [{ amount: 0, currency: "usd" }],
          livemode: true,
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
          pending: [{ amount: -1250, currency: "usd" }],
          livemode: true,
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
          pending: [{ amount: 1000, currency: "jpy" }],
          livemode: true,
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
          pending: [{ amount: 1, currency: "kwd" }],
          livemode: true,
        },
      }),
      issuing_and_reserved: fixture({
        operation: "getBalance",
        status: 200,
        example: "issuing_and_reserved",
        contentType: "application/json",
        body: {
          object: "balance",
          available: [{ amount: 500000, currency: "usd" }],
          pending: [{ amount: 75000, currency: "usd" }],
          livemode: true,
          issuing: { available: [{ amount: 120050, currency: "usd" }] },
          connect_reserved: [{ amount: 4500, currency: "usd" }],
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
          pending: [],
          livemode: true,
        },
      }),
      missing_optional: fixture({
        operation: "getBalance",
        status: 200,
        example: "missing_optional",
        contentType: "application/json",
        body: { available: [{ amount: 29900, currency: "usd" }] },
      }),
      empty: fixture({
        operation: "getBalance",
        status: 200,
        example: "empty",
        contentType: "application/json",
        body: { object: "balance", available: [], pending: [], livemode: true },
      }),
    },
    badRequest: {
      invalid_request: fixture({
        operation: "getBalance",
        status: 400,
        example: "invalid_request",
        contentType: "application/json",
        body: {
          type: "invalid_request_error",
          code: "parameter_unknown",
          message: "The parameter is not known.",
        },
      }),
    },
    unauthorized: {
      wrong_key: fixture({
        operation: "getBalance",
        status: 401,
        example: "wrong_key",
        contentType: "application/json",
        body: {
          type: "invalid_request_error",
          code: "invalid_api_key",
          message: "The key is not valid.",
        },
      }),
    },
    paymentRequired: {
      request_failed: fixture({
        operation: "getBalance",
        status: 402,
        example: "request_failed",
        contentType: "application/json",
        body: {
          type: "card_error",
          code: "request_failed",
          message: "The request could not be carried out.",
        },
      }),
    },
    forbidden: {
      forbidden: fixture({
        operation: "getBalance",
        status: 403,
        example: "forbidden",
        contentType: "application/json",
        body: {
          type: "invalid_request_error",
          code: "permission_denied",
          message: "The key may not read balances.",
        },
      }),
    },
    notFound: {
      not_found: fixture({
        operation: "getBalance",
        status: 404,
        example: "not_found",
        contentType: "application/json",
        body: {
          type: "invalid_request_error",
          code: "resource_missing",
          message: "The resource does not exist.",
        },
      }),
    },
    conflict: {
      conflict: fixture({
        operation: "getBalance",
        status: 409,
        example: "conflict",
        contentType: "application/json",
        body: {
          type: "idempotency_error",
          code: "idempotency_key_in_use",
          message: "Another request uses this key.",
        },
      }),
    },
    tooManyRequests: {
      rate_limited: fixture({
        operation: "getBalance",
        status: 429,
        example: "rate_limited",
        contentType: "application/json",
        body: { type: "invalid_request_error", code: "rate_limit", message: "Too many requests." },
      }),
    },
    internalServerError: {
      server_error: fixture({
        operation: "getBalance",
        status: 500,
        example: "server_error",
        contentType: "application/json",
        body: {
          type: "api_error",
          code: "server_error",
          message: "Something went wrong on our side.",
        },
      }),
    },
    badGateway: {
      bad_gateway: fixture({
        operation: "getBalance",
        status: 502,
        example: "bad_gateway",
        contentType: "application/json",
        body: { type: "api_error", code: "bad_gateway", message: "A system behind us failed." },
      }),
    },
    serviceUnavailable: {
      unavailable: fixture({
        operation: "getBalance",
        status: 503,
        example: "unavailable",
        contentType: "application/json",
        body: { type: "api_error", code: "unavailable", message: "We are not available for now." },
      }),
    },
    gatewayTimeout: {
      gateway_timeout: fixture({
        operation: "getBalance",
        status: 504,
        example: "gateway_timeout",
        contentType: "application/json",
        body: {
          type: "api_error",
          code: "gateway_timeout",
          message: "A system behind us did not answer in time.",
        },
      }),
    },
  },
};
