import { colorsFor } from "./colors.ts";
import { renderCsv } from "./csv.ts";
import type { OutputFormat } from "./format.ts";
import { renderJson, renderLines } from "./json.ts";
import { renderAlerts, renderMissing } from "./messages.ts";
import { write } from "./output.ts";
import type { Report } from "./report.ts";
import { renderSums, renderUnsummed } from "./sum-table.ts";
import { renderTable } from "./table.ts";
import { proseWidthOf, tableWidthOf } from "./width.ts";

/** What comes before a report. */
export interface PrintOptions {
  readonly format: OutputFormat;
  /** Whether reports of the same run came before. */
  readonly isNext?: boolean;
}

/**
 * Prints a report, and to standard error what is missing or amiss: for people, or all of it for programs.
 *
 * @throws {OutputError} when a part of it can't be written.
 */
export async function printReport(report: Report, { format, isNext }: PrintOptions): Promise<void> {
  switch (format) {
    case "json":
      return write(process.stdout, `${renderJson(report)}\n`);
    case "ndjson":
      return write(process.stdout, renderLines(report));
    case "csv":
      await write(process.stdout, renderCsv(report, !isNext));
      return printNotes(report, renderUnsummed(report, proseWidthOf(process.stderr)));
    default:
      await printTables(report);
      return printNotes(report);
  }
}

async function printTables(report: Report): Promise<void> {
  const { stdout, stderr } = process;
  const { entries, came } = report;
  if (entries.length === 0) {
    await write(stderr, `${explainNoEntries(came)}\n`);
    return;
  }
  const width = tableWidthOf(stdout);
  const table = renderTable(entries, colorsFor(stdout), width);
  const sums = renderSums(report, colorsFor(stdout), width);
  await write(stdout, sums === "" ? `${table}\n` : `${table}\n\n${sums}\n`);
}

/** What is amiss, and what is missing; a file of sums has no place for what is in none of them. */
async function printNotes(report: Report, unsummed = ""): Promise<void> {
  const { stdout, stderr } = process;
  const [colors, width] = [colorsFor(stderr), proseWidthOf(stderr)];
  const alerts = renderAlerts(report, colors, width);
  const notes = [unsummed, alerts, renderMissing(report, colors, width)]
    .filter((part) => part !== "")
    .join("\n");
  if (notes !== "") await write(stderr, `${stdout.isTTY ? "\n" : ""}${notes}\n`);
}

function explainNoEntries(came: number): string {
  return came > 0
    ? `None of the ${came} balances that came is of that type and currency.`
    : "No balance came.";
}
