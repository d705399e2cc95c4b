/** Forms of answers that other providers have. */
import type { BalanceTable, NoArgs, Operation } from "../../src/provider.ts";
import type { Shape } from "./case.ts";

const byCode: BalanceTable<
  Operation<
    NoArgs,
    { available: { [currency: string]: number }; hold?: { [currency: string]: number } | null }
  >
> = {
  unit: "decimal",
  currency: "*",
  amounts: {
    "/available/*": { type: "available", pool: "main" },
    "/hold/*": { type: "reserved", pool: "main" },
  },
};

const byName: BalanceTable<
  Operation<NoArgs, { currency: string; totals: { [name: string]: number } }>
> = {
  unit: "minor",
  currency: "/currency",
  amounts: {
    "/totals/*": {
      type: { by: "*", values: { free: "available", ledger: "booked", limit: null } },
      pool: "main",
    },
  },
};

const ownSide: BalanceTable<
  Operation<NoArgs, { currency: string; payable: number; receivable: number }>
> = {
  unit: "minor",
  currency: "currency",
  amounts: {
    "/payable": { type: "booked", pool: "main", sign: "-" },
    "/receivable": { type: "owed", pool: "main", sign: "-", note: "a debt is negative there" },
  },
};

const byNumber: BalanceTable<
  Operation<
    NoArgs,
    { groups: { kind: number; code: string; rows: { isDebt: boolean; cents: number }[] }[] }
  >
> = {
  unit: "minor",
  currency: "/groups/*/code",
  amounts: {
    "/groups/*/rows/*/cents": {
      type: { by: "/groups/*/kind", values: { 1: "booked", 2: "reserved" } },
      pool: "main",
      sign: { by: "/groups/*/rows/*/isDebt", values: { true: "-", false: "+" } },
      term: "cents",
    },
  },
};

export const otherForms: readonly Shape[] = [
  {
    shape: "a map by currency",
    normalize: byCode,
    cases: [
      {
        name: "the key is the currency",
        answer: { available: { USD: 12.5, jpy: 300, points: 5 }, hold: { USD: -1 } },
        entries: [
          "- available main 12.50 USD available",
          "- available main 300 JPY available",
          "- reserved main -1.00 USD hold",
        ],
        problems: [["unknown_currency", "/available/points", '"points"']],
      },
    ],
  },
  {
    shape: "a map by type",
    normalize: byName,
    cases: [
      {
        name: "the key is the type, a limit no balance, and an unknown key no silence",
        answer: { currency: "EUR", totals: { free: 1, ledger: -2, limit: 50_000, credit: 7 } },
        entries: ["- available main 0.01 EUR free", "- booked main -0.02 EUR ledger"],
        problems: [["unknown_value", "/totals/credit", '"credit"']],
      },
    ],
  },
  {
    shape: "amounts from the provider's side",
    normalize: ownSide,
    cases: [
      {
        name: "a sign the other way round, of a negative amount too",
        answer: { currency: "EUR", payable: -500, receivable: -20 },
        entries: ["- booked main 5.00 EUR payable", "- owed main 0.20 EUR receivable"],
      },
      {
        name: "nothing has no sign",
        answer: { currency: "EUR", payable: 0, receivable: 20 },
        entries: ["- booked main 0.00 EUR payable", "- owed main -0.20 EUR receivable"],
      },
    ],
  },
  {
    shape: "numbers and flags that decide",
    normalize: byNumber,
    cases: [
      {
        name: "the type by a number above, the sign by a flag beside",
        answer: {
          groups: [
            { kind: 1, code: "EUR", rows: [{ isDebt: false, cents: 5 }] },
            { kind: 2, code: "USD", rows: [{ isDebt: true, cents: 6 }] },
            { kind: 3, code: "USD", rows: [{ isDebt: true, cents: 7 }] },
          ],
        },
        entries: ["- booked main 0.05 EUR cents", "- reserved main -0.06 USD cents"],
        problems: [["unknown_value", "/groups/2/rows/0/cents", '"3"']],
      },
    ],
  },
];
