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

/** Which balance each amount of a currency is. The other amounts are unused, or are no balance. */
const ROWS = {
  ledger_balance: { type: "booked", pool: "main" },
  available_balance: { type: "available", pool: "main" },
  pending_credits: { type: "pending", pool: "main" },
} as const;

const ALONE = "where the list of currencies does not repeat it";

const FIELDS = ["ledger_balance", "available_balance", "pending_credits"] as const;

/**
 * Marqeta: decimal amounts for each currency of an account. The default currency stands at the top
 * and among the currencies: what the top repeats is counted once.
 */
export const normalize: BalanceReader<typeof getBalances> = {
  unit: "decimal",
  amounts: {
    "/gpa/balances/*/ledger_balance": ROWS.ledger_balance,
    "/gpa/balances/*/available_balance": ROWS.available_balance,
    "/gpa/balances/*/pending_credits": ROWS.pending_credits,
    "/gpa/ledger_balance": { ...ROWS.ledger_balance, note: ALONE },
    "/gpa/available_balance": { ...ROWS.available_balance, note: ALONE },
    "/gpa/pending_credits": { ...ROWS.pending_credits, note: ALONE },
  },

  read({ gpa }, report, { token }) {
    const currencies = new Map(Object.entries(gpa.balances ?? {}));
    for (const [code, balance] of currencies) {
      const parent = toPointer("gpa", "balances", code);
      if (balance.currency_code === code) addFields(report, balance, token, parent, FIELDS);
      else {
        const message = `the entry of ${code} is in another currency by its currency_code.`;
        report.problem("conflict", parent, message);
      }
    }

    const repeated = currencies.get(gpa.currency_code);
    addFields(
      report,
      gpa,
      token,
      "/gpa",
      FIELDS.filter((field) => isAbsent(repeated?.[field])),
    );
    for (const field of FIELDS) {
      if (differ(gpa[field], repeated?.[field], gpa.currency_code)) {
        const message = `the default currency has another amount among the currencies, which counts.`;
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
  fields: readonly (keyof typeof ROWS)[],
): void {
  const { currency_code: currency, last_updated_time: asOf } = balance;
  for (const field of fields) {
    const entry = { ...ROWS[field], account, asOf, pointer: `${parent}/${field}` };
    report.add(entry, balance[field], (amount, read) => read.decimal(amount, currency));
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
