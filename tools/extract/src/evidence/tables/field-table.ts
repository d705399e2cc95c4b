import type { Notes } from "../../base/notes.ts";
import type { Table } from "../../page/block.ts";
import type { Meaning, Surroundings } from "../fields/meaning.ts";
import { readEndpoints } from "./endpoint-table.ts";
import { factsOf, isFactTable, otherFacts } from "./fact-table.ts";
import { bodyOfRows, fieldsOfRows } from "./field-rows.ts";
import { withHeader } from "./header-row.ts";
import { statusesOf } from "./status-table.ts";
import { type Columns, columnsOf } from "./table-columns.ts";
import { isValueTable, valuesOf } from "./value-table.ts";

/** What the column of names is called where they are sent. Of answers, Chinese and Russian pages have the same word. */
const PARAMETERS =
  /^\W*(?:(?:query|url|request|input) )?(?:param(?:eter)?s?|arguments?|parámetros?|parâmetros?|paramètres?)(?: names?)?\W*$/iu;

/**
 * Reads a table by what its columns mean: fields, statuses, the values of an enumeration, endpoints,
 * or facts such as `Method | GET`. Undefined where it is none of these.
 */
export function readTable(said: Table, around: Surroundings, notes: Notes): Meaning | undefined {
  const table = withHeader(said);
  if (isFactTable(table)) return { kind: "facts", facts: factsOf(table) };
  const named = columnsOf(table, around.expects === "fields" || around.place !== undefined);
  const columns = hasStates(table, named) ? named.with(named.indexOf("status"), "value") : named;
  const endpoints = readEndpoints(table, columns, notes);
  if (endpoints.length > 0) return { kind: "endpoints", endpoints };
  if (columns.includes("status") && !isHeaders(columns)) {
    return { kind: "statuses", statuses: statusesOf(table, columns, notes) };
  }
  if (isValueTable(table, columns, around)) return { kind: "values", ...valuesOf(table, columns) };
  const fields = columns.includes("name")
    ? fieldsOfRows(table, columns, around, notes)
    : bodyOfRows(table, columns);
  const asks = columns.includes("required") || columns.includes("optional");
  const isOfParameters = PARAMETERS.test(table.header[columns.indexOf("name")] ?? "");
  if (fields.length > 0) {
    return {
      kind: "fields",
      fields,
      ...(asks && { asks }),
      ...(isOfParameters && { isOfParameters }),
    };
  }
  const facts = otherFacts(table);
  return facts.length > 0 ? { kind: "facts", facts } : undefined;
}

/** Whether a column "Status" has words of a field, and no status of HTTP. */
function hasStates({ rows }: Table, columns: Columns): boolean {
  const at = columns.indexOf("status");
  const cells = at < 0 || columns.includes("name") ? [] : rows.map((row) => row.cells[at] ?? "");
  return cells.length > 1 && cells.every((cell) => /^\s*`?[A-Za-z][\w-]*`?\s*$/.test(cell));
}

/** A status, a name and a type in each row: the headers of responses. */
function isHeaders(columns: Columns): boolean {
  return columns.includes("name") && columns.includes("type");
}
