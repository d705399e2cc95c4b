import type { BalanceReader } from "@org/core/provider";
import type { listBalances } from "./generated/operations.ts";

const POOLS = { STANDARD: "main", SAVINGS: "savings" } as const;

/** Which balance each amount is. The others overlap with these, or are the worth of assets. */
const TYPES = { amount: "available", reservedAmount: "reserved" } as const;

const FIELDS = ["amount", "reservedAmount"] as const;

const BY_TYPE = { by: "/*/type", values: POOLS } as const;

const NOTE = "an `investmentState` other than `NOT_INVESTED` is the term of the entry";

const poolsByType: ReadonlyMap<unknown, string> = new Map(Object.entries(POOLS));

/**
 * Wise: decimal amounts for each balance of a profile. Where the money of a balance is invested, that state is
 * the term of its entries: Wise lets nobody use it by the API, although it calls it available.
 */
export const normalize: BalanceReader<typeof listBalances> = {
  unit: "decimal",
  amounts: {
    "/*/amount/value": { type: TYPES.amount, pool: BY_TYPE, note: NOTE },
    "/*/reservedAmount/value": { type: TYPES.reservedAmount, pool: BY_TYPE, note: NOTE },
  },
  read(balances, report, { profileId }) {
    for (const [index, { id, type, investmentState: state, ...amounts }] of balances.entries()) {
      const account = String(id ?? profileId);
      const pool = poolsByType.get(type);
      for (const field of FIELDS) {
        const amount = amounts[field];
        if (amount === null || amount === undefined) continue;
        const pointer = `/${index}/${field}/value`;
        if (pool === undefined) {
          const message = `the type of the balance, ${JSON.stringify(type ?? null)}, says no pool.`;
          report.problem("unknown_value", pointer, message, account);
          continue;
        }
        const term = state === "NOT_INVESTED" ? field : (state ?? field);
        const entry = { type: TYPES[field], pool, account, pointer, term };
        report.add(entry, amount.value, (value, read) => read.decimal(value, amount.currency));
      }
    }
  },
};
