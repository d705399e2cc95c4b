import type { Table } from "../../page/block.ts";
import { attributeOf } from "../fields/attributes.ts";

/** A table whose header is the first of its rows: all of it bold, or nothing but names of columns. */
export function withHeader(table: Table): Table {
  const { header, rows } = table;
  const [first, second] = rows;
  if (!first || !second || header.some((cell) => cell.trim() !== "")) return table;
  const cells = first.cells.map((cell) => cell.trim());
  const isNamed = cells.length > 1 && cells.every((cell) => cell !== "");
  const isBold = cells.every(isStrong) && !second.cells.every(isStrong);
  const isOfColumns = cells.every((cell) => attributeOf(cell) !== undefined);
  if (!isNamed || !(isBold || isOfColumns)) return table;
  return { ...table, header: cells.map((cell) => cell.replaceAll("**", "")), rows: rows.slice(1) };
}

function isStrong(cell: string): boolean {
  return /^\*\*[^*]+\*\*$/.test(cell.trim());
}
