/** Accounts of firms: wallets (PayPal, Wise, Muda), banks (Modern Treasury), issuers of cards (Lithic, Marqeta). */
import type { BalanceReader, BalanceTable, NoArgs, Operation } from "../../src/provider.ts";
import type { GetAssets, GetCurrencies } from "../answers.ts";
import type { Shape } from "./case.ts";

interface Money {
  currency_code: string;
  value: string;
}

const paypal: BalanceTable<
  Operation<
    NoArgs,
    {
      account_id?: string | null;
      as_of_time?: string | null;
      last_refresh_time?: string | null;
      balances?:
        | {
            currency: string;
            total_balance: Money;
            available_balance?: Money | null;
            withheld_balance?: Money | null;
          }[]
        | null;
    }
  >
> = {
  unit: "decimal",
  currency: "currency_code",
  account: "/account_id",
  asOf: "/as_of_time",
  freshAt: "/last_refresh_time",
  amounts: {
    "/balances/*/total_balance/value": { type: "booked", pool: "main" },
    "/balances/*/available_balance/value": { type: "available", pool: "main" },
    "/balances/*/withheld_balance/value": { type: "reserved", pool: "main" },
  },
};

interface Decimal {
  value: number;
  currency: string;
}

const WISE_POOLS = {
  by: "/*/type",
  values: { STANDARD: "main", SAVINGS: "savings" },
} as const;

const wise: BalanceTable<
  Operation<
    { profileId: number },
    {
      id: number;
      type: "STANDARD" | "SAVINGS" | (string & {});
      amount: Decimal;
      reservedAmount: Decimal;
      cashAmount: Decimal;
      totalWorth: Decimal;
      modificationTime?: string | null;
    }[]
  >
> = {
  unit: "decimal",
  currency: "currency",
  account: "/*/id",
  asOf: "/*/modificationTime",
  amounts: {
    "/*/amount/value": { type: "available", pool: WISE_POOLS },
    "/*/reservedAmount/value": { type: "reserved", pool: WISE_POOLS },
  },
};

const modernTreasury: BalanceTable<
  Operation<
    { internal_account_id: string },
    {
      as_of_date: string;
      as_of_time: string;
      internal_account_id: string;
      balances: {
        amount: number;
        amount_string: string;
        currency: string;
        balance_type: "closing_available" | "other" | (string & {});
        vendor_code: string;
      }[];
    }[]
  >
> = {
  unit: "minor",
  currency: "currency",
  account: ["/*/internal_account_id", { argument: "internal_account_id" }],
  asOf: "/*/as_of_date",
  amounts: {
    "/*/balances/*/amount": {
      type: {
        by: "/*/balances/*/balance_type",
        values: {
          current_available: "available",
          closing_available: "available",
          opening_available: "available",
          current_ledger: "booked",
          closing_ledger: "booked",
          opening_ledger: "booked",
          previously_closed_book: "booked",
          opening_available_next_business_day: "expected",
          other: "current",
        },
      },
      pool: "main",
    },
  },
};

const LITHIC_POOL = { by: "/data/*/financial_account_type" } as const;

const lithic: BalanceTable<
  Operation<
    NoArgs,
    {
      data: {
        available_amount: number;
        pending_amount: number;
        total_amount: number;
        currency: string;
        financial_account_token: string;
        financial_account_type: "ISSUING" | "OPERATING" | (string & {});
        updated: string;
      }[];
      has_more: boolean;
    }
  >
> = {
  unit: "minor",
  currency: "currency",
  account: "/data/*/financial_account_token",
  asOf: "/data/*/updated",
  amounts: {
    "/data/*/available_amount": { type: "available", pool: LITHIC_POOL },
    "/data/*/pending_amount": { type: "reserved", pool: LITHIC_POOL },
    "/data/*/total_amount": { type: "booked", pool: LITHIC_POOL },
  },
};

const marqeta: BalanceTable<GetCurrencies> = {
  unit: "decimal",
  currency: "currency_code",
  account: { argument: "token" },
  asOf: "/gpa/balances/*/last_updated_time",
  amounts: {
    "/gpa/balances/*/ledger_balance": { type: "booked", pool: "main" },
    "/gpa/balances/*/available_balance": { type: "available", pool: "main" },
    "/gpa/balances/*/pending_credits": { type: "pending", pool: "main" },
  },
};

const muda: BalanceReader<GetAssets> = {
  unit: "decimal",
  amounts: { "/data/*/balance": { type: "current", pool: ["main", "collateral"] } },
  read({ data }, report) {
    for (const [index, { asset_code: code, asset_issuer: issuer, balance }] of data.entries()) {
      const pool = code.startsWith("c") ? "collateral" : "main";
      const pointer = `/data/${index}/balance`;
      report.add({ type: "current", pool, pointer }, balance, (amount, read) =>
        read.token(amount, 7, { kind: "token", code, ...(issuer ? { issuer } : {}) }),
      );
    }
  },
};

const TEN = "2026-11-20T10:00:00.000Z";

function usd(value: string): Money {
  return { currency_code: "USD", value };
}

function wiseBalance(id: number, type: string, value: number, reserved = 0): object {
  const currency = "GBP";
  return {
    id,
    type,
    amount: { value, currency },
    reservedAmount: { value: reserved, currency },
    cashAmount: { value, currency },
    totalWorth: { value: value * 2, currency },
  };
}

function bankReport(...balances: readonly (readonly [type: string, amount: number])[]): object {
  return {
    internal_account_id: "ia",
    as_of_date: "2026-11-20",
    as_of_time: "17:30:00",
    balances: balances.map(([balance_type, amount]) => ({ balance_type, amount, currency: "USD" })),
  };
}

function cardAccount(type: string, amounts: readonly [number, number, number]): object {
  const [available_amount, pending_amount, total_amount] = amounts;
  return {
    available_amount,
    pending_amount,
    total_amount,
    currency: "USD",
    financial_account_token: "fa",
    financial_account_type: type,
    updated: "2026-11-20T10:00:00Z",
  };
}

export const accounts: readonly Shape[] = [
  {
    shape: "PayPal",
    normalize: paypal,
    cases: [
      {
        name: "the time of the balances, and how fresh they are",
        answer: {
          account_id: "PP1",
          as_of_time: "2026-11-20T10:00:00Z",
          last_refresh_time: "2026-11-20T07:45:00Z",
          balances: [
            {
              currency: "USD",
              total_balance: usd("250.00"),
              available_balance: usd("200.00"),
              withheld_balance: usd("50.00"),
            },
          ],
        },
        entries: [
          `PP1 booked main 250.00 USD total_balance ${TEN} fresh 2026-11-20T07:45:00.000Z`,
          `PP1 available main 200.00 USD available_balance ${TEN} fresh 2026-11-20T07:45:00.000Z`,
          `PP1 reserved main 50.00 USD withheld_balance ${TEN} fresh 2026-11-20T07:45:00.000Z`,
        ],
      },
      {
        name: "fresh without a time of the balances",
        answer: {
          last_refresh_time: "2026-11-20T10:00:00Z",
          balances: [{ currency: "USD", total_balance: usd("-7.5") }],
        },
        entries: [`- booked main -7.50 USD total_balance fresh ${TEN}`],
      },
      {
        name: "texts have the decimals that they have",
        answer: {
          balances: [
            { currency: "JPY", total_balance: { currency_code: "JPY", value: "1050" } },
            { currency: "HUF", total_balance: { currency_code: "HUF", value: "1050" } },
            { currency: "TND", total_balance: { currency_code: "TND", value: "1.050" } },
          ],
        },
        entries: [
          "- booked main 1050 JPY total_balance",
          "- booked main 1050.00 HUF total_balance",
          "- booked main 1.050 TND total_balance",
        ],
      },
      { name: "no balances", answer: { account_id: "PP1", balances: null }, entries: [] },
    ],
  },
  {
    shape: "Wise",
    normalize: wise,
    cases: [
      {
        name: "the pool by the type of the balance; worth and cash overlap and are no entries",
        answer: [
          wiseBalance(1, "STANDARD", 310.86, 10),
          { ...wiseBalance(2, "SAVINGS", 0.5), modificationTime: "2026-11-20T10:00:00.000Z" },
        ],
        entries: [
          "1 available main 310.86 GBP amount",
          `2 available savings 0.50 GBP amount ${TEN}`,
          "1 reserved main 10.00 GBP reservedAmount",
          `2 reserved savings 0.00 GBP reservedAmount ${TEN}`,
        ],
      },
      {
        name: "a pool that is not known",
        answer: [wiseBalance(1, "SHARED", 1), wiseBalance(2, "STANDARD", -1)],
        entries: ["2 available main -1.00 GBP amount", "2 reserved main 0.00 GBP reservedAmount"],
        problems: [
          ["unknown_value", "/0/amount/value", '"SHARED"'],
          ["unknown_value", "/0/reservedAmount/value", '"SHARED"'],
        ],
      },
    ],
  },
  {
    shape: "Modern Treasury",
    normalize: modernTreasury,
    cases: [
      {
        name: "several of one type, each with the bank's word and the day",
        answer: [
          bankReport(
            ["opening_available", 100],
            ["current_available", 200],
            ["closing_available", 300],
            ["opening_available_next_business_day", 400],
          ),
        ],
        entries: [
          "ia available main 1.00 USD opening_available 2026-11-20",
          "ia available main 2.00 USD current_available 2026-11-20",
          "ia available main 3.00 USD closing_available 2026-11-20",
          "ia expected main 4.00 USD opening_available_next_business_day 2026-11-20",
        ],
      },
      {
        name: "ledgers, an overdrawn one among them",
        answer: [
          bankReport(["opening_ledger", 5], ["current_ledger", -105]),
          bankReport(["closing_ledger", 7], ["previously_closed_book", 8], ["other", 9]),
        ],
        entries: [
          "ia booked main 0.05 USD opening_ledger 2026-11-20",
          "ia booked main -1.05 USD current_ledger 2026-11-20",
          "ia booked main 0.07 USD closing_ledger 2026-11-20",
          "ia booked main 0.08 USD previously_closed_book 2026-11-20",
          "ia current main 0.09 USD other 2026-11-20",
        ],
      },
      {
        name: "a new type of balance costs its entry alone",
        answer: [bankReport(["float", 1], ["other", 2])],
        entries: ["ia current main 0.02 USD other 2026-11-20"],
        problems: [["unknown_value", "/0/balances/0/amount", '"float"']],
      },
      {
        name: "the account that was asked for, where the answer has none",
        args: { internal_account_id: "asked" },
        answer: [{ ...bankReport(["other", 2]), internal_account_id: null }],
        entries: ["asked current main 0.02 USD other 2026-11-20"],
      },
    ],
  },
  {
    shape: "Lithic",
    normalize: lithic,
    cases: [
      {
        name: "what authorizations hold is reserved; the pool is the account's type",
        answer: {
          data: [cardAccount("ISSUING", [10_000, 2_500, 12_500])],
          has_more: false,
        },
        entries: [
          `fa available issuing 100.00 USD available_amount ${TEN}`,
          `fa reserved issuing 25.00 USD pending_amount ${TEN}`,
          `fa booked issuing 125.00 USD total_amount ${TEN}`,
        ],
      },
      {
        name: "a pool that nobody knew of yet is one",
        answer: { data: [cardAccount("PROGRAM_RECEIVABLES", [-1, 0, -1])], has_more: false },
        entries: [
          `fa available program_receivables -0.01 USD available_amount ${TEN}`,
          `fa reserved program_receivables 0.00 USD pending_amount ${TEN}`,
          `fa booked program_receivables -0.01 USD total_amount ${TEN}`,
        ],
      },
      {
        name: "no pool at all",
        answer: {
          data: [{ available_amount: 1, currency: "USD", financial_account_token: "fa" }],
          has_more: false,
        },
        entries: [],
        problems: [["unknown_value", "/data/0/available_amount", "/financial_account_type"]],
      },
    ],
  },
  {
    shape: "Marqeta",
    normalize: marqeta,
    cases: [
      {
        name: "a map by currency; credit and cached amounts are no entries",
        args: { token: "u" },
        answer: {
          gpa: {
            currency_code: "USD",
            balances: {
              USD: {
                currency_code: "USD",
                ledger_balance: 12.5,
                available_balance: -2.5,
                credit_balance: 1_000,
                cached_balance: 3,
                last_updated_time: "2026-11-20T10:00:00Z",
              },
              KWD: { currency_code: "KWD", pending_credits: 0.5 },
            },
          },
        },
        entries: [
          `u booked main 12.50 USD ledger_balance ${TEN}`,
          `u available main -2.50 USD available_balance ${TEN}`,
          "u pending main 0.500 KWD pending_credits",
        ],
      },
    ],
  },
  {
    shape: "Muda",
    normalize: muda,
    cases: [
      {
        name: "collateral is no spendable money",
        answer: {
          data: [
            { asset_code: "UGX", asset_issuer: "i", balance: "4621.0000000" },
            { asset_code: "cUGX", asset_issuer: "i", balance: "-1" },
          ],
        },
        entries: [
          "- current main 4621.0000000 UGX balance",
          "- current collateral -1.0000000 cUGX balance",
        ],
      },
    ],
  },
];
