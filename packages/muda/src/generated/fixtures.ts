// @generated {"from":["openapi.yaml"]}
/**
 * What the Muda API answers, for tests.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import { type Fixture, fixture } from "@org/core/testing";
import type { components } from "./types.ts";

/** The answers that the examples of the spec describe: by operation, status and name. */
export interface Fixtures {
  readonly getBalances: {
    readonly ok: {
      /** Three currencies and their collateral, some of them empty */
      readonly typical: Fixture<components["schemas"]["BalancesResponse"]>;
      /** No money, with and without decimals */
      readonly zero: Fixture<components["schemas"]["BalancesResponse"]>;
      /** A balance overdrawn by 12.5 */
      readonly negative: Fixture<components["schemas"]["BalancesResponse"]>;
      /** All seven decimals in use, also in a currency without cents */
      readonly seven_decimal: Fixture<components["schemas"]["BalancesResponse"]>;
      /** More digits than a JSON number holds */
      readonly large: Fixture<components["schemas"]["BalancesResponse"]>;
      /** Collateral only; its currency field names the plain currency */
      readonly collateral: Fixture<components["schemas"]["BalancesResponse"]>;
      /** Two assets that share a code and differ in their issuer */
      readonly same_code_two_issuers: Fixture<components["schemas"]["BalancesResponse"]>;
      /** Code and amount only */
      readonly missing_optional: Fixture<components["schemas"]["BalancesResponse"]>;
      /** An account without any asset yet */
      readonly empty: Fixture<components["schemas"]["BalancesResponse"]>;
    };
    readonly badRequest: {
      /** Muda could not use the request */
      readonly bad_request: Fixture<components["schemas"]["ErrorResponse"]>;
    };
    readonly unauthorized: {
      /** The token has expired */
      readonly unauthorized: Fixture<components["schemas"]["ErrorResponse"]>;
    };
    readonly forbidden: {
      /** The client lacks the right */
      readonly forbidden: Fixture<components["schemas"]["ErrorResponse"]>;
    };
    readonly notFound: {
      /** The address leads nowhere */
      readonly not_found: Fixture<components["schemas"]["ErrorResponse"]>;
    };
    readonly tooManyRequests: {
      /** The minute's limit is used up */
      readonly rate_limited: Fixture<components["schemas"]["ErrorResponse"]>;
    };
    readonly internalServerError: {
      /** An error inside Muda */
      readonly internal_error: Fixture<components["schemas"]["ErrorResponse"]>;
    };
    readonly badGateway: {
      /** An error behind Muda */
      readonly bad_gateway: Fixture<components["schemas"]["ErrorResponse"]>;
    };
    readonly serviceUnavailable: {
      /** Maintenance */
      readonly unavailable: Fixture<components["schemas"]["ErrorResponse"]>;
    };
    readonly gatewayTimeout: {
      /** A timeout behind Muda */
      readonly gateway_timeout: Fixture<components["schemas"]["ErrorResponse"]>;
    };
  };
  readonly createToken: {
    readonly ok: {
      /** A token for two hours */
      readonly typical: Fixture<components["schemas"]["TokenResponse"]>;
      /** A token whose lifetime is not said */
      readonly missing_optional: Fixture<components["schemas"]["TokenResponse"]>;
    };
    readonly badRequest: {
      /** Muda could not use the request */
      readonly bad_request: Fixture<components["schemas"]["ErrorResponse"]>;
    };
    readonly unauthorized: {
      /** The token has expired */
      readonly unauthorized: Fixture<components["schemas"]["ErrorResponse"]>;
    };
    readonly forbidden: {
      /** The client lacks the right */
      readonly forbidden: Fixture<components["schemas"]["ErrorResponse"]>;
    };
    readonly notFound: {
      /** The address leads nowhere */
      readonly not_found: Fixture<components["schemas"]["ErrorResponse"]>;
    };
    readonly tooManyRequests: {
      /** The minute's limit is used up */
      readonly rate_limited: Fixture<components["schemas"]["ErrorResponse"]>;
    };
    readonly internalServerError: {
      /** An error inside Muda */
      readonly internal_error: Fixture<components["schemas"]["ErrorResponse"]>;
    };
    readonly badGateway: {
      /** An error behind Muda */
      readonly bad_gateway: Fixture<components["schemas"]["ErrorResponse"]>;
    };
    readonly serviceUnavailable: {
      /** Maintenance */
      readonly unavailable: Fixture<components["schemas"]["ErrorResponse"]>;
    };
    readonly gatewayTimeout: {
      /** A timeout behind Muda */
      readonly gateway_timeout: Fixture<components["schemas"]["ErrorResponse"]>;
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
          status: 200,
          message: "The balances were read.",
          data: [
            {
              id: 1,
              asset_code: "UGX",
              asset_issuer: "issuer_ugx",
              currency: "UGX",
              balance: "4621.0000000",
            },
            { id: 2, asset_code: "KES", asset_issuer: "issuer_kes", currency: "KES", balance: "0" },
            { id: 3, asset_code: "TZS", asset_issuer: "issuer_tzs", currency: "TZS", balance: "0" },
            {
              id: 4,
              asset_code: "cUGX",
              asset_issuer: "issuer_ugx",
              currency: "UGX",
              balance: "650.0000000",
            },
            {
              id: 5,
              asset_code: "cKES",
              asset_issuer: "issuer_kes",
              currency: "KES",
              balance: "0",
            },
            {
              id: 6,
              asset_code: "cTZS",
              asset_issuer: "issuer_tzs",
              currency: "TZS",
              balance: "0",
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
          status: 200,
          message: "The balances were read.",
          data: [
            { id: 1, asset_code: "UGX", asset_issuer: "issuer_ugx", currency: "UGX", balance: "0" },
            {
              id: 2,
              asset_code: "KES",
              asset_issuer: "issuer_kes",
              currency: "KES",
              balance: "0.0000000",
            },
          ],
        },
      }),
      negative: fixture({
        operation: "getBalances",
        status: 200,
        example: "negative",
        contentType: "application/json",
        body: {
          status: 200,
          message: "The balances were read.",
          data: [
            {
              id: 1,
              asset_code: "KES",
              asset_issuer: "issuer_kes",
              currency: "KES",
              balance: "-12.5000000",
            },
          ],
        },
      }),
      seven_decimal: fixture({
        operation: "getBalances",
        status: 200,
        example: "seven_decimal",
        contentType: "application/json",
        body: {
          status: 200,
          message: "The balances were read.",
          data: [
            {
              id: 1,
              asset_code: "UGX",
              asset_issuer: "issuer_ugx",
              currency: "UGX",
              balance: "4621.1234567",
            },
            {
              id: 2,
              asset_code: "TZS",
              asset_issuer: "issuer_tzs",
              currency: "TZS",
              balance: "0.0000001",
            },
          ],
        },
      }),
      large: fixture({
        operation: "getBalances",
        status: 200,
        example: "large",
        contentType: "application/json",
        body: {
          status: 200,
          message: "The balances were read.",
          data: [
            {
              id: 1,
              asset_code: "UGX",
              asset_issuer: "issuer_ugx",
              currency: "UGX",
              balance: "12345678901234567.8901234",
            },
          ],
        },
      }),
      collateral: fixture({
        operation: "getBalances",
        status: 200,
        example: "collateral",
        contentType: "application/json",
        body: {
          status: 200,
          message: "The balances were read.",
          data: [
            {
              id: 1,
              asset_code: "cUGX",
              asset_issuer: "issuer_ugx",
              currency: "UGX",
              balance: "650.0000000",
            },
            {
              id: 2,
              asset_code: "cKES",
              asset_issuer: "issuer_kes",
              currency: "KES",
              balance: "75.2500000",
            },
            {
              id: 3,
              asset_code: "cTZS",
              asset_issuer: "issuer_tzs",
              currency: "TZS",
              balance: "0",
            },
          ],
        },
      }),
      same_code_two_issuers: fixture({
        operation: "getBalances",
        status: 200,
        example: "same_code_two_issuers",
        contentType: "application/json",
        body: {
          status: 200,
          message: "The balances were read.",
          data: [
            {
              id: 1,
              asset_code: "UGX",
              asset_issuer: "issuer_ugx",
              currency: "UGX",
              balance: "4621.0000000",
            },
            {
              id: 2,
              asset_code: "UGX",
              asset_issuer: "issuer_ugx_2",
              currency: "UGX",
              balance: "10.0000000",
            },
          ],
        },
      }),
      missing_optional: fixture({
        operation: "getBalances",
        status: 200,
        example: "missing_optional",
        contentType: "application/json",
        body: { data: [{ asset_code: "UGX", balance: "4621.0000000" }] },
      }),
      empty: fixture({
        operation: "getBalances",
        status: 200,
        example: "empty",
        contentType: "application/json",
        body: { status: 200, message: "The balances were read.", data: [] },
      }),
    },
    badRequest: {
      bad_request: fixture({
        operation: "getBalances",
        status: 400,
        example: "bad_request",
        contentType: "application/json",
        body: { status: 400, message: "The request could not be read.", data: null },
      }),
    },
    unauthorized: {
      unauthorized: fixture({
        operation: "getBalances",
        status: 401,
        example: "unauthorized",
        contentType: "application/json",
        body: { status: 401, message: "The token is missing or has expired.", data: null },
      }),
    },
    forbidden: {
      forbidden: fixture({
        operation: "getBalances",
        status: 403,
        example: "forbidden",
        contentType: "application/json",
        body: { status: 403, message: "This client may not do this.", data: null },
      }),
    },
    notFound: {
      not_found: fixture({
        operation: "getBalances",
        status: 404,
        example: "not_found",
        contentType: "application/json",
        body: { status: 404, message: "There is nothing at this address.", data: null },
      }),
    },
    tooManyRequests: {
      rate_limited: fixture({
        operation: "getBalances",
        status: 429,
        example: "rate_limited",
        contentType: "application/json",
        body: { status: 429, message: "Too many requests; slow down.", data: null },
      }),
    },
    internalServerError: {
      internal_error: fixture({
        operation: "getBalances",
        status: 500,
        example: "internal_error",
        contentType: "application/json",
        body: { status: 500, message: "Something went wrong on our side.", data: null },
      }),
    },
    badGateway: {
      bad_gateway: fixture({
        operation: "getBalances",
        status: 502,
        example: "bad_gateway",
        contentType: "application/json",
        body: { status: 502, message: "A service behind ours gave no usable answer.", data: null },
      }),
    },
    serviceUnavailable: {
      unavailable: fixture({
        operation: "getBalances",
        status: 503,
        example: "unavailable",
        contentType: "application/json",
        body: { status: 503, message: "The service is down for maintenance.", data: null },
      }),
    },
    gatewayTimeout: {
      gateway_timeout: fixture({
        operation: "getBalances",
        status: 504,
        example: "gateway_timeout",
        contentType: "application/json",
        body: { status: 504, message: "A service behind ours took too long.", data: null },
      }),
    },
  },
  createToken: {
    ok: {
      typical: fixture({
        operation: "createToken",
        status: 200,
        example: "typical",
        contentType: "application/json",
        body: {
          status: 200,
          message: "The token was made.",
          data: { access_token: "example-access-token", token_type: "Bearer", expires_in: 7200 },
        },
      }),
      missing_optional: fixture({
        operation: "createToken",
        status: 200,
        example: "missing_optional",
        contentType: "application/json",
        body: { data: { access_token: "example-access-token" } },
      }),
    },
    badRequest: {
      bad_request: fixture({
        operation: "createToken",
        status: 400,
        example: "bad_request",
        contentType: "application/json",
        body: { status: 400, message: "The request could not be read.", data: null },
      }),
    },
    unauthorized: {
      unauthorized: fixture({
        operation: "createToken",
        status: 401,
        example: "unauthorized",
        contentType: "application/json",
        body: { status: 401, message: "The token is missing or has expired.", data: null },
      }),
    },
    forbidden: {
      forbidden: fixture({
        operation: "createToken",
        status: 403,
        example: "forbidden",
        contentType: "application/json",
        body: { status: 403, message: "This client may not do this.", data: null },
      }),
    },
    notFound: {
      not_found: fixture({
        operation: "createToken",
        status: 404,
        example: "not_found",
        contentType: "application/json",
        body: { status: 404, message: "There is nothing at this address.", data: null },
      }),
    },
    tooManyRequests: {
      rate_limited: fixture({
        operation: "createToken",
        status: 429,
        example: "rate_limited",
        contentType: "application/json",
        body: { status: 429, message: "Too many requests; slow down.", data: null },
      }),
    },
    internalServerError: {
      internal_error: fixture({
        operation: "createToken",
        status: 500,
        example: "internal_error",
        contentType: "application/json",
        body: { status: 500, message: "Something went wrong on our side.", data: null },
      }),
    },
    badGateway: {
      bad_gateway: fixture({
        operation: "createToken",
        status: 502,
        example: "bad_gateway",
        contentType: "application/json",
        body: { status: 502, message: "A service behind ours gave no usable answer.", data: null },
      }),
    },
    serviceUnavailable: {
      unavailable: fixture({
        operation: "createToken",
        status: 503,
        example: "unavailable",
        contentType: "application/json",
        body: { status: 503, message: "The service is down for maintenance.", data: null },
      }),
    },
    gatewayTimeout: {
      gateway_timeout: fixture({
        operation: "createToken",
        status: 504,
        example: "gateway_timeout",
        contentType: "application/json",
        body: { status: 504, message: "A service behind ours took too long.", data: null },
      }),
    },
  },
};
