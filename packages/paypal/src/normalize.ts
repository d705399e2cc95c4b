import type { BalanceTable } from "@org/core/provider";
import type { getBalances } from "./generated/operations.ts";

/**
 * PayPal: in each currency a total and the two parts that it is the sum of, as decimal texts that state their
 * own decimals. The moment they are of and that of the last update stand beside the list.
 */
export const normalize: BalanceTable<typeof getBalances> = {
  unit: "decimal",
  currency: "currency_code",
  account: "/account_id",
  asOf: "/as_of_time",
  freshAt: "/last_refresh_time",
  amounts: {
    "/balances/*/total_balance/value": {
      type: "booked",
      pool: "main",
      note: "the sum of what is available and what is withheld",
    },
    "/balances/*/available_balance/value": {
      type: "available",
      pool: "main",
      note: "as of the cutoff of settlement, by the clock of the account",
      partOf: "/balances/*/total_balance/value",
    },
    "/balances/*/withheld_balance/value": {
      type: "reserved",
      pool: "main",
      partOf: "/balances/*/total_balance/value",
    },
  },
};
