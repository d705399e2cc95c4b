import type { Table } from "../../page/block.ts";
import { type Attribute, attributeOf } from "../fields/attributes.ts";
import { readHead } from "../fields/field-head.ts";
import { isName } from "../fields/field-name.ts";
import { placeOf } from "../fields/field-place.ts";
import { readFieldWords } from "../fields/field-words.ts";
import { readType } from "../types/type-words.ts";
import { cellsOf, ROWS } from "./column-cells.ts";
import { isHttpStatus, readStatuses } from "./status-cell.ts";
import { areCodesOfNames, statusColumn } from "./status-column.ts";

/** What each column of a table holds; undefined for one of which nobody knows. */
export type Columns = readonly (Attribute | undefined)[];

/**
 * What the columns of a table hold, by their headings, and where these don't tell by the cells.
 *
 * @param expected whether fields are expected there: then names need no other column to be known as such
 */
export function columnsOf(table: Table, expected = false): Columns {
  const width = Math.max(
    table.header.length,
    ...table.rows.slice(0, ROWS).map(({ cells }) => cells.length),
  );
  const headings = Array.from(
    { length: Math.min(width, 100) },
    (_, index) => table.header[index] ?? "",
  );
  const stated = withOwnNames(
    headings.map((heading) => {
      // A Turkish type, and an English piece of advice.
      const isAdvice = /^tip$/i.test(heading.trim()) && headings.some(isOtherType);
      return isAdvice ? "description" : attributeOf(heading);
    }),
    table,
  );
  const looked = stated.map((attribute, index) =>
    corrected(attribute, cellsOf(table, index), stated, areCodesOfNames(table, stated, index)),
  );
  const nameless = headings.every((heading) => heading.trim() === "");
  return withDescription(once(withName(looked, table, { nameless, expected })), table);
}

function isOtherType(heading: string): boolean {
  return attributeOf(heading) === "type" && !/^tip$/i.test(heading.trim());
}

function corrected(
  attribute: Attribute | undefined,
  cells: readonly string[],
  all: Columns,
  areNamed: boolean,
): Attribute | undefined {
  const every = (test: (cell: string) => boolean) => cells.length > 0 && cells.every(test);
  const hasName = all.includes("name");
  switch (attribute) {
    case "type":
      // "Value | Type" says of what kind each value is.
      if (all.includes("value") && !hasName && every((cell) => !readType(cell))) {
        return "description";
      }
      return every((cell) => placeOf(cell) !== undefined && !readType(cell)) ? "place" : "type";
    case "place":
      return every((cell) => readType(cell) !== undefined && !placeOf(cell)) ? "type" : "place";
    case "format":
      return !all.includes("type") && every((cell) => readType(cell) !== undefined)
        ? "type"
        : "format";
    case "path":
      return every((cell) => /^[`*\s]*(?:https?:|\/)/.test(cell)) || all.includes("method")
        ? "address"
        : hasName
          ? undefined
          : "name";
    case "status":
      return areNamed ? "description" : statusColumn(cells, all);
    case "value":
      if (!hasName) return "value";
      return every((cell) => readType(cell) !== undefined) ? "type" : "example";
    case "values":
      return hasName || all.includes("status") ? "values" : "value";
    case "name":
      // Numbers that count are no names: they are the values of a member.
      return !all.includes("type") && cells.length > 1 && areCounted(cells) ? "value" : "name";
    case "address":
      return every((cell) => /[/]/.test(cell)) ? "address" : "description";
    case undefined:
      if (!all.includes("type") && every((cell) => readType(cell) !== undefined)) return "type";
      if (!all.includes("required") && every(isMark)) return "required";
      if (!all.includes("status") && every(isStatus)) return "status";
      if (!all.includes("place") && every((cell) => placeOf(cell) !== undefined)) return "place";
      return undefined;
    case "description":
      return !all.includes("status") && every(isStatus) ? "status" : attribute;
    default:
      return attribute;
  }
}

/** Whether cells are 1, 2, 3, or begin with 0. */
function areCounted(cells: readonly string[]): boolean {
  const numbers = cells.map((cell) => Number(cell.replaceAll(/[`*\s]/g, "") || Number.NaN));
  const [first = 2] = numbers;
  return first <= 1 && numbers.every((number, index) => number === first + index);
}

/**
 * Of several columns that are called like names, the one that has some: `字段名 | 参数名`, where the first are words
 * for people; or the first of the table where the one that is called so has others: `Title | Properties`.
 */
function withOwnNames(stated: Columns, table: Table): Columns {
  const called = [...stated.keys()].filter((index) => stated[index] === "name");
  const isOpen = stated[0] === undefined && stated.includes("type");
  const [first, second] = isOpen ? [0, ...called] : called;
  if (first === undefined || second === undefined) return stated;
  const best = (isOpen ? [0, ...called] : called).find((index) => areNames(cellsOf(table, index)));
  const usual = called[0] ?? first;
  if (best === undefined || best === usual || areNames(cellsOf(table, usual))) return stated;
  return stated.map((one, index) =>
    index === best ? "name" : one === "name" ? "description" : one,
  );
}

/** Whether cells are names as programs have them. */
function areNames(cells: readonly string[]): boolean {
  return cells.length > 0 && cells.every((cell) => NAME.test(cell));
}

const NAME = /^[`*\s»>-]*[A-Za-z_$][\w$.[\]>-]*[`*\s]*$/;

/** Whether a cell says nothing but whether something has to be there. */
function isMark(cell: string): boolean {
  const { required, type, rest } = readFieldWords(cell);
  return required !== undefined && type === undefined && rest.length === 0;
}

function isStatus(cell: string): boolean {
  return readStatuses(cell)?.statuses.every(isHttpStatus) ?? false;
}

/** Where no heading says which column has the names, the first does whose cells can be names. */
function withName(
  columns: Columns,
  table: Table,
  { nameless, expected }: { readonly nameless: boolean; readonly expected: boolean },
): Columns {
  const needed = columns.includes("type") || columns.includes("required") || nameless;
  if (
    !needed ||
    columns.some((column) => column === "name" || column === "status" || column === "method")
  ) {
    return columns;
  }
  const index = columns.findIndex(
    (column, at) => column === undefined || (column === "value" && at === 0),
  );
  const cells = index < 0 ? [] : cellsOf(table, index);
  const names = cells.filter((cell) =>
    isName(/^[^\n(]*/.exec(cell)?.[0].replaceAll(/[`*»\s]/g, "") ?? ""),
  );
  if (cells.length === 0 || names.length < cells.length) return columns;
  const isSure = columns.includes("type") || (expected && cells.every(isHead));
  if (nameless && !isSure) return columns;
  const named = columns.map((column, at) => (at === index ? "name" : column));
  return nameless
    ? named.map(
        (column, at) => column ?? (at === named.lastIndexOf(undefined) ? "description" : undefined),
      )
    : named;
}

/** A name alone, or with words that say something of a field: `limit **required**`. */
function isHead(cell: string): boolean {
  const head = readHead(cell);
  return head !== undefined && head.rest === "" && head.words.rest.length === 0;
}

/** A column without a heading, or of an unknown one, is the description where no other is. */
function withDescription(columns: Columns, table: Table): Columns {
  const known = columns.filter((column) => column !== undefined && column !== "ordinal");
  if (columns.includes("description") || known.length === 0) return columns;
  const blank = columns.findIndex(
    (column, at) => !column && (table.header[at] ?? "").trim() === "",
  );
  const last = columns.findLastIndex((column) => !column);
  const at = blank >= 0 ? blank : last;
  const words = cellsOf(table, at).some((cell) => /\p{L}\s\p{L}/u.test(cell));
  return words ? columns.map((column, index) => (index === at ? "description" : column)) : columns;
}

/** Only one column has the name or the type; a second name is a name for people. */
function once(columns: Columns): Columns {
  return columns.map((column, index) => {
    if (column !== "name" && column !== "type" && column !== "status") return column;
    return columns.indexOf(column) === index
      ? column
      : column === "type"
        ? "format"
        : "description";
  });
}
