import type { BalanceTable } from "@org/core/provider";
import type { getBalance } from "./generated/operations.ts";

/**
 * Finix: three views of one balance, in minor units of its currency. The pending amount is the
 * projected total after everything in flight, not the sum of what is pending: that is `expected`.
 */
export const normalize: BalanceTable<typeof getBalance> = {
  unit: "minor",
  currency: "currency",
  account: ["/id", { argument: "balance_id" }],
  asOf: "/updated_at",
  amounts: {
    "/posted_amount": { type: "booked", pool: "main" },
    "/available_amount": { type: "available", pool: "main", partOf: "/posted_amount" },
    "/pending_amount": {
      type: "expected",
      pool: "main",
      note: "the projected balance after everything in flight, not the sum of what is pending",
    },
  },
};
