// @generated {"from":["openapi.yaml"]}
/**
 * What the Adyen API answers, for tests.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import { type Fixture, fixture } from "@org/core/testing";
import type { components } from "./types.ts";

/** The answers that the examples of the spec describe: by operation, status and name. */
export interface Fixtures {
  readonly listBalanceAccounts: {
    readonly ok: {
      /** The only balance account of the account holder */
      readonly one_account: Fixture<components["schemas"]["PaginatedBalanceAccountsResponse"]>;
      /** The first of several pages */
      readonly first_page: Fixture<components["schemas"]["PaginatedBalanceAccountsResponse"]>;
      /** An account holder without balance accounts */
      readonly no_accounts: Fixture<components["schemas"]["PaginatedBalanceAccountsResponse"]>;
    };
    readonly badRequest: {
      /** The request can't be read */
      readonly bad_request: Fixture<components["schemas"]["RestServiceError"]>;
    };
    readonly unauthorized: {
      /** The API key is unknown */
      readonly wrong_key: Fixture<components["schemas"]["RestServiceError"]>;
    };
    readonly forbidden: {
      /** The API key lacks the permission */
      readonly forbidden: Fixture<components["schemas"]["RestServiceError"]>;
    };
    readonly unprocessableContent: {
      /** Nothing has this id */
      readonly not_valid: Fixture<components["schemas"]["RestServiceError"]>;
    };
    readonly internalServerError: {
      /** A failure of Adyen */
      readonly server_error: Fixture<components["schemas"]["RestServiceError"]>;
    };
  };
  readonly getBalanceAccount: {
    readonly ok: {
      /** Two currencies, with money on its way and some of it held back */
      readonly typical: Fixture<components["schemas"]["BalanceAccount"]>;
      /** An account that nothing has moved through */
      readonly zero: Fixture<components["schemas"]["BalanceAccount"]>;
      /** More was taken than was there; of the pending amount, a part will be available */
      readonly negative: Fixture<components["schemas"]["BalanceAccount"]>;
      /** Japanese yen, which have no smaller unit */
      readonly zero_decimal: Fixture<components["schemas"]["BalanceAccount"]>;
      /** Kuwaiti dinar, counted in thousandths; 295.991 KWD are available */
      readonly three_decimal: Fixture<components["schemas"]["BalanceAccount"]>;
      /** The four currencies that Adyen counts otherwise than ISO 4217 */
      readonly own_decimals: Fixture<components["schemas"]["BalanceAccount"]>;
      /** One code that ISO 4217 does not have, beside one that it has */
      readonly unknown_currency: Fixture<components["schemas"]["BalanceAccount"]>;
      /** The balances as an account without pending money has them, and no setting of it */
      readonly missing_optional: Fixture<components["schemas"]["BalanceAccount"]>;
      /** An account that says nothing of balances */
      readonly no_balances: Fixture<components["schemas"]["BalanceAccount"]>;
      /** An account without any currency yet */
      readonly empty: Fixture<components["schemas"]["BalanceAccount"]>;
    };
    readonly badRequest: {
      /** The request can't be read */
      readonly bad_request: Fixture<components["schemas"]["RestServiceError"]>;
    };
    readonly unauthorized: {
      /** The API key is unknown */
      readonly wrong_key: Fixture<components["schemas"]["RestServiceError"]>;
    };
    readonly forbidden: {
      /** The API key lacks the permission */
      readonly forbidden: Fixture<components["schemas"]["RestServiceError"]>;
    };
    readonly unprocessableContent: {
      /** Nothing has this id */
      readonly not_valid: Fixture<components["schemas"]["RestServiceError"]>;
    };
    readonly internalServerError: {
      /** A failure of Adyen */
      readonly server_error: Fixture<components["schemas"]["RestServiceError"]>;
    };
  };
}

/** Answers for tests: `fixtures.OPERATION.STATUS.EXAMPLE`, each with `body` and `with({ … })`. */
export const fixtures: Fixtures = {
  listBalanceAccounts: {
    ok: {
      one_account: fixture({
        operation: "listBalanceAccounts",
        status: 200,
        example: "one_account",
        contentType: "application/json",
        body: {
          balanceAccounts: [
            {
              id: "BA00000000000000000000001",
              accountHolderId: "AH00000000000000000000001",
              defaultCurrencyCode: "EUR",
              status: "active",
              timeZone: "Europe/Amsterdam",
            },
          ],
          hasNext: false,
          hasPrevious: false,
        },
      }),
      first_page: fixture({
        operation: "listBalanceAccounts",
        status: 200,
        example: "first_page",
        contentType: "application/json",
        body: {
          balanceAccounts: [
            {
              id: "BA00000000000000000000001",
              accountHolderId: "AH00000000000000000000001",
              defaultCurrencyCode: "EUR",
              status: "active",
              timeZone: "Europe/Amsterdam",
            },
            {
              id: "BA00000000000000000000002",
              accountHolderId: "AH00000000000000000000001",
              defaultCurrencyCode: "EUR",
              status: "active",
              timeZone: "Europe/Amsterdam",
            },
          ],
          hasNext: true,
          hasPrevious: false,
        },
      }),
      no_accounts: fixture({
        operation: "listBalanceAccounts",
        status: 200,
        example: "no_accounts",
        contentType: "application/json",
        body: { balanceAccounts: [], hasNext: false, hasPrevious: false },
      }),
    },
    badRequest: {
      bad_request: fixture({
        operation: "listBalanceAccounts",
        status: 400,
        example: "bad_request",
        contentType: "application/json",
        body: {
          type: "https://docs.adyen.com/errors/general/bad-request",
          title: "Bad request",
          status: 400,
          detail: "The value of offset is no number.",
          errorCode: "00_400",
        },
      }),
    },
    unauthorized: {
      wrong_key: fixture({
        operation: "listBalanceAccounts",
        status: 401,
        example: "wrong_key",
        contentType: "application/json",
        body: {
          type: "https://docs.adyen.com/errors/security/unauthorized",
          title: "Unauthorized",
          status: 401,
          detail: "The API key is not valid.",
          errorCode: "00_401",
        },
      }),
    },
    forbidden: {
      forbidden: fixture({
        operation: "listBalanceAccounts",
        status: 403,
        example: "forbidden",
        contentType: "application/json",
        body: {
          type: "https://docs.adyen.com/errors/security/unauthorized",
          title: "Forbidden",
          status: 403,
          detail: "The API key may not read balance accounts.",
          errorCode: "00_403",
        },
      }),
    },
    unprocessableContent: {
      not_valid: fixture({
        operation: "listBalanceAccounts",
        status: 422,
        example: "not_valid",
        contentType: "application/json",
        body: {
          type: "https://docs.adyen.com/errors/general/invalid-field-value",
          title: "Invalid value",
          status: 422,
          detail: "Nothing has this id.",
          errorCode: "30_031",
          requestId: "REQ0000000000001",
          invalidFields: [{ name: "id", value: "BA1", message: "Nothing has this id." }],
        },
      }),
    },
    internalServerError: {
      server_error: fixture({
        operation: "listBalanceAccounts",
        status: 500,
        example: "server_error",
        contentType: "application/json",
        body: {
          type: "https://docs.adyen.com/errors/general/internal",
          title: "Internal error",
          status: 500,
          detail: "Something went wrong on our side.",
          errorCode: "00_500",
          requestId: "REQ0000000000001",
        },
      }),
    },
  },
  getBalanceAccount: {
    ok: {
      typical: fixture({
        operation: "getBalanceAccount",
        status: 200,
        example: "typical",
        contentType: "application/json",
        body: {
          id: "BA00000000000000000000001",
          accountHolderId: "AH00000000000000000000001",
          defaultCurrencyCode: "EUR",
          status: "active",
          timeZone: "Europe/Amsterdam",
          reference: "shop-1",
          description: "Shop 1",
          metadata: { region: "north" },
          platformPaymentConfiguration: { settlementDelayDays: 2 },
          balances: [
            {
              currency: "EUR",
              balance: 100000,
              reserved: 5000,
              available: 95000,
              pending: 25000,
              pendingAvailable: 25000,
            },
            {
              currency: "USD",
              balance: 4210,
              reserved: 0,
              available: 4210,
              pending: 0,
              pendingAvailable: 0,
            },
          ],
        },
      }),
      zero: fixture({
        operation: "getBalanceAccount",
        status: 200,
        example: "zero",
        contentType: "application/json",
        body: {
          id: "BA00000000000000000000002",
          accountHolderId: "AH00000000000000000000001",
          defaultCurrencyCode: "EUR",
          status: "active",
          timeZone: "Europe/Amsterdam",
          balances: [
            {
              currency: "EUR",
              balance: 0,
              reserved: 0,
              available: 0,
              pending: 0,
              pendingAvailable: 0,
            },
          ],
        },
      }),
      negative: fixture({
        operation: "getBalanceAccount",
        status: 200,
        example: "negative",
        contentType: "application/json",
        body: {
          id: "BA00000000000000000000003",
          accountHolderId: "AH00000000000000000000001",
          defaultCurrencyCode: "EUR",
          status: "active",
          timeZone: "Europe/Amsterdam",
          balances: [
            {
              currency: "EUR",
              balance: -1205,
              reserved: 0,
              available: -1205,
              pending: 8990,
              pendingAvailable: 7785,
            },
            {
              currency: "GBP",
              balance: 500,
              reserved: 0,
              available: 500,
              pending: -700,
              pendingAvailable: -700,
            },
          ],
        },
      }),
      zero_decimal: fixture({
        operation: "getBalanceAccount",
        status: 200,
        example: "zero_decimal",
        contentType: "application/json",
        body: {
          id: "BA00000000000000000000004",
          accountHolderId: "AH00000000000000000000001",
          defaultCurrencyCode: "JPY",
          status: "active",
          timeZone: "Europe/Amsterdam",
          balances: [
            {
              currency: "JPY",
              balance: 795,
              reserved: 500,
              available: 295,
              pending: 1000,
              pendingAvailable: 1000,
            },
          ],
        },
      }),
      three_decimal: fixture({
        operation: "getBalanceAccount",
        status: 200,
        example: "three_decimal",
        contentType: "application/json",
        body: {
          id: "BA00000000000000000000005",
          accountHolderId: "AH00000000000000000000001",
          defaultCurrencyCode: "KWD",
          status: "active",
          timeZone: "Europe/Amsterdam",
          balances: [
            {
              currency: "KWD",
              balance: 299990,
              reserved: 3999,
              available: 295991,
              pending: 10,
              pendingAvailable: 10,
            },
          ],
        },
      }),
      own_decimals: fixture({
        operation: "getBalanceAccount",
        status: 200,
        example: "own_decimals",
        contentType: "application/json",
        body: {
          id: "BA00000000000000000000006",
          accountHolderId: "AH00000000000000000000001",
          defaultCurrencyCode: "CLP",
          status: "active",
          timeZone: "Europe/Amsterdam",
          balances: [
            {
              currency: "CLP",
              balance: 123450,
              reserved: 0,
              available: 123450,
              pending: 100,
              pendingAvailable: 100,
            },
            { currency: "CVE", balance: 1500, reserved: 0, available: 1500 },
            { currency: "IDR", balance: 250000, reserved: 0, available: 250000 },
            { currency: "ISK", balance: 29500, reserved: 500, available: 29000 },
          ],
        },
      }),
      unknown_currency: fixture({
        operation: "getBalanceAccount",
        status: 200,
        example: "unknown_currency",
        contentType: "application/json",
        body: {
          id: "BA00000000000000000000007",
          accountHolderId: "AH00000000000000000000001",
          defaultCurrencyCode: "EUR",
          status: "active",
          timeZone: "Europe/Amsterdam",
          balances: [
            { currency: "EUR", balance: 29900, reserved: 0, available: 29900 },
            { currency: "QQQ", balance: 700, reserved: 0, available: 700 },
          ],
        },
      }),
      missing_optional: fixture({
        operation: "getBalanceAccount",
        status: 200,
        example: "missing_optional",
        contentType: "application/json",
        body: {
          id: "BA00000000000000000000008",
          accountHolderId: "AH00000000000000000000001",
          balances: [{ currency: "EUR", balance: 29900, reserved: 0, available: 29900 }],
        },
      }),
      no_balances: fixture({
        operation: "getBalanceAccount",
        status: 200,
        example: "no_balances",
        contentType: "application/json",
        body: {
          id: "BA00000000000000000000009",
          accountHolderId: "AH00000000000000000000001",
          status: "closed",
        },
      }),
      empty: fixture({
        operation: "getBalanceAccount",
        status: 200,
        example: "empty",
        contentType: "application/json",
        body: {
          id: "BA00000000000000000000010",
          accountHolderId: "AH00000000000000000000001",
          defaultCurrencyCode: "EUR",
          status: "active",
          timeZone: "Europe/Amsterdam",
          balances: [],
        },
      }),
    },
    badRequest: {
      bad_request: fixture({
        operation: "getBalanceAccount",
        status: 400,
        example: "bad_request",
        contentType: "application/json",
        body: {
          type: "https://docs.adyen.com/errors/general/bad-request",
          title: "Bad request",
          status: 400,
          detail: "The value of offset is no number.",
          errorCode: "00_400",
        },
      }),
    },
    unauthorized: {
      wrong_key: fixture({
        operation: "getBalanceAccount",
        status: 401,
        example: "wrong_key",
        contentType: "application/json",
        body: {
          type: "https://docs.adyen.com/errors/security/unauthorized",
          title: "Unauthorized",
          status: 401,
          detail: "The API key is not valid.",
          errorCode: "00_401",
        },
      }),
    },
    forbidden: {
      forbidden: fixture({
        operation: "getBalanceAccount",
        status: 403,
        example: "forbidden",
        contentType: "application/json",
        body: {
          type: "https://docs.adyen.com/errors/security/unauthorized",
          title: "Forbidden",
          status: 403,
          detail: "The API key may not read balance accounts.",
          errorCode: "00_403",
        },
      }),
    },
    unprocessableContent: {
      not_valid: fixture({
        operation: "getBalanceAccount",
        status: 422,
        example: "not_valid",
        contentType: "application/json",
        body: {
          type: "https://docs.adyen.com/errors/general/invalid-field-value",
          title: "Invalid value",
          status: 422,
          detail: "Nothing has this id.",
          errorCode: "30_031",
          requestId: "REQ0000000000001",
          invalidFields: [{ name: "id", value: "BA1", message: "Nothing has this id." }],
        },
      }),
    },
    internalServerError: {
      server_error: fixture({
        operation: "getBalanceAccount",
        status: 500,
        example: "server_error",
        contentType: "application/json",
        body: {
          type: "https://docs.adyen.com/errors/general/internal",
          title: "Internal error",
          status: 500,
          detail: "Something went wrong on our side.",
          errorCode: "00_500",
          requestId: "REQ0000000000001",
        },
      }),
    },
  },
};
