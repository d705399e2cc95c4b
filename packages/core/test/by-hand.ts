/** What normalizers were before they were tables: the reference that tables are held against. */
import { fromMinorUnits } from "../src/index.ts";
import type { BalanceType, Exact, ReportBuilder } from "../src/provider.ts";
import type { Groups, Lists, Views } from "./answers.ts";

export function readViews(
  balance: Exact<Views>,
  report: ReportBuilder,
  args: { balance_id: string },
): void {
  const types = {
    posted_amount: "booked",
    available_amount: "available",
    pending_amount: "expected",
  } as const;
  const account = balance.id ?? args.balance_id;
  const asOf = balance.updated_at;
  for (const field of ["posted_amount", "available_amount", "pending_amount"] as const) {
    const entry = { type: types[field], pool: "main", account, asOf, pointer: `/${field}` };
    report.add(entry, balance[field], (units) => fromMinorUnits(units, balance.currency));
  }
}

export function readLists(response: Exact<Lists>, report: ReportBuilder): void {
  const types = { available: "available", pending: "pending", deficit: "owed" } as const;
  const addLists = (lists: Partial<Exact<Lists>>, pool: string, parent: string): void => {
    for (const field of ["available", "pending", "deficit"] as const) {
      for (const [index, { currency, amount }] of (lists[field] ?? []).entries()) {
        const pointer = `${parent}/${field}/${index}/amount`;
        report.add({ type: types[field], pool, pointer, term: field }, amount, (units) =>
          fromMinorUnits(units, currency),
        );
      }
    }
  };
  addLists(response, "main", "");
  addLists((response.funded_balances ?? {}) as Partial<Exact<Lists>>, "funded", "/funded_balances");
}

export function readGroups(balance: Exact<Groups>, report: ReportBuilder): void {
  const add = (
    type: BalanceType,
    pool: string,
    term: string,
    parent: string,
    list: typeof balance.available,
  ): void => {
    for (const [index, { amount, currency }] of (list ?? []).entries()) {
      const pointer = `${parent}/${term}/${index}/amount`;
      report.add({ type, pool, pointer, term }, amount, (units) => fromMinorUnits(units, currency));
    }
  };
  add("available", "main", "available", "", balance.available);
  add("pending", "main", "pending", "", balance.pending);
  add("available", "issuing", "available", "/issuing", balance.issuing?.available);
  add("reserved", "main", "connect_reserved", "", balance.connect_reserved);
}
