import type { BalanceTable } from "@org/core/provider";
import type { getBalances } from "./generated/operations.ts";

/** Glomo: lists of amounts in minor units, of the merchant's own money and of its funded balance. */
export const normalize: BalanceTable<typeof getBalances> = {
  unit: "minor",
  currency: "currency",
  amounts: {
    "/available/*/amount": { type: "available", pool: "main" },
    "/pending/*/amount": { type: "pending", pool: "main" },
    "/deficit/*/amount": { type: "owed", pool: "main", note: "a debt, as a positive amount" },
    "/funded_balances/available/*/amount": { type: "available", pool: "funded" },
    "/funded_balances/pending/*/amount": { type: "pending", pool: "funded" },
    "/funded_balances/deficit/*/amount": { type: "owed", pool: "funded" },
  },
};
