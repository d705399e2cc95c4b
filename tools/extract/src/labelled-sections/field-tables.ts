import type { Table, TableCell } from "mdast";
import { type Field, splitPath } from "../evidence/fields.ts";
import { readType } from "../evidence/type-words.ts";
import type { Notes } from "../format.ts";
import type { JsonObject } from "../json.ts";
import type { Page } from "../page.ts";
import { applyAllowableValues } from "./allowable-values.ts";

/** What a column holds, by its heading. */
const COLUMNS: readonly (readonly [string, RegExp])[] = [
  ["name", /^(fields?|names?|param(eter)?s?|keys?|propert(y|ies)|attributes?)\b/i],
  ["type", /^(data )?types?$/i],
  ["required", /^(required|mandatory|presence)\b/i],
  ["description", /^(descriptions?|details?|meaning|notes?)\b/i],
];

/**
 * The fields in a table: one row each, the name with its type and presence either in columns of
 * their own or below each other in the first cell.
 */
export function readTable(table: Table, page: Page, notes: Notes): Field[] {
  const [header, ...rows] = table.children;
  const columns = (header?.children ?? []).map((cell) => columnOf(cellLines(cell, page).join(" ")));
  if (!columns.includes("name")) return [];
  return rows.flatMap((row) => {
    const cells = new Map<string, string[]>();
    for (const [index, cell] of row.children.entries()) {
      const column = columns[index];
      if (column) cells.set(column, cellLines(cell, page));
    }
    return readRow(cells, row.position?.start.line ?? 0, notes) ?? [];
  });
}

function columnOf(heading: string): string | undefined {
  return COLUMNS.find(([, pattern]) => pattern.test(heading.trim()))?.[0];
}

/** The lines of a cell, divided by `<br />`; without the marks of bold and of escapes. */
function cellLines(cell: TableCell, page: Page): string[] {
  const { start, end } = cell.position ?? { start: { offset: 0 }, end: { offset: 0 } };
  return page.text
    .slice(start.offset, end.offset)
    .replace(/^\s*\|?|\|?\s*$/g, "")
    .split(/<br\s*\/?>/i)
    .map((line) => unmark(line))
    .filter((line) => line !== "");
}

function unmark(text: string): string {
  return text
    .replaceAll("**", "")
    .replaceAll(/<[^<>]*>/g, "")
    .replaceAll(/\\([!-/:-@[-`{-~])/g, "$1")
    .trim();
}

function readRow(
  cells: ReadonlyMap<string, string[]>,
  line: number,
  notes: Notes,
): Field | undefined {
  const [name = "", ...below] = cells.get("name") ?? [];
  const bare = name.replaceAll("`", "").trim();
  if (bare === "" || /\s/.test(bare)) return undefined;
  const words = [...below, ...(cells.get("type") ?? []), ...(cells.get("required") ?? [])];
  const type = words.map((word) => readType(word)).find((found) => found !== undefined);
  const stated = words.filter((word) => !readType(word) && !isPresence(word));
  if (!type) {
    const says = stated[0] ? `${bare} has the type "${stated[0]}"` : `${bare} has no type`;
    notes.doubts.add(line, says, "anything is accepted");
  }
  const schema: JsonObject = notes.lines.mark(type ?? {}, line);
  applyAllowableValues(schema, cells.get("description") ?? []);
  return { path: splitPath(bare), schema, required: words.some(isRequired), line };
}

/** "Returned" says that an answer has the field as a rule, not that it always does. */
function isPresence(word: string): boolean {
  return /^((conditionally |always )?(required|returned)|optional|yes|no|true|false)\b/i.test(word);
}

function isRequired(word: string): boolean {
  return /^(required|yes|true)\b/i.test(word);
}
