import { indentOf } from "./containers.ts";
import { closesFence, type OpenFence, opensFence } from "./fences.ts";
import type { Words } from "./piece.ts";
import type { Line } from "./words.ts";

/**
 * The lines of a piece of Markdown as its parser wants them: not set in by the elements around them, with
 * tables and bullets as the rules have them, and with the addresses of links that stand elsewhere.
 */
export function prepare(words: Words, isWithin: boolean, definitions: readonly Line[]): Line[] {
  const lines = repair(setOut(words, isWithin));
  const usesLinks = definitions.length > 0 && lines.some(({ text }) => text.includes("]["));
  const end = lines.at(-1)?.line ?? 1;
  if (!usesLinks) return lines;
  return [
    ...lines,
    ...["", ...definitions.map(({ text }) => text)].map((text) => ({ text, line: end })),
  ];
}

function setOut(words: Words, isWithin: boolean): readonly Line[] {
  const { lines, goesOn } = words;
  if (!isWithin && words.indent === 0) return lines;
  const own = lines.slice(goesOn ? 1 : 0);
  const columns = isWithin ? leastIndent(own) : words.indent;
  let isSetIn = true;
  return lines.map(({ text, line }, index) => {
    if (index === 0 && goesOn) return { text: text.trimStart(), line };
    if (text.trim() !== "" && indentOf(text) < columns) isSetIn = false;
    return { text: isSetIn ? withoutColumns(text, columns) : text, line };
  });
}

function leastIndent(lines: readonly Line[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const { text } of lines) {
    if (text.trim() !== "") least = Math.min(least, indentOf(text));
  }
  return Number.isFinite(least) ? least : 0;
}

function withoutColumns(text: string, columns: number): string {
  if (columns === 0) return text;
  const indent = indentOf(text);
  return " ".repeat(Math.max(0, indent - columns)) + text.trimStart();
}

const DELIMITER = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
const BULLET = /^([ \t>]*)[•●▪◦‣∙·][ \t ]+/;

/** A heading without the space that makes it one. */
const TIGHT_HEADING = /^( {0,3}#{2,6})([A-Za-z`*[])/;

const ROW = /^[ \t]*\|.*\|[ \t]*$/;

/** More lines in a row than any paragraph has: the parser takes ever longer for more of them. */
const MAX_LINES = 300;

/**
 * Outside of fences: bullets as hyphens, headings with a space, and tables with a line below the header, and as
 * many cells in each row as there.
 */
function repair(lines: readonly Line[]): Line[] {
  const repaired: Line[] = [];
  let fence: OpenFence | undefined;
  let cells = 0;
  /** Cells of the table that the blank line before ends. */
  let cellsBefore = 0;
  let inARow = 0;
  for (const [index, { text, line }] of lines.entries()) {
    const before = repaired.at(-1);
    if (fence) {
      if (closesFence(text, fence)) fence = undefined;
      repaired.push({ text, line });
      continue;
    }
    fence = opensFence(text);
    inARow = text.trim() === "" ? 0 : inARow + 1;
    if (inARow === 0) {
      cellsBefore = cells;
      cells = 0;
    }
    if (inARow > MAX_LINES && cells === 0) {
      repaired.push({ text: "", line });
      inARow = 0;
    }
    if (text.includes("|") && text.length < 20_000) {
      if (cells === 0 && before?.text.includes("|") && DELIMITER.test(text)) {
        cells = countCells(before.text);
        repaired.push({ text: delimiterOf(text, cells), line });
        continue;
      }
      const next = lines[index + 1]?.text ?? "";
      if (inARow === 1 && cellsBefore > 0 && goesOn(text, next, cellsBefore)) {
        repaired.pop();
        cells = cellsBefore;
      }
      if (cells === 0 && lacksDelimiter(text, next)) {
        cells = countCells(text);
        repaired.push({ text, line }, { text: delimiterOf("", cells), line });
        continue;
      }
      const isTooWide = cells > 0 && countCells(text) > cells;
      repaired.push({ text: isTooWide ? withEscapedBars(text) : text, line });
      continue;
    }
    if (inARow > 0) cellsBefore = 0;
    const words = text.replace(BULLET, "$1- ").replace(TIGHT_HEADING, "$1 $2");
    repaired.push({ text: words, line });
  }
  return repaired;
}

/** Whether a line is a row of the table above the blank line before it. */
function goesOn(row: string, next: string, cells: number): boolean {
  return ROW.test(row) && countCells(row) === cells && !DELIMITER.test(next);
}

/** Whether a line is the first row of a table without the line that makes it one. */
function lacksDelimiter(row: string, next: string): boolean {
  const areRows = ROW.test(row) && ROW.test(next) && !DELIMITER.test(next) && !DELIMITER.test(row);
  return areRows && countCells(row) > 1 && countCells(row) === countCells(next);
}

function countCells(row: string): number {
  const bars = row
    .trim()
    .replace(/^>?\s*\|/, "")
    .replace(/\|$/, "")
    .match(/(?<!\\)\|/g);
  return (bars?.length ?? 0) + 1;
}

function delimiterOf(row: string, cells: number): string {
  if (row !== "" && countCells(row) === cells) return row;
  const before = /^[ \t>]*/.exec(row)?.[0] ?? "";
  return `${before}|${" --- |".repeat(cells)}`;
}

/** A row with the bars in its codes as text. */
function withEscapedBars(row: string): string {
  return row.replaceAll(/`[^`]*`/g, (code) => code.replaceAll(/(?<!\\)\|/g, "\\|"));
}
