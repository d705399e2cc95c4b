import type { BalanceTable } from "@org/core/provider";
import type { getBalances } from "./generated/operations.ts";

/**
 * Lithic: a draft, of what was recognized by names and types. Confirm the unit, and of each amount
 * the type and the pool.
 */
export const normalize: BalanceTable<typeof getBalances> = {
  unit: "minor",
  currency: "currency",
  amounts: {
    "/data/*/available_amount": {
      type: "available",
      pool: { by: "/data/*/financial_account_type" },
    },
    "/data/*/pending_amount": { type: "pending", pool: { by: "/data/*/financial_account_type" } },
    "/data/*/total_amount": { type: "current", pool: { by: "/data/*/financial_account_type" } },
  },
};
