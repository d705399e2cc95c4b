import { columnsOf, cutMiddle } from "./columns.ts";
import type { Row } from "./row.ts";
import { type Column, columnsOfRows } from "./table-columns.ts";

/** Between two columns of the table: no cell holds it. */
export const GUTTER = "  ";

/** What a table that is too wide, by so much, gives up; what it does not have costs it nothing. */
type Concession = (columns: readonly Column[], excess: number) => readonly Column[];

/** From the least loss to the greatest. A column is never narrower than its title, an amount whole. */
const CONCESSIONS: readonly Concession[] = [
  cut("account", 24),
  drop("freshAt"),
  (columns) => replace(columns, "asOf", { title: "As of" }, (time) => time.replace(/ .*/, "")),
  (columns) => replace(columns, "came", { title: "Came" }, (time) => time.replace(/ .*/, "")),
  cut("label", 16),
  cut("account", 12),
  cut("term", 16),
  cut("pool", 8),
  drop("asOf"),
  cut("account", 8),
  cut("label", 10),
  cut("term", 8),
  cut("provider", 10),
  (columns) => replace(columns, "amount", {}, (amount) => amount.trimEnd()),
  cut("account", 7),
  cut("label", 7),
  cut("pool", 4),
  cut("provider", 8),
];

/**
 * The columns of a table of these rows, as much of them as fits into `width` columns of a terminal;
 * undefined where not even the least of them does.
 */
export function fit(rows: readonly Row[], width: number): readonly Column[] | undefined {
  const whole: readonly Column[] = columnsOfRows(rows).map((column) =>
    column.name === "amount" ? { ...column, cells: alignDecimals(column.cells) } : column,
  );
  const columns = CONCESSIONS.reduce((kept, concede) => {
    const excess = widthOfTable(kept) - width;
    return excess > 0 ? concede(kept, excess) : kept;
  }, whole);
  return widthOfTable(columns) <= width ? columns : undefined;
}

/** How many columns of a terminal a column of the table takes. */
export function widthOfColumn({ title, cells }: Column): number {
  return cells.reduce((widest, cell) => Math.max(widest, columnsOf(cell)), columnsOf(title));
}

function widthOfTable(columns: readonly Column[]): number {
  const widths = columns.map(widthOfColumn);
  return widths.reduce((sum, width) => sum + width, GUTTER.length * (columns.length - 1));
}

/** Cuts texts in their middle: so much as has to be, and to no less than `least`. */
function cut(name: Column["name"], least: number): Concession {
  return (columns, excess) => {
    const column = columns.find((one) => one.name === name);
    const room = column === undefined ? least : Math.max(least, widthOfColumn(column) - excess);
    return replace(columns, name, {}, (cell) => cutMiddle(cell, room));
  };
}

function drop(dropped: Column["name"]): Concession {
  return (columns) => columns.filter(({ name }) => name !== dropped);
}

function replace(
  columns: readonly Column[],
  name: Column["name"],
  changes: Partial<Column>,
  toCell: (cell: string) => string,
): Column[] {
  return columns.map((column) =>
    column.name === name ? { ...column, ...changes, cells: column.cells.map(toCell) } : column,
  );
}

/** Texts such as `295.990 KWD`, padded on their right so that their decimal points align. */
export function alignDecimals(amounts: readonly string[]): string[] {
  const tails = amounts.map((amount) => columnsOf(amount.replace(/^[^. ]+/, "")));
  const widest = Math.max(0, ...tails);
  return amounts.map((amount, index) => amount + " ".repeat(widest - (tails[index] ?? 0)));
}
