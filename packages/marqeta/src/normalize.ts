import { equals, fromDecimal } from "@org/core";
import {
  type BalanceReader,
  type Exact,
  type ExactNumber,
  type ReportBuilder,
  toPointer,
} from "@org/core/provider";
import type { getBalances } from "./generated/operations.ts";
import type { components } from "./generated/types.ts";

type CurrencyBalance = Exact<components["schemas"]["CurrencyBalance"]>;

/** Which type of balance each amount is. The other amounts are unused, or are no balance. */
const TYPES = {
  ledger_balance: "booked",
  available_balance: "available",
  pending_credits: "pending",
} as const;

const FIELDS = ["ledger_balance", "available_balance", "pending_credits"] as const;

/**
 * Marqeta: decimal amounts for each currency of an account. The default currency stands at the top
 * and among the currencies: what the top repeats is counted once.
 */
export const normalize: BalanceReader<typeof getBalances> = {
  unit: "decimal",
  amounts: {
    "/gpa/balances/*/ledger_balance": { type: "booked", pool: "main" },
    "/gpa/balances/*/available_balance": { type: "available", pool: "main" },
    "/gpa/balances/*/pending_credits": { type: "pending", pool: "main" },
    "/gpa/ledger_balance": { type: "booked", pool: "main", note: "where no currency repeats it" },
    "/gpa/available_balance": { type: "available", pool: "main", note: "likewise" },
    "/gpa/pending_credits": { type: "pending", pool: "main", note: "likewise" },
  },
  read({ gpa }, report, { token }) {
    const currencies = new Map(Object.entries(gpa.balances ?? {}));
    for (const [code, balance] of currencies) {
      const parent = toPointer("gpa", "balances", code);
      if (balance.currency_code === code) addFields(report, balance, token, parent, FIELDS);
      else {
        const message = `The entry of ${code} is in another currency by its currency_code.`;
        report.problem("conflict", parent, message);
      }
    }

    const repeated = currencies.get(gpa.currency_code);
    const alone = FIELDS.filter((field) => isAbsent(repeated?.[field]));
    addFields(report, gpa, token, "/gpa", alone);
    for (const field of FIELDS) {
      if (differ(gpa[field], repeated?.[field], gpa.currency_code)) {
        const message = `The default currency has another amount among the currencies, which counts.`;
        report.problem("conflict", `/gpa/${field}`, message);
      }
    }
  },
};

function addFields(
  report: ReportBuilder,
  balance: CurrencyBalance,
  account: string,
  parent: string,
  fields: readonly (keyof typeof TYPES)[],
): void {
  const { currency_code: currency, last_updated_time: asOf } = balance;
  for (const field of fields) {
    const entry = {
      type: TYPES[field],
      pool: "main",
      account,
      asOf,
      pointer: `${parent}/${field}`,
    };
    report.add(entry, balance[field], (amount) => fromDecimal(amount, currency));
  }
}

type Amount = ExactNumber | null | undefined;

function isAbsent(amount: Amount): boolean {
  return amount === null || amount === undefined;
}

/** Whether both are there and are not the same amount, however many zeros they end in. */
function differ(a: Amount, b: Amount, currency: string): boolean {
  if (a === null || a === undefined || b === null || b === undefined) return false;
  try {
    return !equals(fromDecimal(a, currency), fromDecimal(b, currency));
  } catch {
    // An unknown currency is a problem of each entry already.
    return false;
  }
}
