import { type Exact, fromMinorUnits, type Normalizer } from "@org/core";
import type { GetBalanceArgs, GetBalanceResponse } from "./generated/provider.ts";

/**
 * Which type of balance each amount is. The pending amount is the projected total after everything
 * in flight, not the sum of what is pending: that is `expected`.
 */
const TYPES = {
  posted_amount: "booked",
  available_amount: "available",
  pending_amount: "expected",
} as const;

/** Finix: three views of one balance, in minor units of its currency. */
export const normalize: Normalizer<Exact<GetBalanceResponse>, GetBalanceArgs> = (
  balance,
  report,
  args,
) => {
  const account = balance.id ?? args.balance_id;
  const asOf = balance.updated_at;
  for (const field of ["posted_amount", "available_amount", "pending_amount"] as const) {
    const entry = { type: TYPES[field], pool: "main", account, asOf, pointer: `/${field}` };
    report.add(entry, balance[field], (units) => fromMinorUnits(units, balance.currency));
  }
};
