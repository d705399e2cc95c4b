import type { BalanceTable } from "@org/core/provider";
import type { getBalance } from "./generated/operations.ts";

/**
 * Mollie: two amounts of one balance, as decimal texts that each name their currency. The threshold of
 * payouts is a setting and no balance.
 */
export const normalize: BalanceTable<typeof getBalance> = {
  unit: "decimal",
  currency: "currency",
  account: "/id",
  amounts: {
    "/availableAmount/value": { type: "available", pool: "main" },
    "/pendingAmount/value": {
      type: "pending",
      pool: "main",
      note: "of payments that are not settled yet; no part of the available amount",
    },
  },
};
