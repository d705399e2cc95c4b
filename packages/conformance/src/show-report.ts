import { type Balance, type BalanceReport, formatMoney, type Problem } from "@org/core";

/**
 * A report as lines, for tests to state what they expect: account, type, pool, amount and asset,
 * pointer, and the time where there is one; then the problems.
 */
export function showReport({ entries, problems }: BalanceReport): string[] {
  return [...entries.map(showEntry), ...problems.map(showProblem)];
}

function showEntry({ account, type, pool, money, asOf, source }: Balance): string {
  const issuer = money.asset.kind === "token" ? `:${money.asset.issuer ?? "no issuer"}` : "";
  const words = [account ?? "-", type, pool, formatMoney(money) + issuer, source.pointer];
  return [...words, ...(asOf === null ? [] : [asOf.toISOString()])].join(" ");
}

function showProblem({ code, pointer }: Problem): string {
  return `problem ${code} ${pointer}`;
}
