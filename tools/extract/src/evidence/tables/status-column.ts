import type { Table } from "../../page/block.ts";
import type { Attribute } from "../fields/attributes.ts";
import { readYesNo } from "../types/yes-no.ts";
import { cellsOf } from "./column-cells.ts";
import { isHttpStatus, readStatuses } from "./status-cell.ts";

/** What the headings of a table say. */
type Stated = readonly (Attribute | undefined)[];

/** The name of a state: in capitals, and no reason of HTTP. */
const NAME = /^[`*\s]*(?!OK\b)[A-Z][A-Z_]+[`*\s]*$/;

/** Whether numbers stand beside the names of a thing's states, as its own codes: `PENDING | 100`. */
export function areCodesOfNames(table: Table, stated: Stated, index: number): boolean {
  const names = stated.findIndex((attribute, at) => attribute === "status" && at !== index);
  if (stated[index] !== "status" || names < 0) return false;
  const [own = "", other = ""] = [table.header[index], table.header[names]];
  if (/http/i.test(own) || !/^[`*\s]*(?:status|state)[`*\s]*$/i.test(other)) return false;
  const [codes, words] = [cellsOf(table, index), cellsOf(table, names)];
  return (
    codes.some((cell) => readStatuses(cell) !== undefined) &&
    words.length > 1 &&
    words.every((cell) => NAME.test(cell))
  );
}

/** A column of statuses, of the codes that an answer may hold, or of names. */
export function statusColumn(cells: readonly string[], all: Stated): Attribute | undefined {
  const codes = cells.flatMap((cell) => readStatuses(cell)?.statuses ?? []);
  const known = codes.filter((code) => isHttpStatus(code) && !code.startsWith("1"));
  if (known.length > 0 && known.length * 2 > cells.length) return "status";
  if (all.includes("name")) {
    return cells.every((cell) => readYesNo(cell) !== undefined) ? "required" : "description";
  }
  return all.includes("type") ? "name" : "value";
}
