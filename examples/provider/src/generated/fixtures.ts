// @generated {"from":["openapi.yaml"]}
/**
 * What the Northbank API answers, for tests.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import { type Fixture, fixture } from "@org/core/testing";
import type { components } from "./types.ts";

/** The answers that the examples of the spec describe: by operation, status and name. */
export interface Fixtures {
  readonly getBalances: {
    readonly ok: {
      readonly typical: Fixture<components["schemas"]["Balances"]>;
      readonly overdrawn: Fixture<components["schemas"]["Balances"]>;
      readonly zero_decimal: Fixture<components["schemas"]["Balances"]>;
      readonly three_decimal: Fixture<components["schemas"]["Balances"]>;
      readonly unknown_currency: Fixture<components["schemas"]["Balances"]>;
      readonly empty: Fixture<components["schemas"]["Balances"]>;
    };
    readonly unauthorized: {
      readonly wrong_key: Fixture<components["schemas"]["Failure"]>;
    };
    readonly notFound: {
      readonly unknown_account: Fixture<components["schemas"]["Failure"]>;
    };
    readonly tooManyRequests: {
      readonly too_many: Fixture<components["schemas"]["Failure"]>;
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
          account: "NB-1001",
          asOf: "2026-11-20T17:30:00Z",
          balances: [
            { kind: "BOOKED", side: "CREDIT", amount: 1250000, currency: "EUR", line: true },
            { kind: "AVAILABLE", side: "CREDIT", amount: 1100050, currency: "EUR", line: true },
            { kind: "BLOCKED", side: "CREDIT", amount: 149950, currency: "EUR" },
            { kind: "BOOKED", side: "CREDIT", amount: 99, currency: "USD", line: false },
          ],
        },
      }),
      overdrawn: fixture({
        operation: "getBalances",
        status: 200,
        example: "overdrawn",
        contentType: "application/json",
        body: {
          account: "NB-1002",
          asOf: "2026-11-20T17:30:00Z",
          balances: [
            { kind: "BOOKED", side: "DEBIT", amount: 4210, currency: "EUR", line: false },
            { kind: "AVAILABLE", side: "CREDIT", amount: 45790, currency: "EUR", line: true },
          ],
        },
      }),
      zero_decimal: fixture({
        operation: "getBalances",
        status: 200,
        example: "zero_decimal",
        contentType: "application/json",
        body: {
          account: "NB-1003",
          balances: [{ kind: "BOOKED", side: "CREDIT", amount: 295, currency: "JPY" }],
        },
      }),
      three_decimal: fixture({
        operation: "getBalances",
        status: 200,
        example: "three_decimal",
        contentType: "application/json",
        body: {
          account: "NB-1004",
          balances: [{ kind: "BOOKED", side: "CREDIT", amount: 295991, currency: "KWD" }],
        },
      }),
      unknown_currency: fixture({
        operation: "getBalances",
        status: 200,
        example: "unknown_currency",
        contentType: "application/json",
        body: {
          account: "NB-1005",
          balances: [
            { kind: "BOOKED", side: "CREDIT", amount: 100, currency: "EUR" },
            { kind: "BOOKED", side: "CREDIT", amount: 100, currency: "QQQ" },
          ],
        },
      }),
      empty: fixture({
        operation: "getBalances",
        status: 200,
        example: "empty",
        contentType: "application/json",
        body: { account: "NB-1006", balances: [] },
      }),
    },
    unauthorized: {
      wrong_key: fixture({
        operation: "getBalances",
        status: 401,
        example: "wrong_key",
        contentType: "application/json",
        body: { fault: { code: "AUTH-1", text: "The key is not known." } },
      }),
    },
    notFound: {
      unknown_account: fixture({
        operation: "getBalances",
        status: 404,
        example: "unknown_account",
        contentType: "application/json",
        body: { fault: { code: "ACC-1", text: "The account is not known." } },
      }),
    },
    tooManyRequests: {
      too_many: fixture({
        operation: "getBalances",
        status: 429,
        example: "too_many",
        contentType: "application/json",
        body: { fault: { code: "LIM-1", text: "Ask again in a minute." } },
      }),
    },
  },
};
