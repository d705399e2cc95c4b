import type { StoredBalance } from "@org/collector";
import { rowOf } from "../row.ts";
import { renderRows } from "../table.ts";
import type { KeptForm } from "./kept-form.ts";

/** Balances, as `balances` shows them, with the time when they came. */
export function balancesForm(read: KeptForm<StoredBalance>["read"]): KeptForm<StoredBalance> {
  return {
    name: "entries",
    none: "No such balance is kept.",
    read,
    table: (balances, colors, width) =>
      renderRows(
        balances.map((balance) => rowOf(balance, balance.fetchedAt)),
        colors,
        width,
      ),
  };
}
