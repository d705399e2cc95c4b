import { type Balance, type BalanceReport, formatMoney, type Problem } from "@org/core";

/**
 * A report as lines, for tests to state what they expect: account, type, pool, amount and asset,
 * pointer; where there is one the provider's word that the pointer does not have, whether credit counts,
 * the time or the day, and how fresh it is; then the problems.
 */
export function showReport({ entries, problems }: BalanceReport): string[] {
  return [...entries.map(showEntry), ...problems.map(showProblem)];
}

function showEntry(entry: Balance): string {
  const { account, type, pool, money, creditLine, asOf, asOfDate, freshAt, source } = entry;
  const issuer = money.asset.kind === "token" ? `:${money.asset.issuer ?? "no issuer"}` : "";
  const { pointer, term } = source;
  const words = [account ?? "-", type, pool, formatMoney(money) + issuer, pointer];
  return [
    ...words,
    ...(pointer.split("/").includes(term) ? [] : [term]),
    ...(creditLine === null ? [] : [`credit ${creditLine}`]),
    ...(asOf === null ? [] : [asOf.toISOString()]),
    ...(asOfDate === null ? [] : [asOfDate]),
    ...(freshAt === null ? [] : [`fresh ${freshAt.toISOString()}`]),
  ].join(" ");
}

function showProblem({ account, code, pointer, error }: Problem): string {
  return code === "failed"
    ? `${account ?? "-"} failed ${error?.name}`
    : `problem ${code} ${pointer}`;
}
