import type { Balance } from "@org/core";
import type { Colors } from "./colors.ts";
import { columnsOf, cutMiddle } from "./columns.ts";
import { fit, GUTTER, widthOfColumn } from "./fit.ts";
import { type Row, rowOf } from "./row.ts";
import { type Column, columnsOfRows } from "./table-columns.ts";

/**
 * The balances as a table: amounts exact, decimal points one below the other; times in UTC. Where it
 * would be wider than `width` columns, everything but amounts is cut; where that does not suffice,
 * each balance has lines of its own. Only an amount that is wider by itself takes more.
 */
export function renderTable(
  entries: readonly Balance[],
  colors: Pick<Colors, "bold">,
  width: number,
): string {
  const rows = entries.map((entry) => rowOf(entry));
  return renderRows(rows, colors, width);
}

/** The same of rows. */
export function renderRows(
  rows: readonly Row[],
  colors: Pick<Colors, "bold">,
  width: number,
): string {
  const columns = fit(rows, width);
  if (columns === undefined) {
    const names = new Set(columnsOfRows(rows).map(({ name }) => name));
    return rows.map((row) => renderApart(row, names, width)).join("\n\n");
  }
  const padded = columns.map((column) => padCells(column, colors));
  return ["", ...rows]
    .map((_, line) =>
      padded
        .map((cells) => cells[line] ?? "")
        .join(GUTTER)
        .trimEnd(),
    )
    .join("\n");
}

/** The title and the cells of a column, each as wide as the widest. */
function padCells(column: Column, colors: Pick<Colors, "bold">): string[] {
  const width = widthOfColumn(column);
  const pad = (text: string, shown = text): string => {
    const rest = " ".repeat(width - columnsOf(text));
    return column.name === "amount" ? rest + shown : shown + rest;
  };
  return [pad(column.title, colors.bold(column.title)), ...column.cells.map((cell) => pad(cell))];
}

/** A balance that is too wide for a row; `names` are the columns that its table would have. */
function renderApart(row: Row, names: ReadonlySet<keyof Row>, width: number): string {
  const room = width - GUTTER.length;
  const { provider, label, account, amount, credit } = row;
  const whose = names.has("label") ? [provider, label, account] : [provider, account];
  const details = (["type", "term", "pool", "asOf", "came"] as const).filter((name) =>
    names.has(name),
  );
  const lines = [
    cutMiddle(whose.join(GUTTER), width),
    GUTTER + cutMiddle(details.map((name) => row[name]).join(GUTTER), room),
    columnsOf(amount) <= room ? GUTTER + amount : amount,
    ...(names.has("credit") ? [`${GUTTER}credit ${credit}`] : []),
  ];
  return lines.join("\n");
}
