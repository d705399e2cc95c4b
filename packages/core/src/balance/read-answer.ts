import type { BalanceReport } from "./model.ts";
import type { AnyNormalizer } from "./normalizer.ts";
import { readerOf } from "./read-table.ts";
import { buildReport } from "./report.ts";
import type { AnswerContext, Reading } from "./report-of.ts";
import { trackReads } from "./track-reads.ts";

/** So many places of a drift are reported. */
const MAX_DRIFT = 100;

/** Reads the answers of a provider as its normalizer says. */
export function answerReader(
  provider: string,
  normalizer: AnyNormalizer,
): (response: unknown, args: unknown, context: AnswerContext) => Reading {
  const read = readerOf(normalizer);
  return (response, args, context) => {
    const { clean, issues } = context;
    const reportOf = (answer: unknown, drift: AnswerContext["issues"]): BalanceReport =>
      buildReport({ provider, ...context, drift }, (report) => read(answer, report, args));
    if (issues.length === 0) return { report: reportOf(response, []) };

    const { tracked, wasRead } = trackReads(
      response,
      issues.map(({ pointer }) => pointer),
    );
    const drift = issues
      .slice(0, MAX_DRIFT)
      .map((issue) => ({ ...issue, pointer: clean(issue.pointer) }));
    try {
      const report = reportOf(tracked, drift);
      const failed = issues.filter(({ pointer }) => wasRead(pointer));
      return failed.length === 0 ? { report } : { failed };
    } catch {
      // What is read is not there, or not in the shape that its reader relies on.
      return { failed: issues };
    }
  };
}
