/** What merchants hold at those who take payments for them: Stripe, Adyen, Mollie, Paystack, Glomo, Finix, WooshPay. */
import type { BalanceTable, NoArgs, Operation } from "../../src/provider.ts";
import { groups, lists, views } from "../tables.ts";
import type { Shape } from "./case.ts";

interface Amount {
  amount: number;
  currency: string;
}

const stripe: BalanceTable<
  Operation<
    NoArgs,
    {
      available: (Amount & { source_types?: { card?: number | null } | null })[];
      pending: Amount[];
      instant_available?: Amount[] | null;
      connect_reserved?: Amount[] | null;
      issuing?: { available: Amount[] } | null;
    }
  >
> = {
  unit: "minor",
  currency: "currency",
  exponents: { ISK: 2, UGX: 2, MGA: 0 },
  amounts: {
    "/available/*/amount": { type: "available", pool: "main" },
    "/pending/*/amount": { type: "pending", pool: "main" },
    "/instant_available/*/amount": {
      type: "available",
      pool: "instant",
      note: "a part of what is available",
    },
    "/connect_reserved/*/amount": { type: "reserved", pool: "main" },
    "/issuing/available/*/amount": { type: "available", pool: "issuing" },
  },
};

const adyen: BalanceTable<
  Operation<
    NoArgs,
    {
      id: string;
      balances: {
        available: number;
        balance: number;
        currency: string;
        pending?: number | null;
        pendingAvailable?: number | null;
        reserved: number;
      }[];
    }
  >
> = {
  unit: "minor",
  currency: "currency",
  account: "/id",
  exponents: { CLP: 2, CVE: 0, IDR: 0, ISK: 2 },
  amounts: {
    "/balances/*/balance": { type: "booked", pool: "main" },
    "/balances/*/available": { type: "available", pool: "main" },
    "/balances/*/pending": { type: "pending", pool: "main" },
    "/balances/*/reserved": { type: "reserved", pool: "main" },
  },
};

interface Value {
  currency: string;
  value: string;
}

const mollie: BalanceTable<
  Operation<
    NoArgs,
    {
      _embedded: {
        balances: {
          id: string;
          availableAmount: Value;
          pendingAmount: Value;
          transferThreshold?: Value | null;
        }[];
      };
    }
  >
> = {
  unit: "decimal",
  currency: "currency",
  account: "/_embedded/balances/*/id",
  amounts: {
    "/_embedded/balances/*/availableAmount/value": { type: "available", pool: "main" },
    "/_embedded/balances/*/pendingAmount/value": { type: "pending", pool: "main" },
  },
};

const paystack: BalanceTable<
  Operation<NoArgs, { status: boolean; data: { balance: number; currency: string }[] }>
> = {
  unit: "minor",
  currency: "currency",
  amounts: { "/data/*/balance": { type: "available", pool: "main" } },
};

const TEN = "2026-11-20T10:00:00.000Z";

export const acquirers: readonly Shape[] = [
  {
    shape: "Stripe",
    normalize: stripe,
    cases: [
      {
        name: "every list, and the provider's word for each",
        answer: {
          available: [{ amount: 5_000, currency: "usd" }],
          pending: [{ amount: 1_250, currency: "eur" }],
          instant_available: [{ amount: 4_000, currency: "usd" }],
          connect_reserved: [{ amount: 300, currency: "usd" }],
          issuing: { available: [{ amount: 700, currency: "gbp" }] },
        },
        entries: [
          "- available main 50.00 USD available",
          "- pending main 12.50 EUR pending",
          "- available instant 40.00 USD instant_available",
          "- reserved main 3.00 USD connect_reserved",
          "- available issuing 7.00 GBP available",
        ],
      },
      {
        name: "a negative balance, of which the sources are parts and no entries",
        answer: {
          available: [{ amount: -62, currency: "usd", source_types: { card: -62 } }],
          pending: [],
        },
        entries: ["- available main -0.62 USD available"],
      },
      {
        name: "its own exponents",
        answer: {
          available: [
            { amount: 500, currency: "isk" },
            { amount: 500, currency: "ugx" },
            { amount: 500, currency: "mga" },
            { amount: 500, currency: "jpy" },
          ],
          pending: [],
        },
        entries: [
          "- available main 5.00 ISK available",
          "- available main 5.00 UGX available",
          "- available main 500 MGA available",
          "- available main 500 JPY available",
        ],
      },
    ],
  },
  {
    shape: "Adyen",
    normalize: adyen,
    cases: [
      {
        name: "four amounts; what becomes available is a projection of a part, and no entry",
        answer: {
          id: "BA3",
          balances: [
            {
              balance: 10_000,
              available: 9_000,
              pending: 500,
              pendingAvailable: 500,
              reserved: 1_000,
              currency: "EUR",
            },
          ],
        },
        entries: [
          "BA3 booked main 100.00 EUR balance",
          "BA3 available main 90.00 EUR available",
          "BA3 pending main 5.00 EUR pending",
          "BA3 reserved main 10.00 EUR reserved",
        ],
      },
      {
        name: "negative amounts, and exponents of its own",
        answer: {
          id: "BA3",
          balances: [
            { balance: -150, available: -150, reserved: 0, currency: "CLP" },
            { balance: 150, available: 150, reserved: 0, currency: "IDR" },
          ],
        },
        entries: [
          "BA3 booked main -1.50 CLP balance",
          "BA3 booked main 150 IDR balance",
          "BA3 available main -1.50 CLP available",
          "BA3 available main 150 IDR available",
          "BA3 reserved main 0.00 CLP reserved",
          "BA3 reserved main 0 IDR reserved",
        ],
      },
    ],
  },
  {
    shape: "Mollie",
    normalize: mollie,
    cases: [
      {
        name: "amounts are objects, their name the provider's word; a threshold is no balance",
        answer: {
          _embedded: {
            balances: [
              {
                id: "bal_1",
                availableAmount: { currency: "EUR", value: "905.25" },
                pendingAmount: { currency: "EUR", value: "-3.10" },
                transferThreshold: { currency: "EUR", value: "5.00" },
              },
              {
                id: "bal_2",
                availableAmount: { currency: "JPY", value: "100" },
                pendingAmount: { currency: "JPY", value: "0" },
              },
            ],
          },
        },
        entries: [
          "bal_1 available main 905.25 EUR availableAmount",
          "bal_2 available main 100 JPY availableAmount",
          "bal_1 pending main -3.10 EUR pendingAmount",
          "bal_2 pending main 0 JPY pendingAmount",
        ],
      },
      {
        name: "a currency of another amount is not taken",
        answer: {
          _embedded: {
            balances: [
              {
                id: "bal_1",
                availableAmount: { value: "1.00" },
                pendingAmount: { currency: "EUR", value: "2.00" },
              },
            ],
          },
        },
        entries: ["bal_1 pending main 2.00 EUR pendingAmount"],
        problems: [["unknown_currency", "/_embedded/balances/0/availableAmount/value"]],
      },
    ],
  },
  {
    shape: "Paystack",
    normalize: paystack,
    cases: [
      {
        name: "one amount of each currency, in minor units",
        answer: {
          status: true,
          data: [
            { currency: "NGN", balance: 1_700_000 },
            { currency: "XOF", balance: 25 },
          ],
        },
        entries: ["- available main 17000.00 NGN balance", "- available main 25 XOF balance"],
      },
    ],
  },
  {
    shape: "Glomo",
    normalize: lists,
    cases: [
      {
        name: "a deficit is a debt, and positive",
        answer: {
          available: [{ currency: "USD", amount: 0 }],
          deficit: [{ currency: "USD", amount: 4_210 }],
        },
        entries: ["- available main 0.00 USD available", "- owed main 42.10 USD deficit"],
      },
      {
        name: "the same words of the funded balance are another pool; a dinar has a thousand parts",
        answer: {
          available: [{ currency: "KWD", amount: 295_990 }],
          funded_balances: {
            available: [{ currency: "KWD", amount: 1_000 }],
            pending: [{ currency: "JPY", amount: 295 }],
            deficit: [],
          },
        },
        entries: [
          "- available main 295.990 KWD available",
          "- available funded 1.000 KWD available",
          "- pending funded 295 JPY pending",
        ],
      },
    ],
  },
  {
    shape: "Finix",
    normalize: views,
    cases: [
      {
        name: "what is called pending is a projected total",
        args: { balance_id: "BA1" },
        answer: {
          currency: "USD",
          posted_amount: -1_205,
          available_amount: -1_205,
          pending_amount: 0,
          updated_at: "2026-11-20T10:00:00.00Z",
        },
        entries: [
          `BA1 booked main -12.05 USD posted_amount ${TEN}`,
          `BA1 available main -12.05 USD available_amount ${TEN}`,
          `BA1 expected main 0.00 USD pending_amount ${TEN}`,
        ],
      },
    ],
  },
  {
    shape: "WooshPay",
    normalize: groups,
    cases: [
      {
        name: "negative, and in lower case",
        answer: {
          available: [{ amount: -62, currency: "usd" }],
          issuing: { available: [{ amount: 5, currency: "hkd" }] },
          connect_reserved: [{ amount: 7, currency: "usd" }],
        },
        entries: [
          "- available main -0.62 USD available",
          "- available issuing 0.05 HKD available",
          "- reserved main 0.07 USD connect_reserved",
        ],
      },
    ],
  },
];
