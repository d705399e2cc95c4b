import type { BalanceTable } from "@org/core/provider";
import type { getBalance } from "./generated/operations.ts";

/** WooshPay: lists of amounts in minor units, with currency codes in lower case. */
export const normalize: BalanceTable<typeof getBalance> = {
  unit: "minor",
  currency: "currency",
  amounts: {
    "/available/*/amount": { type: "available", pool: "main" },
    "/pending/*/amount": { type: "pending", pool: "main" },
    "/issuing/available/*/amount": { type: "available", pool: "issuing" },
    "/connect_reserved/*/amount": { type: "reserved", pool: "main" },
  },
};
