import type { Table } from "../../page/block.ts";
import { isNothing } from "../fields/field-attributes.ts";
import { readHead } from "../fields/field-head.ts";
import type { ListedValue, Surroundings } from "../fields/meaning.ts";
import { describingText, plainText } from "./row-text.ts";
import type { Columns } from "./table-columns.ts";

/** Headings that don't say what has the values. */
const GENERIC =
  /^(?:(?:enum |possible |allowed |valid )?values?|constants?|literal|codes?|enum|options?|name|fields?|valeurs?|valor(?:es)?|werte?|значени[ея]|值|枚举值?)$/i;

/** Whether a table lists the values of an enumeration: a column of them, and none of names. */
export function isValueTable(table: Table, columns: Columns, { expects }: Surroundings): boolean {
  if (columns.includes("value") && !columns.includes("name")) return true;
  if (isExplained(table, columns)) {
    const areNames = table.rows.some(({ cells }) =>
      /^(?:id|amount|currency)$/i.test(plainText(cells[0])),
    );
    return expects !== "fields" || (namesField(table.header[0]) && !areNames);
  }
  if (isPairs(table, columns)) return expects === undefined || expects === "values";
  return expects === "values" && columns.includes("name") && !columns.includes("type");
}

/** A first column nobody knows, with single words in it, and what they mean: `State | Meaning`. */
function isExplained({ rows }: Table, columns: Columns): boolean {
  const known = columns.some((column) => column !== undefined && column !== "description");
  if (known || columns[0] !== undefined || columns[1] !== "description") return false;
  return rows.length > 1 && rows.every(({ cells }) => /^[\w.-]+$/.test(plainText(cells[0])));
}

/** Two columns, `Property` and `Value`: each row has one value of a field. */
function isPairs({ header, rows }: Table, columns: Columns): boolean {
  if (columns.length !== 2 || columns[0] !== "name" || columns[1] !== "example") return false;
  const names = rows.map(({ cells }) => plainText(cells[0]));
  const heading = plainText(header[0]);
  return new Set(names).size < names.length || /^(?:property|parameter|attribute)$/i.test(heading);
}

/** The values, and what they are of where a heading says so. */
export function valuesOf(
  table: Table,
  columns: Columns,
): { readonly label?: string; readonly values: readonly ListedValue[] } {
  const own = columns.indexOf("value");
  const pairs = own < 0 && isPairs(table, columns);
  const at = own >= 0 ? own : pairs ? 1 : Math.max(0, columns.indexOf("name"));
  const values = table.rows.flatMap((row) => {
    const value = firstLine(row.cells[at]);
    if (isNothing(value)) return [];
    const name = plainText(row.cells[0]);
    const field = pairs ? { field: readHead(name)?.names[0] ?? name } : {};
    const description = pairs ? "" : describingText(row, columns, at);
    return [{ value, description, ...field, line: row.line }];
  });
  const label = withoutWords(plainText(table.header[at]));
  return pairs || label === "" || GENERIC.test(label) ? { values } : { label, values };
}

/** The name in brackets behind the words of a heading: "State of the purse (`state`)". */
const IN_BRACKETS = /\s\(`?([a-z][\w.]{1,60})`?\)$/i;

/** Whether a heading says of which field its column has the values. */
function namesField(heading = ""): boolean {
  return IN_BRACKETS.test(heading) || /\b(?:status|state)$/i.test(plainText(heading));
}

/** The field's name alone, where a heading has it in brackets. */
function withoutWords(heading: string): string {
  const name = IN_BRACKETS.exec(heading)?.[1];
  return name === undefined ? heading : `\`${name}\``;
}

function firstLine(cell: string | undefined): string {
  const line = (cell ?? "").trim().split("\n")[0] ?? "";
  return (/^\**`([^`]+)`/.exec(line)?.[1] ?? plainText(line)).replace(/^["']|["']$/g, "");
}
