import type { BalanceReport } from "./model.ts";
import type { AnyNormalizer } from "./normalizer.ts";
import { readerOf } from "./read-table.ts";
import { buildReport } from "./report.ts";

/** Reads the answers of a provider as its normalizer says. */
export function answerReader(
  provider: string,
  normalizer: AnyNormalizer,
): (response: unknown, args: unknown) => BalanceReport {
  const read = readerOf(normalizer);
  return (response, args) => buildReport(provider, (report) => read(response, report, args));
}
