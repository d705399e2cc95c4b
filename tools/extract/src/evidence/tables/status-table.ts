import type { JsonObject } from "../../base/json.ts";
import type { Notes } from "../../base/notes.ts";
import type { Row, Table } from "../../page/block.ts";
import { isNothing } from "../fields/field-attributes.ts";
import type { ListedStatus } from "../fields/meaning.ts";
import { readSchemaCell } from "../fields/schema-cell.ts";
import { describingText } from "./row-text.ts";
import { readStatuses } from "./status-cell.ts";
import type { Columns } from "./table-columns.ts";

/** The statuses that a table lists: one or several in a row. */
export function statusesOf(table: Table, columns: Columns, { doubts }: Notes): ListedStatus[] {
  return table.rows.flatMap((row) => {
    const cell = row.cells[columns.indexOf("status")] ?? "";
    const read = readStatuses(cell);
    if (!read) {
      if (!isNothing(cell)) doubts.add(row.line, `"${cell}" is no status`, "left out");
      return [];
    }
    const words = [read.rest, describingText(row, columns, columns.indexOf("status"))];
    const description = words.filter((text) => text !== "").join(": ");
    const body = bodyOf(row, columns);
    return read.statuses.map((status) => ({ status, description, ...body, line: row.line }));
  });
}

/** What a column of schemas says of the body: `Purse`, `[Purse]`, `{ "id": string }`. */
function bodyOf(row: Row, columns: Columns): { schema?: JsonObject; model?: string } {
  const cell = row.cells[columns.indexOf("type")] ?? "";
  if (isNothing(cell) || /^inline$/i.test(cell.trim())) return {};
  const name = /^[\s`*]*([A-Za-z_][\w.-]{0,80})[\s`*]*$/.exec(cell)?.[1];
  return readSchemaCell(cell) ?? (name === undefined ? {} : { model: name });
}
