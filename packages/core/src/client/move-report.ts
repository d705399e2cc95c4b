import type { BalanceReport } from "../balance/model.ts";

/** The report of a part of an answer, with the pointers of the whole: the part is `at` that pointer. */
export function moveReport(report: BalanceReport, at: string): BalanceReport {
  const move = <Part extends { readonly pointer: string }>(part: Part): Part => ({
    ...part,
    pointer: `${at}${part.pointer}`,
  });
  return {
    ...report,
    entries: report.entries.map((entry) => ({ ...entry, source: move(entry.source) })),
    problems: report.problems.map(move),
    drift: report.drift.map(move),
  };
}
