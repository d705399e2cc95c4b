import type { BalanceTable } from "@org/core/provider";
import type { getBalances } from "./generated/operations.ts";

/** Paystack: one amount for each currency, in hundredths of its unit whatever its decimals are. */
export const normalize: BalanceTable<typeof getBalances> = {
  unit: "minor",
  currency: "currency",
  // The currencies of Africa that have no decimals by ISO 4217.
  exponents: { BIF: 2, DJF: 2, GNF: 2, KMF: 2, RWF: 2, UGX: 2, XAF: 2, XOF: 2 },
  amounts: {
    "/data/*/balance": {
      type: "available",
      pool: "main",
      note: "in hundredths, of currencies without decimals too: 29500 is 295 XOF",
    },
  },
};
