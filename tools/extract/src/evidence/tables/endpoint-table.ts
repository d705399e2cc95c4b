import type { Notes } from "../../base/notes.ts";
import type { Row, Table } from "../../page/block.ts";
import { type Address, findRequest, readAddress } from "../endpoints/address.ts";
import { isNothing } from "../fields/field-attributes.ts";
import type { Labelled, ListedEndpoint } from "../fields/meaning.ts";
import { roleOf } from "../roles/roles.ts";
import type { Columns } from "./table-columns.ts";

const METHODS = /\b(?:GET|PUT|POST|DELETE|OPTIONS|HEAD|PATCH|TRACE)\b/gi;

/** The endpoints that a table lists: a method and an address in two columns, or both in one. */
export function readEndpoints(table: Table, columns: Columns, notes: Notes): ListedEndpoint[] {
  const method = columns.indexOf("method");
  const address = addressColumn(table, columns);
  if (method >= 0 && address >= 0 && wholeRequests(table) !== address) {
    return table.rows.flatMap((row) => inTwoCells(row, method, address, table, columns, notes));
  }
  const column =
    address >= 0
      ? address
      : columns.includes("name") && columns.includes("type")
        ? -1
        : wholeRequests(table);
  if (column < 0) return [];
  return table.rows.flatMap((row) => {
    const cell = row.cells[column] ?? "";
    const request = findRequest(cell);
    if (!request) return [];
    return [{ ...request, ...besides(row, [column], table, columns), line: row.line }];
  });
}

/** The column of addresses, by its title or by cells that are paths and nothing else. */
function addressColumn({ header, rows }: Table, columns: Columns): number {
  const titled = columns.indexOf("address");
  if (titled >= 0 || !columns.includes("method") || rows.length === 0) return titled;
  return header.findIndex((_, index) =>
    rows.every(({ cells }) =>
      /^\s*`?\/[\w{}:./-]{1,200}(?:\?\S{0,200})?`?\s*$/.test(cells[index] ?? ""),
    ),
  );
}

/** The column of which most cells are a method and an address. */
function wholeRequests({ header, rows }: Table): number {
  return header.findIndex((_, index) => {
    const found = rows.filter(
      ({ cells }) =>
        /^[`*\s[]*(?:GET|PUT|POST|DELETE|PATCH|HEAD|OPTIONS)\b/.test(cells[index] ?? "") &&
        findRequest(cells[index] ?? ""),
    );
    return found.length > 0 && found.length * 2 > rows.length;
  });
}

function inTwoCells(
  row: Row,
  method: number,
  address: number,
  table: Table,
  columns: Columns,
  { doubts }: Notes,
): ListedEndpoint[] {
  const methods = (row.cells[method] ?? "").match(METHODS) ?? [];
  const text = row.cells[address] ?? "";
  const read = addressOf(text);
  if (methods.length === 0 || !read) {
    if (!isNothing(text)) doubts.add(row.line, `"${text}" is no endpoint`, "left out");
    return [];
  }
  const rest = besides(row, [method, address], table, columns);
  return methods.map((name) => ({
    method: name.toLowerCase(),
    address: read,
    ...rest,
    line: row.line,
  }));
}

/** An address, also one without the slash at its start. */
function addressOf(text: string): Address | undefined {
  const line = text.split("\n")[0] ?? "";
  // The base and the rest may be in code each.
  const whole = line.replace(/(https?:\/\/[^\s`]{1,500}\/)`\s?`(?=[\w{])/, "$1");
  const bare = whole.replaceAll(/[`*]/g, "").trim();
  const request = findRequest(bare)?.address ?? readAddress(bare);
  return (
    request ?? (/^[\w{}:.-]+(?:\/[\w{}:.-]*)*$/.test(bare) ? readAddress(`/${bare}`) : undefined)
  );
}

/** What the other cells of an endpoint's row say. */
function besides(
  row: Row,
  used: readonly number[],
  table: Table,
  columns: Columns,
): { description: string; others: Labelled[] } {
  const others: Labelled[] = [];
  const words: string[] = [];
  for (const [index, cell] of row.cells.entries()) {
    const column = columns[index];
    const role = roleOf(table.header[index] ?? "");
    // "None" below "Auth" says something.
    const isSaid = !isNothing(cell) || (role === "authentication" && /^\W*none\b/i.test(cell));
    if (used.includes(index) || !isSaid) continue;
    const isSide =
      /^(?:response|error|statuses)$/.test(role ?? "") ||
      (role === "request" && cell.includes("{")) ||
      (role === "parameters" && /^(?:\*\*[\w.]+\*\*|`[\w.]+`)\s*\(/.test(cell));
    if (!isSide && (column === "description" || column === "name")) words.push(cell.trim());
    else if (column !== "ordinal") {
      others.push({
        label: table.header[index]?.trim() ?? "",
        value: cell.trim(),
        blocks: [],
        line: row.line,
      });
    }
  }
  return { description: words.join(": "), others };
}
