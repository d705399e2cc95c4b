import type { BalanceTable } from "@org/core/provider";
import type { getBalances } from "./generated/operations.ts";

/** Northbank: amounts without a sign, each with its kind and its side beside it. */
export const normalize: BalanceTable<typeof getBalances> = {
  unit: "minor",
  currency: "currency",
  account: "/account",
  asOf: "/asOf",
  amounts: {
    "/balances/*/amount": {
      type: {
        by: "/balances/*/kind",
        values: { BOOKED: "booked", AVAILABLE: "available", BLOCKED: "reserved" },
      },
      pool: "main",
      sign: { by: "/balances/*/side", values: { CREDIT: "+", DEBIT: "-" } },
      creditLine: {
        by: "/balances/*/line",
        values: { true: "included", false: "excluded" },
      },
    },
  },
};
