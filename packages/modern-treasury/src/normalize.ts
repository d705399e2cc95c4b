import type { BalanceReader, BalanceType } from "@org/core/provider";
import type { getBalanceReport } from "./generated/operations.ts";

/** Which balance each type of the bank is. */
const TYPES = {
  current_available: "available",
  closing_available: "available",
  opening_available: "available",
  opening_available_next_business_day: "expected",
  current_ledger: "booked",
  closing_ledger: "booked",
  opening_ledger: "booked",
  previously_closed_book: "booked",
  other: "current",
} as const;

const KNOWN: ReadonlyMap<string, BalanceType> = new Map(Object.entries(TYPES));

/** The one token of which Modern Treasury says how many decimals it has. */
const EXPONENTS = { USDC: 6 };

/**
 * Modern Treasury: the balances that a bank reported of one account, in minor units. Each is of its own
 * day and time, or of those of the report; both are local to the bank, so no instant is made of them.
 */
export const normalize: BalanceReader<typeof getBalanceReport> = {
  unit: "minor",
  amounts: {
    "/balances/*/amount": {
      type: { by: "/balances/*/balance_type", values: TYPES },
      pool: "main",
      note: "several of one type speak of different times: the bank's own type is the term",
    },
  },
  read(answer, report) {
    const account = answer.internal_account_id;
    for (const [index, balance] of answer.balances.entries()) {
      const { balance_type: term, currency } = balance;
      const pointer = `/balances/${index}/amount`;
      const type = KNOWN.get(term);
      if (type === undefined) {
        const message = `${JSON.stringify(term)} is a type of balance that is not known.`;
        report.problem("unknown_value", pointer, message, account);
        continue;
      }
      const { as_of_date: date, as_of_time: time } = balance.as_of_date ? balance : answer;
      const asOf = time ? `${date}T${time}` : date;
      const entry = { type, pool: "main", account, pointer, term, asOf };
      report.add(entry, balance.amount, (amount, read) =>
        read.minorUnits(amount, currency, EXPONENTS),
      );
    }
  },
};
