import { columnsOf, cutMiddle } from "../columns.ts";
import { GUTTER } from "../fit.ts";

type Rows = readonly (readonly string[])[];

/** What rows that are too wide, by so many columns of a terminal, give up. */
export type Concession = (rows: Rows, excess: number) => Rows;

/** How much room there is. */
export interface Room {
  readonly width: number;
  /** From the least loss to the greatest: so many are made as are needed. */
  readonly concessions: readonly Concession[];
}

/**
 * Rows of cells, each column as wide as its widest; `head` makes something of the first row. Where there is not enough room
 * for that, each row has lines of its own.
 */
export function renderColumns(
  rows: Rows,
  sides: readonly ("left" | "right")[],
  head?: (text: string) => string,
  { width, concessions }: Room = { width: Number.POSITIVE_INFINITY, concessions: [] },
): string {
  const fitting = concessions.reduce((kept, concede) => {
    const excess = widthOf(kept) - width;
    return excess > 0 ? concede(kept, excess) : kept;
  }, rows);
  if (widthOf(fitting) > width) return renderApart(rows, width);
  const widths = widthsOf(fitting);
  return fitting
    .map((row, index) =>
      row
        .map((cell, column) => {
          const rest = " ".repeat((widths[column] ?? 0) - columnsOf(cell));
          const shown = index === 0 && head !== undefined ? head(cell) : cell;
          return sides[column] === "right" ? rest + shown : shown + rest;
        })
        .join(GUTTER)
        .trimEnd(),
    )
    .join("\n");
}

/** Cuts the cells of a column in their middle: so much as has to be, and to no less than `least` or its title. */
export function cut(column: number, least: number): Concession {
  return (rows, excess) => {
    const title = columnsOf(rows[0]?.[column] ?? "");
    const room = Math.max(least, title, (widthsOf(rows)[column] ?? 0) - excess);
    return inColumn(rows, column, (cell) => cutMiddle(cell, room));
  };
}

/** Leaves of the times in a column their days. */
export function daysOf(column: number): Concession {
  return (rows) => inColumn(rows, column, (cell) => cell.replace(/ (?:\d\d:\d\d|\(UTC\))$/, ""));
}

function inColumn(rows: Rows, column: number, change: (cell: string) => string): Rows {
  return rows.map((row) => row.map((cell, index) => (index === column ? change(cell) : cell)));
}

function widthsOf(rows: Rows): number[] {
  return (rows[0] ?? []).map((_, column) =>
    Math.max(0, ...rows.map((row) => columnsOf(row[column] ?? ""))),
  );
}

function widthOf(rows: Rows): number {
  return widthsOf(rows).reduce((sum, one) => sum + one + GUTTER.length, -GUTTER.length);
}

/** Rows that are too wide: whose one is, and below that each cell, whole, with its title where there is room for that. */
function renderApart([titles = [], ...rows]: Rows, width: number): string {
  return rows
    .map(([first = "", ...others]) => {
      const lines = others.map((cell, index) => {
        const line = `${GUTTER}${titles[index + 1]}: ${cell}`;
        return columnsOf(line) <= width ? line : GUTTER + cell;
      });
      return [cutMiddle(first, width), ...lines].join("\n");
    })
    .join("\n\n");
}
