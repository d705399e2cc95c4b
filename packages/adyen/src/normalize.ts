import type { BalanceTable } from "@org/core/provider";
import type { getBalanceAccount } from "./generated/operations.ts";

/**
 * Adyen: amounts for each currency of a balance account, in minor units that differ from ISO 4217 for four
 * currencies. `pendingAvailable` is no entry: it projects what of the pending amount will be available.
 */
export const normalize: BalanceTable<typeof getBalanceAccount> = {
  unit: "minor",
  currency: "currency",
  account: "/id",
  exponents: { CLP: 2, CVE: 0, IDR: 0, ISK: 2 },
  amounts: {
    "/balances/*/balance": {
      type: "booked",
      pool: "main",
      note: "what is settled, with what is reserved and without what is pending",
    },
    "/balances/*/available": {
      type: "available",
      pool: "main",
      partOf: "/balances/*/balance",
    },
    "/balances/*/pending": { type: "pending", pool: "main" },
    "/balances/*/reserved": {
      type: "reserved",
      pool: "main",
      note: "held back for authorized payments; counted in the booked amount",
      partOf: "/balances/*/balance",
    },
  },
};
