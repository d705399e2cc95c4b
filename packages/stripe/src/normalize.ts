import type { BalanceTable } from "@org/core/provider";
import type { getBalance } from "./generated/operations.ts";

/**
 * Stripe: lists of amounts in minor units, one for each currency. What `source_types` has beside an amount
 * are parts of it, and no entries.
 */
export const normalize: BalanceTable<typeof getBalance> = {
  unit: "minor",
  currency: "currency",
  account: { argument: "account" },
  exponents: { ISK: 2, UGX: 2, MGA: 0 },
  amounts: {
    "/available/*/amount": { type: "available", pool: "main" },
    "/pending/*/amount": { type: "pending", pool: "main" },
    "/instant_available/*/amount": {
      type: "available",
      pool: "instant",
      note: "what instant payouts can take: counted in the main pool already, never to be added to it",
      partOf: ["/available/*/amount", "/pending/*/amount"],
    },
    "/connect_reserved/*/amount": { type: "reserved", pool: "main" },
    "/issuing/available/*/amount": { type: "available", pool: "issuing" },
  },
};
