import type { BalanceTable } from "@org/core/provider";
import type { listBalances } from "./generated/operations.ts";

/**
 * Mollie: a draft, of what was recognized by names and types. Confirm the unit, and of each amount
 * the type and the pool.
 */
export const normalize: BalanceTable<typeof listBalances> = {
  unit: "decimal",
  currency: "currency",
  amounts: {
    "/_embedded/balances/*/availableAmount/value": { type: "available", pool: "main" },
    "/_embedded/balances/*/pendingAmount/value": { type: "pending", pool: "main" },
  },
};
