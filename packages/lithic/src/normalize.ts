import type { BalanceTable } from "@org/core/provider";
import type { getBalances } from "./generated/operations.ts";

/** A financial account holds the money of one purpose. */
const pool = { by: "/data/*/financial_account_type" } as const;

/**
 * Lithic: three amounts for each financial account, in minor units. What is pending is held: nothing of it
 * is available, and the total has both.
 */
export const normalize: BalanceTable<typeof getBalances> = {
  unit: "minor",
  currency: "currency",
  account: "/data/*/financial_account_token",
  asOf: "/data/*/updated",
  amounts: {
    "/data/*/available_amount": { type: "available", pool, partOf: "/data/*/total_amount" },
    "/data/*/pending_amount": {
      type: "reserved",
      pool,
      note: "held by card authorizations, and what came by ACH until it is released",
      partOf: "/data/*/total_amount",
    },
    "/data/*/total_amount": {
      type: "booked",
      pool,
      note: "what is available and what is pending together",
    },
  },
};
