/** Accounts of many kinds behind one API: Plaid. */
import type { BalanceTable, NoArgs, Operation } from "../../src/provider.ts";
import type { Shape } from "./case.ts";

interface Answer {
  accounts: {
    account_id: string;
    type: "depository" | "credit" | "loan" | "investment" | "other" | (string & {});
    balances: {
      available?: number | null;
      current?: number | null;
      limit?: number | null;
      iso_currency_code?: string | null;
      unofficial_currency_code?: string | null;
      last_updated_datetime?: string | null;
    };
  }[];
}

const plaid: BalanceTable<Operation<NoArgs, Answer>> = {
  unit: "decimal",
  currency: ["iso_currency_code", "unofficial_currency_code"],
  account: "/accounts/*/account_id",
  freshAt: "/accounts/*/balances/last_updated_datetime",
  amounts: {
    "/accounts/*/balances/available": {
      type: {
        by: "/accounts/*/type",
        // What is left of a credit limit is nobody's money.
        values: {
          depository: "available",
          investment: "available",
          other: "available",
          credit: null,
          loan: null,
        },
      },
      pool: "main",
      creditLine: {
        by: "/accounts/*/type",
        values: { depository: "excluded", investment: null, other: null, credit: null, loan: null },
      },
      term: "available",
    },
    "/accounts/*/balances/current": {
      type: {
        by: "/accounts/*/type",
        // What investments are worth is no balance.
        values: {
          depository: "current",
          other: "current",
          credit: "owed",
          loan: "owed",
          investment: null,
        },
      },
      pool: "main",
      term: "current",
    },
  },
};

function account(account_id: string, type: string, balances: object): object {
  return { account_id, type, balances: { iso_currency_code: "USD", ...balances } };
}

export const aggregators: readonly Shape[] = [
  {
    shape: "Plaid",
    normalize: plaid,
    cases: [
      {
        name: "a checking account, whose overdraft limit does not count",
        answer: {
          accounts: [account("a", "depository", { available: 100, current: 110.5, limit: 500 })],
        },
        entries: [
          "a available main 100.00 USD available credit excluded",
          "a current main 110.50 USD current",
        ],
      },
      {
        name: "a card: what is owed is a debt, and neither the limit nor its rest is money",
        answer: {
          accounts: [account("c", "credit", { available: 4589.5, current: 410.5, limit: 5000 })],
        },
        entries: ["c owed main 410.50 USD current"],
      },
      {
        name: "a card that was paid twice: a negative debt",
        answer: {
          accounts: [account("c", "credit", { available: 5020, current: -20, limit: 5000 })],
        },
        entries: ["c owed main -20.00 USD current"],
      },
      {
        name: "a loan",
        answer: { accounts: [account("l", "loan", { available: null, current: 65_262 })] },
        entries: ["l owed main 65262.00 USD current"],
      },
      {
        name: "the cash of investments, and not their worth",
        answer: { accounts: [account("i", "investment", { available: 12.34, current: 320.76 })] },
        entries: ["i available main 12.34 USD available"],
      },
      {
        name: "an overdrawn account",
        answer: { accounts: [account("a", "depository", { available: -5, current: -5 })] },
        entries: [
          "a available main -5.00 USD available credit excluded",
          "a current main -5.00 USD current",
        ],
      },
      {
        name: "what a bank does not calculate is no entry",
        answer: { accounts: [account("a", "depository", { available: null, current: 0 })] },
        entries: ["a current main 0.00 USD current"],
      },
      {
        name: "how fresh it is",
        answer: {
          accounts: [
            account("a", "depository", {
              current: 1,
              last_updated_datetime: "2026-11-20T10:00:00Z",
            }),
          ],
        },
        entries: ["a current main 1.00 USD current fresh 2026-11-20T10:00:00.000Z"],
      },
      {
        name: "a currency that is unofficial",
        answer: {
          accounts: [
            account("b", "depository", {
              current: 1,
              iso_currency_code: null,
              unofficial_currency_code: "BTC",
            }),
            account("e", "depository", {
              current: 1,
              iso_currency_code: null,
              unofficial_currency_code: "EUR",
            }),
          ],
        },
        entries: ["e current main 1.00 EUR current"],
        problems: [["unknown_currency", "/accounts/0/balances/current", '"BTC"']],
      },
      {
        name: "an account of a type that is not known",
        answer: { accounts: [account("p", "payroll", { current: 1 })] },
        entries: [],
        problems: [["unknown_value", "/accounts/0/balances/current", '"payroll"']],
      },
    ],
  },
];
