import type { Table } from "../../page/block.ts";
import { isNothing } from "../fields/field-attributes.ts";

/** Rows that are looked at to see what a column holds. */
export const ROWS = 50;

/** The cells of a column that hold something. */
export function cellsOf(table: Table, index: number): string[] {
  return table.rows
    .slice(0, ROWS)
    .map(({ cells }) => cells[index] ?? "")
    .filter((cell) => !isNothing(cell));
}
