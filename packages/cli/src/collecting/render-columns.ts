import { columnsOf } from "../columns.ts";
import { GUTTER } from "../fit.ts";

/** Rows of cells, each column as wide as its widest; `head` makes something of the first row. */
export function renderColumns(
  rows: readonly (readonly string[])[],
  sides: readonly ("left" | "right")[],
  head?: (text: string) => string,
): string {
  const widths = sides.map((_, column) =>
    Math.max(0, ...rows.map((row) => columnsOf(row[column] ?? ""))),
  );
  return rows
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
