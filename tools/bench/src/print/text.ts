import { colorsFor } from "@org/command";
import CliTable from "cli-table3";
import type { Verdict } from "../bars.ts";
import type { Table } from "../table.ts";
import { cellText } from "./cells.ts";
import { formatNumber, formatRatio } from "./number.ts";

const colors = colorsFor(process.stdout);

/** What fits a terminal. */
const COLUMNS = 100;

/** A narrower column of notes would be all line breaks. */
const MIN_NOTE = 14;

/** Between columns. */
const GAP = "  ";

/** The table for a terminal, at most 100 columns wide: without its notes where they don't fit. */
export function tableText(table: Table): string {
  const head = ["", ...table.columns.map(({ title }) => title)];
  const rows = table.lines.map((line) => [
    line.name,
    ...table.columns.map((column) => cellText(table, line, column)),
  ]);
  const widths = head.map((title, at) =>
    Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)),
  );
  const room = COLUMNS - widths.reduce((sum, width) => sum + width + GAP.length, 0);
  const notes = room >= MIN_NOTE && table.lines.some(({ note }) => note);
  const grid = plainTable({
    head: [...head, ...(notes ? [""] : [])].map((title) => colors.dim(title)),
    colWidths: [...widths, ...(notes ? [room] : [])],
    colAligns: ["left", ...table.columns.map(() => "right" as const), "left"],
  });
  for (const [index, row] of rows.entries()) {
    const note = table.lines[index]?.note ?? "";
    grid.push([...row, ...(notes ? [colors.dim(note)] : [])]);
  }
  return `${colors.bold(table.title)}\n${trimmed(grid.toString())}`;
}

/**
 * One line per bar: what it is about, the number, the bar, and whether it is met. Of several attempts
 * the tables show the first, and the bars the best.
 */
export function verdictsText(verdicts: readonly Verdict[], attempts: number): string {
  const lines = verdicts.map((verdict) => {
    const { bar, met, gates } = verdict;
    const { value, most } = verdictNumbers(verdict);
    const word = met
      ? colors.green("met   ")
      : gates
        ? colors.red("missed")
        : colors.yellow("behind");
    const beside = bar.beside === undefined ? "" : ` beside ${shortest(bar.beside)}`;
    const what = `${bar.table} · ${bar.column} · ${shortest(bar.ours)}${beside}`;
    return `${word} ${value.padStart(8)} of ${most.padEnd(8)} ${what}`;
  });
  const title =
    attempts > 1 ? `Bars, at best of ${attempts} attempts where one was missed` : "Bars";
  return [colors.bold(title), ...lines].join("\n");
}

/** The verdict's number and its bar, as text. */
export function verdictNumbers({ bar, value, unit }: Verdict): { value: string; most: string } {
  const text = (number: number): string =>
    unit === undefined ? formatRatio(number) : formatNumber(number, unit);
  return { value: text(value), most: text(bar.most) };
}

function shortest(names: readonly string[]): string {
  const [first = "", ...others] = names;
  return others.length === 0 ? first : `${first} and ${others.length} more`;
}

function plainTable(options: CliTable.TableConstructorOptions): CliTable.Table {
  const sides = ["top", "bottom", "left", "right"];
  const chars = Object.fromEntries([
    ...sides.flatMap((side) =>
      [side, `${side}-mid`, `${side}-left`, `${side}-right`].map((name) => [name, ""]),
    ),
    ["mid", ""],
    ["left-mid", ""],
    ["mid-mid", ""],
    ["right-mid", ""],
    ["middle", GAP],
  ]);
  return new CliTable({
    ...options,
    chars,
    wordWrap: true,
    style: { head: [], border: [], "padding-left": 0, "padding-right": 0 },
  });
}

function trimmed(text: string): string {
  return text
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n");
}
