// @generated {"from":["openapi.yaml"]}
/**
 * What the Lithic API answers, for tests.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import { type Fixture, fixture } from "@org/core/testing";
import type { components, operations } from "./types.ts";

/** The answers that the examples of the spec describe: by operation, status and name. */
export interface Fixtures {
  readonly getBalances: {
    readonly ok: {
      /** A program with money behind its cards, for itself and in reserve */
      readonly typical: Fixture<
        operations["getBalances"]["responses"][200]["content"]["application/json"]
      >;
      /** Financial accounts of the other types */
      readonly other_types: Fixture<
        operations["getBalances"]["responses"][200]["content"]["application/json"]
      >;
      /** A new account, which no transaction has changed */
      readonly zero: Fixture<
        operations["getBalances"]["responses"][200]["content"]["application/json"]
      >;
      /** More was spent than was there, and the account needs funding */
      readonly negative: Fixture<
        operations["getBalances"]["responses"][200]["content"]["application/json"]
      >;
      /** Japanese yen, which has no smaller unit */
      readonly zero_decimal: Fixture<
        operations["getBalances"]["responses"][200]["content"]["application/json"]
      >;
      /** Kuwaiti dinar, counted in thousandths; 295.990 KWD are available */
      readonly three_decimal: Fixture<
        operations["getBalances"]["responses"][200]["content"]["application/json"]
      >;
      /** One code that ISO 4217 does not have, beside one that it has */
      readonly unknown_currency: Fixture<
        operations["getBalances"]["responses"][200]["content"]["application/json"]
      >;
      /** There are more balances, and no way to ask for them */
      readonly more: Fixture<
        operations["getBalances"]["responses"][200]["content"]["application/json"]
      >;
      /** A program without any financial account yet */
      readonly empty: Fixture<
        operations["getBalances"]["responses"][200]["content"]["application/json"]
      >;
    };
    readonly badRequest: {
      /** The request has a parameter that this operation does not have */
      readonly unknown_parameter: Fixture<components["schemas"]["Error"]>;
    };
    readonly unauthorized: {
      /** Nobody has this key */
      readonly wrong_key: Fixture<components["schemas"]["Error"]>;
    };
    readonly notFound: {
      /** No account has the token that was given */
      readonly no_such_account: Fixture<components["schemas"]["Error"]>;
    };
    readonly unprocessableContent: {
      /** Two accounts at once were asked for */
      readonly both_accounts: Fixture<components["schemas"]["Error"]>;
    };
    readonly tooManyRequests: {
      /** More requests in a second than Lithic takes */
      readonly rate_limited: Fixture<components["schemas"]["Error"]>;
    };
    readonly internalServerError: {
      /** A failure of Lithic */
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
          data: [
            {
              available_amount: 1250000,
              created: "2026-03-02T09:00:00Z",
              currency: "USD",
              financial_account_token: "5b0c1f3e-6d4a-4c8e-9b21-7f0a1d2c3e01",
              financial_account_type: "ISSUING",
              last_transaction_event_token: "9d7e2a40-1b3c-4d5e-8f60-718293a4b501",
              last_transaction_token: "9d7e2a40-1b3c-4d5e-8f60-718293a4b601",
              pending_amount: 48075,
              total_amount: 1298075,
              updated: "2026-11-19T17:42:05Z",
            },
            {
              available_amount: 310025,
              created: "2026-03-02T09:00:00Z",
              currency: "USD",
              financial_account_token: "5b0c1f3e-6d4a-4c8e-9b21-7f0a1d2c3e02",
              financial_account_type: "OPERATING",
              last_transaction_event_token: "9d7e2a40-1b3c-4d5e-8f60-718293a4b502",
              last_transaction_token: "9d7e2a40-1b3c-4d5e-8f60-718293a4b602",
              pending_amount: 0,
              total_amount: 310025,
              updated: "2026-11-18T08:00:00Z",
            },
            {
              available_amount: 5000000,
              created: "2026-03-02T09:00:00Z",
              currency: "USD",
              financial_account_token: "5b0c1f3e-6d4a-4c8e-9b21-7f0a1d2c3e03",
              financial_account_type: "RESERVE",
              last_transaction_event_token: "9d7e2a40-1b3c-4d5e-8f60-718293a4b503",
              last_transaction_token: "9d7e2a40-1b3c-4d5e-8f60-718293a4b603",
              pending_amount: 0,
              total_amount: 5000000,
              updated: "2026-11-01T00:00:00Z",
            },
          ],
          has_more: false,
        },
      }),
      other_types: fixture({
        operation: "getBalances",
        status: 200,
        example: "other_types",
        contentType: "application/json",
        body: {
          data: [
            {
              available_amount: 20000,
              created: "2026-03-02T09:00:00Z",
              currency: "USD",
              financial_account_token: "5b0c1f3e-6d4a-4c8e-9b21-7f0a1d2c3e04",
              financial_account_type: "CARD",
              last_transaction_event_token: "9d7e2a40-1b3c-4d5e-8f60-718293a4b504",
              last_transaction_token: "9d7e2a40-1b3c-4d5e-8f60-718293a4b604",
              pending_amount: 1500,
              total_amount: 21500,
              updated: "2026-11-19T17:42:05.480Z",
            },
            {
              available_amount: 100000,
              created: "2026-03-02T09:00:00Z",
              currency: "USD",
              financial_account_token: "5b0c1f3e-6d4a-4c8e-9b21-7f0a1d2c3e05",
              financial_account_type: "SECURITY",
              last_transaction_event_token: "9d7e2a40-1b3c-4d5e-8f60-718293a4b505",
              last_transaction_token: "9d7e2a40-1b3c-4d5e-8f60-718293a4b605",
              pending_amount: 0,
              total_amount: 100000,
              updated: "2026-11-19T17:42:05Z",
            },
            {
              available_amount: 7500,
              created: "2026-03-02T09:00:00Z",
              currency: "USD",
              financial_account_token: "5b0c1f3e-6d4a-4c8e-9b21-7f0a1d2c3e06",
              financial_account_type: "PROGRAM_RECEIVABLES",
              last_transaction_event_token: "9d7e2a40-1b3c-4d5e-8f60-718293a4b506",
              last_transaction_token: "9d7e2a40-1b3c-4d5e-8f60-718293a4b606",
              pending_amount: 0,
              total_amount: 7500,
              updated: "2026-11-19T17:42:05Z",
            },
          ],
          has_more: false,
        },
      }),
      zero: fixture({
        operation: "getBalances",
        status: 200,
        example: "zero",
        contentType: "application/json",
        body: {
          data: [
            {
              available_amount: 0,
              created: "2026-11-20T09:00:00Z",
              currency: "USD",
              financial_account_token: "5b0c1f3e-6d4a-4c8e-9b21-7f0a1d2c3e07",
              financial_account_type: "ISSUING",
              last_transaction_event_token: null,
              last_transaction_token: null,
              pending_amount: 0,
              total_amount: 0,
              updated: "2026-11-20T09:00:00Z",
            },
          ],
          has_more: false,
        },
      }),
      negative: fixture({
        operation: "getBalances",
        status: 200,
        example: "negative",
        contentType: "application/json",
        body: {
          data: [
            {
              available_amount: -12550,
              created: "2026-03-02T09:00:00Z",
              currency: "USD",
              financial_account_token: "5b0c1f3e-6d4a-4c8e-9b21-7f0a1d2c3e01",
              financial_account_type: "ISSUING",
              last_transaction_event_token: "9d7e2a40-1b3c-4d5e-8f60-718293a4b501",
              last_transaction_token: "9d7e2a40-1b3c-4d5e-8f60-718293a4b601",
              pending_amount: 2550,
              total_amount: -10000,
              updated: "2026-11-19T17:42:05Z",
            },
          ],
          has_more: false,
        },
      }),
      zero_decimal: fixture({
        operation: "getBalances",
        status: 200,
        example: "zero_decimal",
        contentType: "application/json",
        body: {
          data: [
            {
              available_amount: 295,
              created: "2026-03-02T09:00:00Z",
              currency: "JPY",
              financial_account_token: "5b0c1f3e-6d4a-4c8e-9b21-7f0a1d2c3e08",
              financial_account_type: "ISSUING",
              last_transaction_event_token: "9d7e2a40-1b3c-4d5e-8f60-718293a4b508",
              last_transaction_token: "9d7e2a40-1b3c-4d5e-8f60-718293a4b608",
              pending_amount: 1000,
              total_amount: 1295,
              updated: "2026-11-19T17:42:05Z",
            },
          ],
          has_more: false,
        },
      }),
      three_decimal: fixture({
        operation: "getBalances",
        status: 200,
        example: "three_decimal",
        contentType: "application/json",
        body: {
          data: [
            {
              available_amount: 295990,
              created: "2026-03-02T09:00:00Z",
              currency: "KWD",
              financial_account_token: "5b0c1f3e-6d4a-4c8e-9b21-7f0a1d2c3e09",
              financial_account_type: "ISSUING",
              last_transaction_event_token: "9d7e2a40-1b3c-4d5e-8f60-718293a4b509",
              last_transaction_token: "9d7e2a40-1b3c-4d5e-8f60-718293a4b609",
              pending_amount: 1,
              total_amount: 295991,
              updated: "2026-11-19T17:42:05Z",
            },
          ],
          has_more: false,
        },
      }),
      unknown_currency: fixture({
        operation: "getBalances",
        status: 200,
        example: "unknown_currency",
        contentType: "application/json",
        body: {
          data: [
            {
              available_amount: 29900,
              created: "2026-03-02T09:00:00Z",
              currency: "USD",
              financial_account_token: "5b0c1f3e-6d4a-4c8e-9b21-7f0a1d2c3e10",
              financial_account_type: "ISSUING",
              last_transaction_event_token: null,
              last_transaction_token: null,
              pending_amount: 0,
              total_amount: 29900,
              updated: "2026-11-19T17:42:05Z",
            },
            {
              available_amount: 700,
              created: "2026-03-02T09:00:00Z",
              currency: "QQQ",
              financial_account_token: "5b0c1f3e-6d4a-4c8e-9b21-7f0a1d2c3e11",
              financial_account_type: "ISSUING",
              last_transaction_event_token: null,
              last_transaction_token: null,
              pending_amount: 0,
              total_amount: 700,
              updated: "2026-11-19T17:42:05Z",
            },
          ],
          has_more: false,
        },
      }),
      more: fixture({
        operation: "getBalances",
        status: 200,
        example: "more",
        contentType: "application/json",
        body: {
          data: [
            {
              available_amount: 29900,
              created: "2026-03-02T09:00:00Z",
              currency: "USD",
              financial_account_token: "5b0c1f3e-6d4a-4c8e-9b21-7f0a1d2c3e12",
              financial_account_type: "ISSUING",
              last_transaction_event_token: null,
              last_transaction_token: null,
              pending_amount: 0,
              total_amount: 29900,
              updated: "2026-11-19T17:42:05Z",
            },
          ],
          has_more: true,
        },
      }),
      empty: fixture({
        operation: "getBalances",
        status: 200,
        example: "empty",
        contentType: "application/json",
        body: { data: [], has_more: false },
      }),
    },
    badRequest: {
      unknown_parameter: fixture({
        operation: "getBalances",
        status: 400,
        example: "unknown_parameter",
        contentType: "application/json",
        body: {
          debugging_request_id: "0f3b6f0e-3a0c-4a53-9d56-6c2f1a7b8e01",
          message: "The parameter is not known.",
        },
      }),
    },
    unauthorized: {
      wrong_key: fixture({
        operation: "getBalances",
        status: 401,
        example: "wrong_key",
        contentType: "application/json",
        body: {
          debugging_request_id: "0f3b6f0e-3a0c-4a53-9d56-6c2f1a7b8e02",
          message: "The key is not valid.",
        },
      }),
    },
    notFound: {
      no_such_account: fixture({
        operation: "getBalances",
        status: 404,
        example: "no_such_account",
        contentType: "application/json",
        body: {
          debugging_request_id: "0f3b6f0e-3a0c-4a53-9d56-6c2f1a7b8e03",
          message: "The account was not found.",
        },
      }),
    },
    unprocessableContent: {
      both_accounts: fixture({
        operation: "getBalances",
        status: 422,
        example: "both_accounts",
        contentType: "application/json",
        body: {
          debugging_request_id: "0f3b6f0e-3a0c-4a53-9d56-6c2f1a7b8e04",
          message: "Only one account can be asked for.",
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
          debugging_request_id: "0f3b6f0e-3a0c-4a53-9d56-6c2f1a7b8e05",
          message: "Too many requests in a second.",
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
          debugging_request_id: "0f3b6f0e-3a0c-4a53-9d56-6c2f1a7b8e06",
          message: "Something went wrong.",
        },
      }),
    },
  },
};
