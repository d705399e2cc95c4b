import type { Notes } from "../notes.ts";
import type { Row, Table } from "../page/block.ts";
import { readAddress } from "./address.ts";
import { type Attribute, attributeOf } from "./attributes.ts";
import { readEndpoints } from "./endpoint-table.ts";
import { isNothing } from "./field-attributes.ts";
import { fieldsOfRows } from "./field-rows.ts";
import type { ListedStatus, ListedValue, Meaning, Surroundings } from "./meaning.ts";
import { readStatuses } from "./status-cell.ts";
import { type Columns, columnsOf } from "./table-columns.ts";

/**
 * Reads a table by what its columns mean: fields, statuses, the values of an enumeration, endpoints,
 * or facts such as `Method | GET`. Undefined where it is none of these.
 */
export function readTable(table: Table, around: Surroundings, notes: Notes): Meaning | undefined {
  if (isFacts(table)) return { kind: "facts", facts: facts(table) };
  const columns = columnsOf(table);
  const endpoints = readEndpoints(table, columns, notes);
  if (endpoints.length > 0) return { kind: "endpoints", endpoints };
  if (columns.includes("status") && !(columns.includes("name") && columns.includes("type"))) {
    return { kind: "statuses", statuses: statuses(table, columns, notes) };
  }
  if (isValues(columns, around)) return { kind: "values", ...values(table, columns) };
  if (columns.includes("name")) {
    const fields = fieldsOfRows(table, columns, around, notes);
    return fields.length > 0 ? { kind: "fields", fields } : undefined;
  }
  return isLabelled(table) ? { kind: "facts", facts: facts(table) } : undefined;
}

const METHOD = /^(?:GET|PUT|POST|DELETE|OPTIONS|HEAD|PATCH|TRACE)$/i;

/** Two columns without headings, one row of which states a method or an address. */
function isFacts({ header, rows }: Table): boolean {
  if (header.length > 2 || rows.some(({ cells }) => cells.length > 2)) return false;
  return [header, ...rows.map(({ cells }) => cells)].some(([label = "", value = ""]) => {
    const attribute = attributeOf(label);
    const bare = value.replaceAll(/[`*\s]/g, "");
    if (attribute === "method") return METHOD.test(bare);
    return (
      (attribute === "address" || attribute === "path") &&
      /^(?:https?:|\/|\{)/.test(bare) &&
      readAddress(bare) !== undefined
    );
  });
}

/** Two columns without headings: a label, and its value. */
function isLabelled({ header, rows }: Table): boolean {
  return (
    header.every((heading) => heading.trim() === "") &&
    rows.length > 0 &&
    rows.every(({ cells }) => cells.length === 2 && (cells[0] ?? "").length < 60)
  );
}

function facts({ header, rows, line }: Table) {
  const first = header.some((heading) => heading.trim() !== "") ? [{ cells: header, line }] : [];
  return [...first, ...rows].map((row) => ({
    label: plain(row.cells[0]),
    value: (row.cells[1] ?? "").trim(),
    blocks: [],
    line: row.line,
  }));
}

/** Values of an enumeration: a column of them and no names, or two columns `Property`, `Value`. */
function isValues(columns: Columns, { expects }: Surroundings): boolean {
  if (columns.includes("value") && !columns.includes("name")) return true;
  const isPair = columns.length === 2 && columns[0] === "name" && columns[1] === "example";
  if (expects === "values") return columns.includes("name") && !columns.includes("type");
  return isPair && expects !== "fields" && expects === undefined;
}

/** Headings that don't say what has the values. */
const GENERIC =
  /^(?:(?:enum |possible |allowed |valid )?values?|constants?|literal|codes?|enum|options?|name|fields?|valeurs?|valor(?:es)?|werte?|значени[ея]|值|枚举值?)$/i;

function values(table: Table, columns: Columns): { label?: string; values: ListedValue[] } {
  const own = columns.indexOf("value");
  const named = columns.indexOf("name");
  const pair = own < 0 && columns[1] === "example" && columns.length === 2;
  const at = own >= 0 ? own : pair ? 1 : named;
  const listed = table.rows.flatMap((row) => {
    const value = firstLine(row.cells[at]);
    if (value === "") return [];
    const field = pair ? { field: plain(row.cells[named]) } : {};
    return [{ value, description: descriptionOf(row, columns), ...field, line: row.line }];
  });
  const label = plain(table.header[at]);
  return pair || GENERIC.test(label) ? { values: listed } : { label, values: listed };
}

function statuses(table: Table, columns: Columns, { doubts }: Notes): ListedStatus[] {
  return table.rows.flatMap((row) => {
    const cell = row.cells[columns.indexOf("status")] ?? "";
    const read = readStatuses(cell);
    if (!read) {
      if (!isNothing(cell)) doubts.add(row.line, `"${cell}" is no status`, "left out");
      return [];
    }
    const words = [read.rest, descriptionOf(row, columns)].filter((text) => text !== "");
    const model = modelOf(row, columns);
    return read.statuses.map((status) => ({
      status,
      description: words.join(": "),
      ...(model ? { model } : {}),
      line: row.line,
    }));
  });
}

/** The name in a column of schemas: `Purse`, `[Purse]`. */
function modelOf(row: Row, columns: Columns): string | undefined {
  const cell = plain(row.cells[columns.indexOf("type")]);
  return /^[\w.[\]<> -]{1,100}$/.test(cell) && !isNothing(cell) ? cell : undefined;
}

function descriptionOf(row: Row, columns: Columns): string {
  const described: readonly (Attribute | undefined)[] = ["description", "value", undefined];
  return row.cells
    .filter((cell, index) => index > 0 && described.includes(columns[index]) && !isNothing(cell))
    .map((cell) => cell.trim())
    .join(": ");
}

function firstLine(cell: string | undefined): string {
  const line = (cell ?? "").trim().split("\n")[0] ?? "";
  return (/^\**`([^`]+)`/.exec(line)?.[1] ?? plain(line)).replace(/^["']|["']$/g, "");
}

function plain(cell: string | undefined): string {
  return (cell ?? "").replaceAll(/[`*]/g, "").trim();
}
