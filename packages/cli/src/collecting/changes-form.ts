import type { BalanceChange } from "@org/collector";
import { type Balance, type Money, toDecimalString } from "@org/core";
import { NOTHING } from "../row.ts";
import { showName } from "../show.ts";
import type { KeptForm } from "./kept-form.ts";
import { type Concession, cut, renderColumns } from "./render-columns.ts";

const HEAD = ["Connection", "Account", "Type", "Pool", "Before", "After", "Change"];
const SIDES = ["left", "left", "left", "left", "right", "right", "right"] as const;

/** Names are cut in their middle; JSON has them whole. */
const NAME_WIDTH = 24;

/** The account, the connection and the pool: amounts are whole. */
const CONCESSIONS: readonly Concession[] = [
  cut(1, 12),
  cut(0, 12),
  cut(3, 8),
  cut(1, 8),
  cut(0, 10),
];

/** Balances before and after. */
export function changesForm(read: KeptForm<BalanceChange>["read"]): KeptForm<BalanceChange> {
  return {
    name: "changes",
    none: "Nothing has changed.",
    read,
    table: (changes, { bold }, width) =>
      renderColumns([HEAD, ...changes.map(cellsOf)], SIDES, bold, {
        width,
        concessions: CONCESSIONS,
      }),
  };
}

function cellsOf(change: BalanceChange): string[] {
  const { kind, before, after } = change;
  const { connection, account, asked, type, pool, money } = stateOf(change);
  const code = showName(money.asset.code, NAME_WIDTH);
  return [
    showName(connection, NAME_WIDTH),
    showName(account ?? asked ?? NOTHING, NAME_WIDTH),
    showName(type),
    showName(pool, NAME_WIDTH),
    amountOf(before),
    amountOf(after),
    kind === "changed" ? `${signed(change.difference)} ${code}` : `${kind} ${code}`,
  ];
}

/** The balance as it is, or was at last. */
export function stateOf(change: BalanceChange) {
  return change.after ?? change.before;
}

function amountOf(balance: Balance | null): string {
  return balance === null ? NOTHING : decimalOf(balance.money);
}

function signed(money: Money): string {
  const text = decimalOf(money);
  return text.startsWith("-") ? text : `+${text}`;
}

function decimalOf({ amount, scale }: Money): string {
  return toDecimalString(amount, scale);
}
