// @generated {"from":["openapi.yaml"]}
/**
 * What the Modern Treasury API answers, for tests.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import { type Fixture, fixture } from "@org/core/testing";
import type { components } from "./types.ts";

/** The answers that the examples of the spec describe: by operation, status and name. */
export interface Fixtures {
  readonly listBalanceReports: {
    readonly ok: {
      /** Two reports of one account, the later one first */
      readonly typical: Fixture<components["schemas"]["BalanceReport"][]>;
      /** An account that no bank has reported of yet */
      readonly empty: Fixture<components["schemas"]["BalanceReport"][]>;
    };
    readonly unauthorized: {
      /** Nobody has this key */
      readonly wrong_key: Fixture<components["schemas"]["ErrorMessage"]>;
      /** The key was valid once */
      readonly expired_key: Fixture<components["schemas"]["ErrorMessage"]>;
    };
    readonly forbidden: {
      /** The key lacks the permission */
      readonly forbidden: Fixture<components["schemas"]["ErrorMessage"]>;
      /** The request came from an address that the organization does not allow */
      readonly invalid_ip: Fixture<components["schemas"]["ErrorMessage"]>;
    };
    readonly notFound: {
      /** No account has this id */
      readonly not_found: Fixture<components["schemas"]["ErrorMessage"]>;
    };
    readonly unprocessableContent: {
      /** A value that the parameter can't have */
      readonly invalid_parameter: Fixture<components["schemas"]["ErrorMessage"]>;
    };
    readonly tooManyRequests: {
      /** Too many requests */
      readonly rate_limited: Fixture<components["schemas"]["ErrorMessage"]>;
    };
    readonly internalServerError: {
      /** Modern Treasury failed, or was not available; what the body says is not documented. */
      readonly empty: Fixture<undefined>;
    };
    readonly badGateway: {
      /** Modern Treasury failed, or was not available; what the body says is not documented. */
      readonly empty: Fixture<undefined>;
    };
    readonly serviceUnavailable: {
      /** Modern Treasury failed, or was not available; what the body says is not documented. */
      readonly empty: Fixture<undefined>;
    };
    readonly gatewayTimeout: {
      /** Modern Treasury failed, or was not available; what the body says is not documented. */
      readonly empty: Fixture<undefined>;
    };
  };
  readonly getBalanceReport: {
    readonly ok: {
      /** A report in the course of the day, of the day's beginning and of now */
      readonly typical: Fixture<components["schemas"]["BalanceReport"]>;
      /** The report of a day that is over, with the balances of its end and one of the next day */
      readonly previous_day: Fixture<components["schemas"]["BalanceReport"]>;
      /** A report with a change, by Modern Treasury itself */
      readonly real_time: Fixture<components["schemas"]["BalanceReport"]>;
      /** The balances have no time of their own; that of the report is theirs */
      readonly time_of_report: Fixture<components["schemas"]["BalanceReport"]>;
      /** An account without money */
      readonly zero: Fixture<components["schemas"]["BalanceReport"]>;
      /** An account that is overdrawn */
      readonly negative: Fixture<components["schemas"]["BalanceReport"]>;
      /** Japanese yen, which has no smaller unit */
      readonly zero_decimal: Fixture<components["schemas"]["BalanceReport"]>;
      /** Kuwaiti dinar, counted in thousandths; 295.990 KWD are available */
      readonly three_decimal: Fixture<components["schemas"]["BalanceReport"]>;
      /** A stablecoin, counted in millionths; 10.5 USDC are available */
      readonly stablecoin: Fixture<components["schemas"]["BalanceReport"]>;
      /** A token of which nothing says how many decimals it has, beside US dollars */
      readonly unknown_unit: Fixture<components["schemas"]["BalanceReport"]>;
      /** A report of before balances had times and text of their own */
      readonly missing_optional: Fixture<components["schemas"]["BalanceReport"]>;
      /** A report without any balance */
      readonly empty: Fixture<components["schemas"]["BalanceReport"]>;
    };
    readonly unauthorized: {
      /** Nobody has this key */
      readonly wrong_key: Fixture<components["schemas"]["ErrorMessage"]>;
      /** The key was valid once */
      readonly expired_key: Fixture<components["schemas"]["ErrorMessage"]>;
    };
    readonly forbidden: {
      /** The key lacks the permission */
      readonly forbidden: Fixture<components["schemas"]["ErrorMessage"]>;
      /** The request came from an address that the organization does not allow */
      readonly invalid_ip: Fixture<components["schemas"]["ErrorMessage"]>;
    };
    readonly notFound: {
      /** No account has this id */
      readonly not_found: Fixture<components["schemas"]["ErrorMessage"]>;
    };
    readonly unprocessableContent: {
      /** A value that the parameter can't have */
      readonly invalid_parameter: Fixture<components["schemas"]["ErrorMessage"]>;
    };
    readonly tooManyRequests: {
      /** Too many requests */
      readonly rate_limited: Fixture<components["schemas"]["ErrorMessage"]>;
    };
    readonly internalServerError: {
      /** Modern Treasury failed, or was not available; what the body says is not documented. */
      readonly empty: Fixture<undefined>;
    };
    readonly badGateway: {
      /** Modern Treasury failed, or was not available; what the body says is not documented. */
      readonly empty: Fixture<undefined>;
    };
    readonly serviceUnavailable: {
      /** Modern Treasury failed, or was not available; what the body says is not documented. */
      readonly empty: Fixture<undefined>;
    };
    readonly gatewayTimeout: {
      /** Modern Treasury failed, or was not available; what the body says is not documented. */
      readonly empty: Fixture<undefined>;
    };
  };
  readonly listInternalAccounts: {
    readonly ok: {
      /** An account of which all is known */
      readonly typical: Fixture<components["schemas"]["InternalAccount"][]>;
      /** An account of which little is known */
      readonly little_known: Fixture<components["schemas"]["InternalAccount"][]>;
      /** An organization without any account yet */
      readonly empty: Fixture<components["schemas"]["InternalAccount"][]>;
    };
    readonly unauthorized: {
      /** Nobody has this key */
      readonly wrong_key: Fixture<components["schemas"]["ErrorMessage"]>;
      /** The key was valid once */
      readonly expired_key: Fixture<components["schemas"]["ErrorMessage"]>;
    };
    readonly forbidden: {
      /** The key lacks the permission */
      readonly forbidden: Fixture<components["schemas"]["ErrorMessage"]>;
      /** The request came from an address that the organization does not allow */
      readonly invalid_ip: Fixture<components["schemas"]["ErrorMessage"]>;
    };
    readonly notFound: {
      /** No account has this id */
      readonly not_found: Fixture<components["schemas"]["ErrorMessage"]>;
    };
    readonly unprocessableContent: {
      /** A value that the parameter can't have */
      readonly invalid_parameter: Fixture<components["schemas"]["ErrorMessage"]>;
    };
    readonly tooManyRequests: {
      /** Too many requests */
      readonly rate_limited: Fixture<components["schemas"]["ErrorMessage"]>;
    };
    readonly internalServerError: {
      /** Modern Treasury failed, or was not available; what the body says is not documented. */
      readonly empty: Fixture<undefined>;
    };
    readonly badGateway: {
      /** Modern Treasury failed, or was not available; what the body says is not documented. */
      readonly empty: Fixture<undefined>;
    };
    readonly serviceUnavailable: {
      /** Modern Treasury failed, or was not available; what the body says is not documented. */
      readonly empty: Fixture<undefined>;
    };
    readonly gatewayTimeout: {
      /** Modern Treasury failed, or was not available; what the body says is not documented. */
      readonly empty: Fixture<undefined>;
    };
  };
}

/** Answers for tests: `fixtures.OPERATION.STATUS.EXAMPLE`, each with `body` and `with({ … })`. */
export const fixtures: Fixtures = {
  listBalanceReports: {
    ok: {
      typical: fixture({
        operation: "listBalanceReports",
        status: 200,
        example: "typical",
        contentType: "application/json",
        body: [
          {
            id: "5c8e0d1f-2a3b-4c4d-8e5f-60718293a013",
            object: "balance_report",
            live_mode: false,
            created_at: "2026-11-19T22:31:07Z",
            updated_at: "2026-11-19T22:31:07Z",
            balance_report_type: "intraday",
            as_of_date: "2026-11-19",
            as_of_time: "17:30",
            balances: [
              {
                id: "7a1b2c3d-4e5f-4061-8273-9485a6b7c027",
                object: "balance",
                live_mode: false,
                created_at: "2026-11-19T22:31:07Z",
                updated_at: "2026-11-19T22:31:07Z",
                amount: 1158036,
                amount_string: "1158036",
                currency: "USD",
                balance_type: "current_ledger",
                vendor_code: "030",
                vendor_code_type: "bai2",
                as_of_date: "2026-11-19",
                as_of_time: "17:30",
                value_date: "2026-11-19",
              },
              {
                id: "7a1b2c3d-4e5f-4061-8273-9485a6b7c028",
                object: "balance",
                live_mode: false,
                created_at: "2026-11-19T22:31:07Z",
                updated_at: "2026-11-19T22:31:07Z",
                amount: 1141511,
                amount_string: "1141511",
                currency: "USD",
                balance_type: "current_available",
                vendor_code: "060",
                vendor_code_type: "bai2",
                as_of_date: "2026-11-19",
                as_of_time: "17:30",
                value_date: "2026-11-19",
              },
            ],
            internal_account_id: "2f6d7c1a-8b3e-4f50-9a61-c2d3e4f5a601",
          },
          {
            id: "5c8e0d1f-2a3b-4c4d-8e5f-60718293a014",
            object: "balance_report",
            live_mode: false,
            created_at: "2026-11-19T22:31:07Z",
            updated_at: "2026-11-19T22:31:07Z",
            balance_report_type: "previous_day",
            as_of_date: "2026-11-19",
            as_of_time: "02:15",
            balances: [
              {
                id: "7a1b2c3d-4e5f-4061-8273-9485a6b7c029",
                object: "balance",
                live_mode: false,
                created_at: "2026-11-19T22:31:07Z",
                updated_at: "2026-11-19T22:31:07Z",
                amount: 1033236,
                amount_string: "1033236",
                currency: "USD",
                balance_type: "closing_ledger",
                vendor_code: "015",
                vendor_code_type: "bai2",
                as_of_date: "2026-11-18",
                as_of_time: null,
                value_date: null,
              },
            ],
            internal_account_id: "2f6d7c1a-8b3e-4f50-9a61-c2d3e4f5a601",
          },
        ],
        headers: { "X-After-Cursor": "", "X-Per-Page": "25" },
      }),
      empty: fixture({
        operation: "listBalanceReports",
        status: 200,
        example: "empty",
        contentType: "application/json",
        body: [],
        headers: { "X-Per-Page": "25" },
      }),
    },
    unauthorized: {
      wrong_key: fixture({
        operation: "listBalanceReports",
        status: 401,
        example: "wrong_key",
        contentType: "application/json",
        body: { errors: { code: "invalid_key", message: "The key is not valid." } },
      }),
      expired_key: fixture({
        operation: "listBalanceReports",
        status: 401,
        example: "expired_key",
        contentType: "application/json",
        body: { errors: { code: "expired_key", message: "The key has expired." } },
      }),
    },
    forbidden: {
      forbidden: fixture({
        operation: "listBalanceReports",
        status: 403,
        example: "forbidden",
        contentType: "application/json",
        body: { errors: { code: "forbidden", message: "The key may not read balances." } },
      }),
      invalid_ip: fixture({
        operation: "listBalanceReports",
        status: 403,
        example: "invalid_ip",
        contentType: "application/json",
        body: {
          errors: { code: "invalid_ip", message: "Requests from this address are not allowed." },
        },
      }),
    },
    notFound: {
      not_found: fixture({
        operation: "listBalanceReports",
        status: 404,
        example: "not_found",
        contentType: "application/json",
        body: {
          errors: {
            code: "resource_not_found",
            message: "The resource was not found.",
            parameter: "id",
          },
        },
      }),
    },
    unprocessableContent: {
      invalid_parameter: fixture({
        operation: "listBalanceReports",
        status: 422,
        example: "invalid_parameter",
        contentType: "application/json",
        body: {
          errors: {
            code: "parameter_invalid",
            message: "The value is not valid.",
            parameter: "as_of_date",
          },
        },
      }),
    },
    tooManyRequests: {
      rate_limited: fixture({
        operation: "listBalanceReports",
        status: 429,
        example: "rate_limited",
        contentType: "application/json",
        body: { errors: { code: "too_many_requests", message: "Too many requests." } },
      }),
    },
    internalServerError: {
      empty: fixture({
        operation: "listBalanceReports",
        status: 500,
        example: null,
        contentType: null,
      }),
    },
    badGateway: {
      empty: fixture({
        operation: "listBalanceReports",
        status: 502,
        example: null,
        contentType: null,
      }),
    },
    serviceUnavailable: {
      empty: fixture({
        operation: "listBalanceReports",
        status: 503,
        example: null,
        contentType: null,
      }),
    },
    gatewayTimeout: {
      empty: fixture({
        operation: "listBalanceReports",
        status: 504,
        example: null,
        contentType: null,
      }),
    },
  },
  getBalanceReport: {
    ok: {
      typical: fixture({
        operation: "getBalanceReport",
        status: 200,
        example: "typical",
        contentType: "application/json",
        body: {
          id: "5c8e0d1f-2a3b-4c4d-8e5f-60718293a001",
          object: "balance_report",
          live_mode: false,
          created_at: "2026-11-19T22:31:07Z",
          updated_at: "2026-11-19T22:31:07Z",
          balance_report_type: "intraday",
          as_of_date: "2026-11-19",
          as_of_time: "17:30",
          balances: [
            {
              id: "7a1b2c3d-4e5f-4061-8273-9485a6b7c001",
              object: "balance",
              live_mode: false,
              created_at: "2026-11-19T22:31:07Z",
              updated_at: "2026-11-19T22:31:07Z",
              amount: 1033236,
              amount_string: "1033236",
              currency: "USD",
              balance_type: "opening_ledger",
              vendor_code: "010",
              vendor_code_type: "bai2",
              as_of_date: "2026-11-19",
              as_of_time: "00:00",
              value_date: "2026-11-19",
            },
            {
              id: "7a1b2c3d-4e5f-4061-8273-9485a6b7c002",
              object: "balance",
              live_mode: false,
              created_at: "2026-11-19T22:31:07Z",
              updated_at: "2026-11-19T22:31:07Z",
              amount: 1029236,
              amount_string: "1029236",
              currency: "USD",
              balance_type: "opening_available",
              vendor_code: "040",
              vendor_code_type: "bai2",
              as_of_date: "2026-11-19",
              as_of_time: "00:00",
              value_date: "2026-11-19",
            },
            {
              id: "7a1b2c3d-4e5f-4061-8273-9485a6b7c003",
              object: "balance",
              live_mode: false,
              created_at: "2026-11-19T22:31:07Z",
              updated_at: "2026-11-19T22:31:07Z",
              amount: 1158036,
              amount_string: "1158036",
              currency: "USD",
              balance_type: "current_ledger",
              vendor_code: "030",
              vendor_code_type: "bai2",
              as_of_date: "2026-11-19",
              as_of_time: "17:30",
              value_date: "2026-11-19",
            },
            {
              id: "7a1b2c3d-4e5f-4061-8273-9485a6b7c004",
              object: "balance",
              live_mode: false,
              created_at: "2026-11-19T22:31:07Z",
              updated_at: "2026-11-19T22:31:07Z",
              amount: 1141511,
              amount_string: "1141511",
              currency: "USD",
              balance_type: "current_available",
              vendor_code: "060",
              vendor_code_type: "bai2",
              as_of_date: "2026-11-19",
              as_of_time: "17:30",
              value_date: "2026-11-19",
            },
          ],
          internal_account_id: "2f6d7c1a-8b3e-4f50-9a61-c2d3e4f5a601",
        },
      }),
      previous_day: fixture({
        operation: "getBalanceReport",
        status: 200,
        example: "previous_day",
        contentType: "application/json",
        body: {
          id: "5c8e0d1f-2a3b-4c4d-8e5f-60718293a002",
          object: "balance_report",
          live_mode: false,
          created_at: "2026-11-19T22:31:07Z",
          updated_at: "2026-11-19T22:31:07Z",
          balance_report_type: "previous_day",
          as_of_date: "2026-11-20",
          as_of_time: "02:15",
          balances: [
            {
              id: "7a1b2c3d-4e5f-4061-8273-9485a6b7c005",
              object: "balance",
              live_mode: false,
              created_at: "2026-11-19T22:31:07Z",
              updated_at: "2026-11-19T22:31:07Z",
              amount: 1158036,
              amount_string: "1158036",
              currency: "USD",
              balance_type: "closing_ledger",
              vendor_code: "015",
              vendor_code_type: "bai2",
              as_of_date: "2026-11-19",
              as_of_time: null,
              value_date: "2026-11-19",
            },
            {
              id: "7a1b2c3d-4e5f-4061-8273-9485a6b7c006",
              object: "balance",
              live_mode: false,
              created_at: "2026-11-19T22:31:07Z",
              updated_at: "2026-11-19T22:31:07Z",
              amount: 1141511,
              amount_string: "1141511",
              currency: "USD",
              balance_type: "closing_available",
              vendor_code: "045",
              vendor_code_type: "bai2",
              as_of_date: "2026-11-19",
              as_of_time: null,
              value_date: "2026-11-19",
            },
            {
              id: "7a1b2c3d-4e5f-4061-8273-9485a6b7c007",
              object: "balance",
              live_mode: false,
              created_at: "2026-11-19T22:31:07Z",
              updated_at: "2026-11-19T22:31:07Z",
              amount: 1033236,
              amount_string: "1033236",
              currency: "USD",
              balance_type: "previously_closed_book",
              vendor_code: "PRCD",
              vendor_code_type: "iso20022",
              as_of_date: "2026-11-18",
              as_of_time: null,
              value_date: null,
            },
            {
              id: "7a1b2c3d-4e5f-4061-8273-9485a6b7c008",
              object: "balance",
              live_mode: false,
              created_at: "2026-11-19T22:31:07Z",
              updated_at: "2026-11-19T22:31:07Z",
              amount: 1158036,
              amount_string: "1158036",
              currency: "USD",
              balance_type: "opening_available_next_business_day",
              vendor_code: "072",
              vendor_code_type: "bai2",
              as_of_date: "2026-11-19",
              as_of_time: null,
              value_date: "2026-11-20",
            },
            {
              id: "7a1b2c3d-4e5f-4061-8273-9485a6b7c009",
              object: "balance",
              live_mode: false,
              created_at: "2026-11-19T22:31:07Z",
              updated_at: "2026-11-19T22:31:07Z",
              amount: 16525,
              amount_string: "16525",
              currency: "USD",
              balance_type: "other",
              vendor_code: "074",
              vendor_code_type: "bai2",
              as_of_date: "2026-11-19",
              as_of_time: null,
              value_date: "2026-11-19",
            },
          ],
          internal_account_id: "2f6d7c1a-8b3e-4f50-9a61-c2d3e4f5a601",
        },
      }),
      real_time: fixture({
        operation: "getBalanceReport",
        status: 200,
        example: "real_time",
        contentType: "application/json",
        body: {
          id: "5c8e0d1f-2a3b-4c4d-8e5f-60718293a003",
          object: "balance_report",
          live_mode: false,
          created_at: "2026-11-19T22:31:07Z",
          updated_at: "2026-11-19T22:31:07Z",
          balance_report_type: "real_time",
          as_of_date: "2026-11-19",
          as_of_time: "16:30:05",
          balances: [
            {
              id: "7a1b2c3d-4e5f-4061-8273-9485a6b7c010",
              object: "balance",
              live_mode: false,
              created_at: "2026-11-19T22:31:07Z",
              updated_at: "2026-11-19T22:31:07Z",
              amount: 100,
              amount_string: "100",
              currency: "USD",
              balance_type: "current_available",
              vendor_code: "current_available",
              vendor_code_type: "modern_treasury",
              as_of_date: "2026-11-19",
              as_of_time: "16:30:05",
              value_date: "2026-11-19",
            },
            {
              id: "7a1b2c3d-4e5f-4061-8273-9485a6b7c011",
              object: "balance",
              live_mode: false,
              created_at: "2026-11-19T22:31:07Z",
              updated_at: "2026-11-19T22:31:07Z",
              amount: 235,
              amount_string: "235",
              currency: "USD",
              balance_type: "current_ledger",
              vendor_code: "current_ledger",
              vendor_code_type: "modern_treasury",
              as_of_date: "2026-11-19",
              as_of_time: "16:30:05",
              value_date: "2026-11-19",
            },
          ],
          internal_account_id: "2f6d7c1a-8b3e-4f50-9a61-c2d3e4f5a602",
        },
      }),
      time_of_report: fixture({
        operation: "getBalanceReport",
        status: 200,
        example: "time_of_report",
        contentType: "application/json",
        body: {
          id: "5c8e0d1f-2a3b-4c4d-8e5f-60718293a004",
          object: "balance_report",
          live_mode: false,
          created_at: "2026-11-19T22:31:07Z",
          updated_at: "2026-11-19T22:31:07Z",
          balance_report_type: "intraday",
          as_of_date: "2026-11-19",
          as_of_time: "17:30",
          balances: [
            {
              id: "7a1b2c3d-4e5f-4061-8273-9485a6b7c012",
              object: "balance",
              live_mode: false,
              created_at: "2026-11-19T22:31:07Z",
              updated_at: "2026-11-19T22:31:07Z",
              amount: 1158036,
              amount_string: "1158036",
              currency: "USD",
              balance_type: "current_ledger",
              vendor_code: "030",
              vendor_code_type: "bai2",
              as_of_date: null,
              as_of_time: null,
              value_date: null,
            },
            {
              id: "7a1b2c3d-4e5f-4061-8273-9485a6b7c013",
              object: "balance",
              live_mode: false,
              created_at: "2026-11-19T22:31:07Z",
              updated_at: "2026-11-19T22:31:07Z",
              amount: 1141511,
              amount_string: "1141511",
              currency: "USD",
              balance_type: "current_available",
              vendor_code: "060",
              vendor_code_type: "bai2",
              as_of_date: null,
              as_of_time: null,
              value_date: null,
            },
          ],
          internal_account_id: "2f6d7c1a-8b3e-4f50-9a61-c2d3e4f5a601",
        },
      }),
      zero: fixture({
        operation: "getBalanceReport",
        status: 200,
        example: "zero",
        contentType: "application/json",
        body: {
          id: "5c8e0d1f-2a3b-4c4d-8e5f-60718293a005",
          object: "balance_report",
          live_mode: false,
          created_at: "2026-11-19T22:31:07Z",
          updated_at: "2026-11-19T22:31:07Z",
          balance_report_type: "real_time",
          as_of_date: "2026-11-19",
          as_of_time: "16:30",
          balances: [
            {
              id: "7a1b2c3d-4e5f-4061-8273-9485a6b7c014",
              object: "balance",
              live_mode: false,
              created_at: "2026-11-19T22:31:07Z",
              updated_at: "2026-11-19T22:31:07Z",
              amount: 0,
              amount_string: "0",
              currency: "USD",
              balance_type: "current_ledger",
              vendor_code: "current_ledger",
              vendor_code_type: "modern_treasury",
              as_of_date: "2026-11-19",
              as_of_time: "16:30",
              value_date: "2026-11-19",
            },
            {
              id: "7a1b2c3d-4e5f-4061-8273-9485a6b7c015",
              object: "balance",
              live_mode: false,
              created_at: "2026-11-19T22:31:07Z",
              updated_at: "2026-11-19T22:31:07Z",
              amount: 0,
              amount_string: "0",
              currency: "USD",
              balance_type: "current_available",
              vendor_code: "current_available",
              vendor_code_type: "modern_treasury",
              as_of_date: "2026-11-19",
              as_of_time: "16:30",
              value_date: "2026-11-19",
            },
          ],
          internal_account_id: "2f6d7c1a-8b3e-4f50-9a61-c2d3e4f5a601",
        },
      }),
      negative: fixture({
        operation: "getBalanceReport",
        status: 200,
        example: "negative",
        contentType: "application/json",
        body: {
          id: "5c8e0d1f-2a3b-4c4d-8e5f-60718293a006",
          object: "balance_report",
          live_mode: false,
          created_at: "2026-11-19T22:31:07Z",
          updated_at: "2026-11-19T22:31:07Z",
          balance_report_type: "intraday",
          as_of_date: "2026-11-19",
          as_of_time: "17:30",
          balances: [
            {
              id: "7a1b2c3d-4e5f-4061-8273-9485a6b7c016",
              object: "balance",
              live_mode: false,
              created_at: "2026-11-19T22:31:07Z",
              updated_at: "2026-11-19T22:31:07Z",
              amount: -12550,
              amount_string: "-12550",
              currency: "USD",
              balance_type: "current_ledger",
              vendor_code: "030",
              vendor_code_type: "bai2",
              as_of_date: "2026-11-19",
              as_of_time: "17:30",
              value_date: "2026-11-19",
            },
            {
              id: "7a1b2c3d-4e5f-4061-8273-9485a6b7c017",
              object: "balance",
              live_mode: false,
              created_at: "2026-11-19T22:31:07Z",
              updated_at: "2026-11-19T22:31:07Z",
              amount: -20000,
              amount_string: "-20000",
              currency: "USD",
              balance_type: "current_available",
              vendor_code: "060",
              vendor_code_type: "bai2",
              as_of_date: "2026-11-19",
              as_of_time: "17:30",
              value_date: "2026-11-19",
            },
          ],
          internal_account_id: "2f6d7c1a-8b3e-4f50-9a61-c2d3e4f5a601",
        },
      }),
      zero_decimal: fixture({
        operation: "getBalanceReport",
        status: 200,
        example: "zero_decimal",
        contentType: "application/json",
        body: {
          id: "5c8e0d1f-2a3b-4c4d-8e5f-60718293a007",
          object: "balance_report",
          live_mode: false,
          created_at: "2026-11-19T22:31:07Z",
          updated_at: "2026-11-19T22:31:07Z",
          balance_report_type: "intraday",
          as_of_date: "2026-11-19",
          as_of_time: "17:30",
          balances: [
            {
              id: "7a1b2c3d-4e5f-4061-8273-9485a6b7c018",
              object: "balance",
              live_mode: false,
              created_at: "2026-11-19T22:31:07Z",
              updated_at: "2026-11-19T22:31:07Z",
              amount: 1295,
              amount_string: "1295",
              currency: "JPY",
              balance_type: "current_ledger",
              vendor_code: "030",
              vendor_code_type: "bai2",
              as_of_date: "2026-11-19",
              as_of_time: "17:30",
              value_date: "2026-11-19",
            },
            {
              id: "7a1b2c3d-4e5f-4061-8273-9485a6b7c019",
              object: "balance",
              live_mode: false,
              created_at: "2026-11-19T22:31:07Z",
              updated_at: "2026-11-19T22:31:07Z",
              amount: 295,
              amount_string: "295",
              currency: "JPY",
              balance_type: "current_available",
              vendor_code: "060",
              vendor_code_type: "bai2",
              as_of_date: "2026-11-19",
              as_of_time: "17:30",
              value_date: "2026-11-19",
            },
          ],
          internal_account_id: "2f6d7c1a-8b3e-4f50-9a61-c2d3e4f5a603",
        },
      }),
      three_decimal: fixture({
        operation: "getBalanceReport",
        status: 200,
        example: "three_decimal",
        contentType: "application/json",
        body: {
          id: "5c8e0d1f-2a3b-4c4d-8e5f-60718293a008",
          object: "balance_report",
          live_mode: false,
          created_at: "2026-11-19T22:31:07Z",
          updated_at: "2026-11-19T22:31:07Z",
          balance_report_type: "intraday",
          as_of_date: "2026-11-19",
          as_of_time: "17:30",
          balances: [
            {
              id: "7a1b2c3d-4e5f-4061-8273-9485a6b7c020",
              object: "balance",
              live_mode: false,
              created_at: "2026-11-19T22:31:07Z",
              updated_at: "2026-11-19T22:31:07Z",
              amount: 295991,
              amount_string: "295991",
              currency: "KWD",
              balance_type: "current_ledger",
              vendor_code: "030",
              vendor_code_type: "bai2",
              as_of_date: "2026-11-19",
              as_of_time: "17:30",
              value_date: "2026-11-19",
            },
            {
              id: "7a1b2c3d-4e5f-4061-8273-9485a6b7c021",
              object: "balance",
              live_mode: false,
              created_at: "2026-11-19T22:31:07Z",
              updated_at: "2026-11-19T22:31:07Z",
              amount: 295990,
              amount_string: "295990",
              currency: "KWD",
              balance_type: "current_available",
              vendor_code: "060",
              vendor_code_type: "bai2",
              as_of_date: "2026-11-19",
              as_of_time: "17:30",
              value_date: "2026-11-19",
            },
          ],
          internal_account_id: "2f6d7c1a-8b3e-4f50-9a61-c2d3e4f5a603",
        },
      }),
      stablecoin: fixture({
        operation: "getBalanceReport",
        status: 200,
        example: "stablecoin",
        contentType: "application/json",
        body: {
          id: "5c8e0d1f-2a3b-4c4d-8e5f-60718293a009",
          object: "balance_report",
          live_mode: false,
          created_at: "2026-11-19T22:31:07Z",
          updated_at: "2026-11-19T22:31:07Z",
          balance_report_type: "real_time",
          as_of_date: "2026-11-19",
          as_of_time: "16:30",
          balances: [
            {
              id: "7a1b2c3d-4e5f-4061-8273-9485a6b7c022",
              object: "balance",
              live_mode: false,
              created_at: "2026-11-19T22:31:07Z",
              updated_at: "2026-11-19T22:31:07Z",
              amount: 12000001,
              amount_string: "12000001",
              currency: "USDC",
              balance_type: "current_ledger",
              vendor_code: "current_ledger",
              vendor_code_type: "modern_treasury",
              as_of_date: "2026-11-19",
              as_of_time: "16:30",
              value_date: "2026-11-19",
            },
            {
              id: "7a1b2c3d-4e5f-4061-8273-9485a6b7c023",
              object: "balance",
              live_mode: false,
              created_at: "2026-11-19T22:31:07Z",
              updated_at: "2026-11-19T22:31:07Z",
              amount: 10500000,
              amount_string: "10500000",
              currency: "USDC",
              balance_type: "current_available",
              vendor_code: "current_available",
              vendor_code_type: "modern_treasury",
              as_of_date: "2026-11-19",
              as_of_time: "16:30",
              value_date: "2026-11-19",
            },
          ],
          internal_account_id: "2f6d7c1a-8b3e-4f50-9a61-c2d3e4f5a604",
        },
      }),
      unknown_unit: fixture({
        operation: "getBalanceReport",
        status: 200,
        example: "unknown_unit",
        contentType: "application/json",
        body: {
          id: "5c8e0d1f-2a3b-4c4d-8e5f-60718293a010",
          object: "balance_report",
          live_mode: false,
          created_at: "2026-11-19T22:31:07Z",
          updated_at: "2026-11-19T22:31:07Z",
          balance_report_type: "real_time",
          as_of_date: "2026-11-19",
          as_of_time: "16:30",
          balances: [
            {
              id: "7a1b2c3d-4e5f-4061-8273-9485a6b7c024",
              object: "balance",
              live_mode: false,
              created_at: "2026-11-19T22:31:07Z",
              updated_at: "2026-11-19T22:31:07Z",
              amount: 29900,
              amount_string: "29900",
              currency: "USD",
              balance_type: "current_available",
              vendor_code: "current_available",
              vendor_code_type: "modern_treasury",
              as_of_date: "2026-11-19",
              as_of_time: "16:30",
              value_date: "2026-11-19",
            },
            {
              id: "7a1b2c3d-4e5f-4061-8273-9485a6b7c025",
              object: "balance",
              live_mode: false,
              created_at: "2026-11-19T22:31:07Z",
              updated_at: "2026-11-19T22:31:07Z",
              amount: 70000,
              amount_string: "70000",
              currency: "PYUSD",
              balance_type: "current_available",
              vendor_code: "current_available",
              vendor_code_type: "modern_treasury",
              as_of_date: "2026-11-19",
              as_of_time: "16:30",
              value_date: "2026-11-19",
            },
          ],
          internal_account_id: "2f6d7c1a-8b3e-4f50-9a61-c2d3e4f5a604",
        },
      }),
      missing_optional: fixture({
        operation: "getBalanceReport",
        status: 200,
        example: "missing_optional",
        contentType: "application/json",
        body: {
          id: "5c8e0d1f-2a3b-4c4d-8e5f-60718293a011",
          object: "balance_report",
          live_mode: false,
          created_at: "2026-11-19T22:31:07Z",
          updated_at: "2026-11-19T22:31:07Z",
          balance_report_type: "previous_day",
          as_of_date: "2026-11-19",
          balances: [
            {
              id: "7a1b2c3d-4e5f-4061-8273-9485a6b7c026",
              object: "balance",
              live_mode: false,
              created_at: "2026-11-19T22:31:07Z",
              updated_at: "2026-11-19T22:31:07Z",
              amount: 1033236,
              currency: "USD",
              balance_type: "closing_ledger",
              vendor_code: "015",
              vendor_code_type: "bai2",
            },
          ],
          internal_account_id: "2f6d7c1a-8b3e-4f50-9a61-c2d3e4f5a601",
        },
      }),
      empty: fixture({
        operation: "getBalanceReport",
        status: 200,
        example: "empty",
        contentType: "application/json",
        body: {
          id: "5c8e0d1f-2a3b-4c4d-8e5f-60718293a012",
          object: "balance_report",
          live_mode: false,
          created_at: "2026-11-19T22:31:07Z",
          updated_at: "2026-11-19T22:31:07Z",
          balance_report_type: "other",
          as_of_date: "2026-11-19",
          as_of_time: null,
          balances: [],
          internal_account_id: "2f6d7c1a-8b3e-4f50-9a61-c2d3e4f5a601",
        },
      }),
    },
    unauthorized: {
      wrong_key: fixture({
        operation: "getBalanceReport",
        status: 401,
        example: "wrong_key",
        contentType: "application/json",
        body: { errors: { code: "invalid_key", message: "The key is not valid." } },
      }),
      expired_key: fixture({
        operation: "getBalanceReport",
        status: 401,
        example: "expired_key",
        contentType: "application/json",
        body: { errors: { code: "expired_key", message: "The key has expired." } },
      }),
    },
    forbidden: {
      forbidden: fixture({
        operation: "getBalanceReport",
        status: 403,
        example: "forbidden",
        contentType: "application/json",
        body: { errors: { code: "forbidden", message: "The key may not read balances." } },
      }),
      invalid_ip: fixture({
        operation: "getBalanceReport",
        status: 403,
        example: "invalid_ip",
        contentType: "application/json",
        body: {
          errors: { code: "invalid_ip", message: "Requests from this address are not allowed." },
        },
      }),
    },
    notFound: {
      not_found: fixture({
        operation: "getBalanceReport",
        status: 404,
        example: "not_found",
        contentType: "application/json",
        body: {
          errors: {
            code: "resource_not_found",
            message: "The resource was not found.",
            parameter: "id",
          },
        },
      }),
    },
    unprocessableContent: {
      invalid_parameter: fixture({
        operation: "getBalanceReport",
        status: 422,
        example: "invalid_parameter",
        contentType: "application/json",
        body: {
          errors: {
            code: "parameter_invalid",
            message: "The value is not valid.",
            parameter: "as_of_date",
          },
        },
      }),
    },
    tooManyRequests: {
      rate_limited: fixture({
        operation: "getBalanceReport",
        status: 429,
        example: "rate_limited",
        contentType: "application/json",
        body: { errors: { code: "too_many_requests", message: "Too many requests." } },
      }),
    },
    internalServerError: {
      empty: fixture({
        operation: "getBalanceReport",
        status: 500,
        example: null,
        contentType: null,
      }),
    },
    badGateway: {
      empty: fixture({
        operation: "getBalanceReport",
        status: 502,
        example: null,
        contentType: null,
      }),
    },
    serviceUnavailable: {
      empty: fixture({
        operation: "getBalanceReport",
        status: 503,
        example: null,
        contentType: null,
      }),
    },
    gatewayTimeout: {
      empty: fixture({
        operation: "getBalanceReport",
        status: 504,
        example: null,
        contentType: null,
      }),
    },
  },
  listInternalAccounts: {
    ok: {
      typical: fixture({
        operation: "listInternalAccounts",
        status: 200,
        example: "typical",
        contentType: "application/json",
        body: [
          {
            id: "2f6d7c1a-8b3e-4f50-9a61-c2d3e4f5a601",
            object: "internal_account",
            live_mode: false,
            created_at: "2026-03-02T09:00:00Z",
            updated_at: "2026-11-18T08:00:00Z",
            account_type: "checking",
            party_name: "Example Company",
            party_type: "business",
            party_address: {
              id: "8d9e0f1a-2b3c-4d4e-8f50-a1b2c3d4e501",
              object: "address",
              live_mode: false,
              created_at: "2026-03-02T09:00:00Z",
              updated_at: "2026-03-02T09:00:00Z",
              line1: "1 Example Street",
              line2: null,
              locality: "Example City",
              region: "CA",
              postal_code: "00000",
              country: "US",
            },
            name: "Operating",
            account_details: [
              {
                id: "6b7c8d9e-0f1a-4b2c-8d3e-4f5061728301",
                object: "account_detail",
                live_mode: false,
                created_at: "2026-03-02T09:00:00Z",
                updated_at: "2026-03-02T09:00:00Z",
                discarded_at: null,
                account_number_type: "other",
                account_number_safe: "0001",
              },
            ],
            account_capabilities: [
              {
                id: "6b7c8d9e-0f1a-4b2c-8d3e-4f5061728303",
                object: "account_capability",
                live_mode: false,
                created_at: "2026-03-02T09:00:00Z",
                updated_at: "2026-03-02T09:00:00Z",
                discarded_at: null,
                direction: "credit",
                identifier: null,
                payment_type: "ach",
              },
            ],
            routing_details: [
              {
                id: "6b7c8d9e-0f1a-4b2c-8d3e-4f5061728302",
                object: "routing_detail",
                live_mode: false,
                created_at: "2026-03-02T09:00:00Z",
                updated_at: "2026-03-02T09:00:00Z",
                discarded_at: null,
                routing_number: "000000000",
                routing_number_type: "aba",
                payment_type: null,
                bank_name: "Example Bank",
                bank_address: null,
              },
            ],
            connection: {
              id: "3e4f5061-7283-4495-86a7-b8c9d0e1f201",
              object: "connection",
              live_mode: false,
              created_at: "2026-03-02T09:00:00Z",
              updated_at: "2026-03-02T09:00:00Z",
              discarded_at: null,
              vendor_id: "3e4f5061-7283-4495-86a7-b8c9d0e1f301",
              vendor_customer_id: null,
              vendor_name: "Example Bank",
            },
            currency: "USD",
            metadata: { region: "west" },
            parent_account_id: null,
            counterparty_id: null,
            vendor_id: null,
            legal_entity_id: null,
            status: "active",
            ledger_account_id: null,
            contra_ledger_account_id: null,
            external_id: "operating",
            debitable: false,
          },
        ],
        headers: { "X-After-Cursor": "", "X-Per-Page": "25" },
      }),
      little_known: fixture({
        operation: "listInternalAccounts",
        status: 200,
        example: "little_known",
        contentType: "application/json",
        body: [
          {
            id: "2f6d7c1a-8b3e-4f50-9a61-c2d3e4f5a602",
            object: "internal_account",
            live_mode: false,
            created_at: "2026-03-02T09:00:00Z",
            updated_at: "2026-11-18T08:00:00Z",
            account_type: null,
            party_name: "Example Company",
            party_type: "business",
            party_address: null,
            name: "Customers",
            account_details: [],
            account_capabilities: [],
            routing_details: [],
            connection: {
              id: "3e4f5061-7283-4495-86a7-b8c9d0e1f201",
              object: "connection",
              live_mode: false,
              created_at: "2026-03-02T09:00:00Z",
              updated_at: "2026-03-02T09:00:00Z",
              discarded_at: null,
              vendor_id: "3e4f5061-7283-4495-86a7-b8c9d0e1f301",
              vendor_customer_id: null,
              vendor_name: "Example Bank",
            },
            currency: "USD",
            metadata: {},
            parent_account_id: "2f6d7c1a-8b3e-4f50-9a61-c2d3e4f5a601",
            counterparty_id: null,
            vendor_id: null,
            legal_entity_id: null,
            status: null,
            ledger_account_id: null,
            contra_ledger_account_id: null,
            external_id: null,
            debitable: null,
          },
        ],
        headers: { "X-Per-Page": "25" },
      }),
      empty: fixture({
        operation: "listInternalAccounts",
        status: 200,
        example: "empty",
        contentType: "application/json",
        body: [],
        headers: { "X-Per-Page": "25" },
      }),
    },
    unauthorized: {
      wrong_key: fixture({
        operation: "listInternalAccounts",
        status: 401,
        example: "wrong_key",
        contentType: "application/json",
        body: { errors: { code: "invalid_key", message: "The key is not valid." } },
      }),
      expired_key: fixture({
        operation: "listInternalAccounts",
        status: 401,
        example: "expired_key",
        contentType: "application/json",
        body: { errors: { code: "expired_key", message: "The key has expired." } },
      }),
    },
    forbidden: {
      forbidden: fixture({
        operation: "listInternalAccounts",
        status: 403,
        example: "forbidden",
        contentType: "application/json",
        body: { errors: { code: "forbidden", message: "The key may not read balances." } },
      }),
      invalid_ip: fixture({
        operation: "listInternalAccounts",
        status: 403,
        example: "invalid_ip",
        contentType: "application/json",
        body: {
          errors: { code: "invalid_ip", message: "Requests from this address are not allowed." },
        },
      }),
    },
    notFound: {
      not_found: fixture({
        operation: "listInternalAccounts",
        status: 404,
        example: "not_found",
        contentType: "application/json",
        body: {
          errors: {
            code: "resource_not_found",
            message: "The resource was not found.",
            parameter: "id",
          },
        },
      }),
    },
    unprocessableContent: {
      invalid_parameter: fixture({
        operation: "listInternalAccounts",
        status: 422,
        example: "invalid_parameter",
        contentType: "application/json",
        body: {
          errors: {
            code: "parameter_invalid",
            message: "The value is not valid.",
            parameter: "as_of_date",
          },
        },
      }),
    },
    tooManyRequests: {
      rate_limited: fixture({
        operation: "listInternalAccounts",
        status: 429,
        example: "rate_limited",
        contentType: "application/json",
        body: { errors: { code: "too_many_requests", message: "Too many requests." } },
      }),
    },
    internalServerError: {
      empty: fixture({
        operation: "listInternalAccounts",
        status: 500,
        example: null,
        contentType: null,
      }),
    },
    badGateway: {
      empty: fixture({
        operation: "listInternalAccounts",
        status: 502,
        example: null,
        contentType: null,
      }),
    },
    serviceUnavailable: {
      empty: fixture({
        operation: "listInternalAccounts",
        status: 503,
        example: null,
        contentType: null,
      }),
    },
    gatewayTimeout: {
      empty: fixture({
        operation: "listInternalAccounts",
        status: 504,
        example: null,
        contentType: null,
      }),
    },
  },
};
