import type { Issue } from "../contract.ts";
import type { Redactor } from "../transport/redact.ts";
import type { BalanceReport } from "./model.ts";
import type { AnyNormalizer } from "./normalizer.ts";
import { readerOf } from "./read-table.ts";
import { buildReport } from "./report.ts";
import type { Reporter } from "./report-of.ts";
import { trackReads } from "./track-reads.ts";

/** So many places of a drift are reported. */
const MAX_DRIFT = 100;

/** So many characters of what a problem says. */
const MAX_MESSAGE = 500;

/** Reads the answers of a provider as its normalizer says. */
export function answerReader(provider: string, normalizer: AnyNormalizer): Reporter {
  const read = readerOf(normalizer);
  return async (response, args, { label, account, issues, redactor }) => {
    const reportOf = (answer: unknown, drift: readonly Issue[]): BalanceReport =>
      buildReport({ provider, label, account, drift }, (report) => read(answer, report, args));
    if (issues.length === 0) return { report: await clean(reportOf(response, []), redactor) };

    const { tracked, wasRead } = trackReads(
      response,
      issues.map(({ pointer }) => pointer),
    );
    let report: BalanceReport;
    try {
      report = reportOf(tracked, issues.slice(0, MAX_DRIFT));
    } catch {
      // What is read is not there, or not in the shape that its reader relies on.
      return { failed: issues };
    }
    const failed = issues.filter(({ pointer }) => wasRead(pointer));
    return failed.length === 0 ? { report: await clean(report, redactor) } : { failed };
  };
}

/**
 * Problems and drift repeat what the provider says, which may be a secret, and longer than anybody reads.
 * Most reports have neither.
 */
async function clean(report: BalanceReport, redactor?: Redactor): Promise<BalanceReport> {
  const { problems, drift } = report;
  if (problems.length + drift.length === 0) return report;
  await redactor?.ready();
  const cleanText = (text: string): string => redactor?.text(text) ?? text;
  // Of hundreds of thousands of problems most say the same.
  const messages = new Map<string, string>();
  const messageOf = (message: string): string => {
    const known = messages.get(message) ?? cleanText(message).slice(0, MAX_MESSAGE);
    messages.set(message, known);
    return known;
  };
  const pointers = [...problems, ...drift].map(({ pointer }) => pointer).join("\n");
  const isClean = cleanText(pointers) === pointers;
  const pointerOf = (pointer: string): string => (isClean ? pointer : cleanText(pointer));
  return {
    ...report,
    problems: problems.map((problem) => ({
      ...problem,
      pointer: pointerOf(problem.pointer),
      message: messageOf(problem.message),
    })),
    drift: drift.map((issue) => ({ ...issue, pointer: pointerOf(issue.pointer) })),
  };
}
