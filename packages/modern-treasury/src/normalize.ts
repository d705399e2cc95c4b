import type { BalanceTable } from "@org/core/provider";
import type { getBalanceReport } from "./generated/operations.ts";

/**
 * Modern Treasury: a draft, of what was recognized by names and types. Confirm the unit, and of each amount
 * the type and the pool.
 */
export const normalize: BalanceTable<typeof getBalanceReport> = {
  unit: "minor",
  currency: "currency",
  account: { argument: "internal_account_id" },
  amounts: {
    "/balances/*/amount": {
      type: {
        by: "/balances/*/balance_type",
        values: {
          closing_available: "available",
          closing_ledger: "booked",
          current_available: "available",
          current_ledger: "booked",
          opening_available: "available",
          opening_available_next_business_day: "expected",
          opening_ledger: "booked",
          other: "current",
          previously_closed_book: "booked",
        },
      },
      pool: "main",
    },
  },
};
