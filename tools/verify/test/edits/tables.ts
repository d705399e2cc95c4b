import type { CorpusPage } from "@org/extract/testing";
import type { Edit } from "./edit.ts";
import { isProse } from "./words.ts";

/** Headings of columns that describe. */
const DESCRIBES = /^(?:description|meaning|descripci[oó]n|descrição|beschreibung|описание|说明)$/i;

/** Headings of columns that name what rows are of. */
const NAMES =
  /^(?:name|field|parameter|param|header|key|status|code|status code|http status|campo|nombre|nome)$/i;

/** A Markdown table: where its rows begin in the page's lines, and the cells of its head. */
interface Table {
  readonly first: number;
  readonly end: number;
  readonly head: readonly string[];
}

/** Edits of descriptions in tables. */
export function cellsOtherwise({ text }: CorpusPage): Edit[] {
  const lines = text.split("\n");
  return tablesIn(lines).flatMap(({ first, end, head }): Edit[] => {
    const column = head.findIndex((cell) => DESCRIBES.test(cell.trim()));
    if (column < 1) return [];
    const edited = lines.map((line, at) => {
      const cells = line.split("|");
      const said = cells[column]?.trim() ?? "";
      if (at < first || at >= end || !isProse(said)) return line;
      return cells.with(column, ` ${said.replace(/\.$/, "")}, as ever `).join("|");
    });
    return [{ what: `descriptions of the table at line ${first}`, page: edited.join("\n") }];
  });
}

/** Edits of the order of rows that stand for themselves. */
export function rowsOtherwise({ text }: CorpusPage): Edit[] {
  const lines = text.split("\n");
  return tablesIn(lines).flatMap(({ first, end, head }): Edit[] => {
    const name = head.find((cell) => cell.trim() !== "")?.trim() ?? "";
    const rows = lines.slice(first, end);
    if (!NAMES.test(name) || rows.length < 2 || !rows.every(isAlone)) return [];
    if (new Set(rows.map((row) => row.split("|").find((cell) => cell.trim()))).size < rows.length) {
      return [];
    }
    const page = [...lines.slice(0, first), ...rows.toReversed(), ...lines.slice(end)].join("\n");
    return [{ what: `rows of the table at line ${first} the other way round`, page }];
  });
}

/** Whether a row neither holds others nor is part of one. */
function isAlone(row: string): boolean {
  return !/object|array|list|map|»|>|├|└|&nbsp;|&emsp;|\[\]|[a-z]\.[a-z]|\.\.|objeto|lista|\b\w*\[/i.test(
    row,
  );
}

function tablesIn(lines: readonly string[]): Table[] {
  return lines.flatMap((line, at): Table[] => {
    if (!/^\s*\|?[\s:|-]*-[\s:|-]*$/.test(line) || !line.includes("|")) return [];
    const head = (lines[at - 1] ?? "").split("|");
    const rows = lines.slice(at + 1);
    const length = rows.findIndex((row) => !row.includes("|"));
    const end = at + 1 + (length === -1 ? rows.length : length);
    return head.length < 2 ? [] : [{ first: at + 1, end, head }];
  });
}

/** Edits of the order of list items that stand for themselves. */
export function itemsOtherwise({ text }: CorpusPage): Edit[] {
  const lines = text.split("\n");
  const item = /^[-*] [`*]{0,3}[\w-]+[`*]{0,3}(?: ?[(:–—-]|\s)/;
  return lines.flatMap((line, at): Edit[] => {
    if (!item.test(line) || (at > 0 && /^\s*[-*]\s|^ +\S/.test(lines[at - 1] ?? ""))) return [];
    const count = lines.slice(at).findIndex((one) => !item.test(one));
    const rows = lines.slice(at, at + count);
    const next = lines.slice(at + count).find((one) => one.trim() !== "") ?? "";
    const isWhole = count > 1 && lines[at + count]?.trim() === "" && !/^\s+\S|^[-*] /.test(next);
    if (!isWhole || !rows.every(isAlone) || /https?:|\]\(/.test(rows.join(""))) return [];
    const page = lines.toSpliced(at, count, ...rows.toReversed()).join("\n");
    return [{ what: `items of the list at line ${at + 1} the other way round`, page }];
  });
}
