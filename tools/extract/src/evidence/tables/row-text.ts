import type { Row } from "../../page/block.ts";
import type { Attribute } from "../fields/attributes.ts";
import { isNothing } from "../fields/field-attributes.ts";
import type { Columns } from "./table-columns.ts";

const DESCRIBING: ReadonlySet<Attribute | undefined> = new Set([
  "description",
  "name",
  "value",
  undefined,
]);

/** What the cells of a row say in words, except for one that has been read. */
export function describingText(row: Row, columns: Columns, read: number): string {
  return row.cells
    .filter((cell, index) => index !== read && DESCRIBING.has(columns[index]) && !isNothing(cell))
    .map((cell) => cell.trim())
    .join(": ");
}

/** A cell without marks. */
export function plainText(cell: string | undefined): string {
  return (cell ?? "").replaceAll(/[`*]/g, "").trim();
}
