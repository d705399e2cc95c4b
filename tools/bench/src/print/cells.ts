import { median, medianRatio } from "../measure/statistics.ts";
import type { Column, Line, Table } from "../table.ts";
import { formatNumber, formatRatio } from "./number.ts";

/** The text of a line's number in a column, with its ratio to the baseline; `–` where it has none. */
export function cellText(table: Table, line: Line, { id, unit }: Column): string {
  const samples = line.samples[id] ?? [];
  if (samples.length === 0) return "–";
  const number = formatNumber(median(samples), unit);
  const base = table.lines.find(({ name }) => name === table.baseline);
  const baseSamples = base?.samples[id] ?? [];
  if (
    base === undefined ||
    base === line ||
    baseSamples.length === 0 ||
    median(baseSamples) === 0
  ) {
    return number;
  }
  return `${number} (${formatRatio(medianRatio(samples, baseSamples))})`;
}
