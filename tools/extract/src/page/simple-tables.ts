import { closesFence, type OpenFence, opensFence } from "./fences.ts";
import type { Line } from "./words.ts";

/** The line above, below and within such a table: two columns at least. */
const BORDER = /^(={2,})(?: +={2,})+ *$/;

/** More lines than a table of fields has. */
const MAX_ROWS = 300;

interface Column {
  readonly from: number;
  readonly to: number;
}

/**
 * Lines with the simple tables of reStructuredText, whose columns are as wide as the signs of their borders, as
 * tables of Markdown; each row stays on its line.
 */
export function withSimpleTables(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(({ text }) => BORDER.test(text))) return lines;
  const written: Line[] = [];
  let fence: OpenFence | undefined;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line) break;
    if (fence) fence = closesFence(line.text, fence) ? undefined : fence;
    else fence = opensFence(line.text);
    const end = fence ? undefined : endOfTable(lines, index);
    if (end === undefined) {
      written.push(line);
      continue;
    }
    // Whatever stands right above a border is no part of the table.
    written.push({ text: "", line: line.line }, ...rowsOf(lines.slice(index, end + 1)));
    index = end;
  }
  return written;
}

/** The last border of the table that begins at a line: the third, of the same columns. */
function endOfTable(lines: readonly Line[], start: number): number | undefined {
  const border = lines[start]?.text.trimEnd() ?? "";
  if (!BORDER.test(border)) return undefined;
  const isEnd = ({ text }: Line) => text.trimEnd() === border;
  const below = lines.slice(start + 1, start + MAX_ROWS);
  const head = below.findIndex(isEnd);
  if (head < 1) return undefined;
  const body = below.slice(head + 1).findIndex(isEnd);
  return body < 1 ? undefined : start + 1 + head + 1 + body;
}

function rowsOf([border, ...others]: readonly Line[]): Line[] {
  if (!border) return [];
  const columns = columnsOf(border.text);
  const head = others.findIndex(({ text }) => BORDER.test(text));
  const header = joined(others.slice(0, head), columns, false);
  const rows = joined(others.slice(head + 1, -1), columns, true);
  const delimiter = { cells: columns.map(() => "---"), line: others[head]?.line ?? border.line };
  return [...header, delimiter, ...rows].map(({ cells, line }) => ({
    text: `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`,
    line,
  }));
}

function columnsOf(border: string): Column[] {
  const starts = [...border.matchAll(/=+/g)].map(({ index }) => index);
  // The last column is as wide as its words.
  return starts.map((from, at) => ({ from, to: starts[at + 1] ?? Number.POSITIVE_INFINITY }));
}

interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

/** Lines as rows: one without a first cell goes on with the row above, and so do all of a header. */
function joined(lines: readonly Line[], columns: readonly Column[], apart: boolean): Row[] {
  const rows: Row[] = [];
  for (const { text, line } of lines) {
    const cells = columns.map(({ from, to }) => text.slice(from, to).trim());
    if (cells.every((cell) => cell === "")) continue;
    const above = rows.at(-1);
    if (above && (!apart || cells[0] === "")) {
      const whole = above.cells.map((cell, at) => `${cell} ${cells[at] ?? ""}`.trim());
      rows[rows.length - 1] = { ...above, cells: whole };
    } else rows.push({ cells, line });
  }
  return rows;
}
