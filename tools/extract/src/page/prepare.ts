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

/** More lines in a row than any paragraph has: the parser takes ever longer for more of them. */
const MAX_LINES = 300;

/** Outside of fences: bullets as hyphens, and tables with as many cells in each row as in the header. */
function repair(lines: readonly Line[]): Line[] {
  const repaired: Line[] = [];
  let fence: OpenFence | undefined;
  let cells = 0;
  let inARow = 0;
  for (const { text, line } of lines) {
    const before = repaired.at(-1);
    if (fence) {
      if (closesFence(text, fence)) fence = undefined;
      repaired.push({ text, line });
      continue;
    }
    fence = opensFence(text);
    inARow = text.trim() === "" ? 0 : inARow + 1;
    if (inARow === 0) cells = 0;
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
      const isTooWide = cells > 0 && countCells(text) > cells;
      repaired.push({ text: isTooWide ? withEscapedBars(text) : text, line });
      continue;
    }
    repaired.push({ text: text.replace(BULLET, "$1- "), line });
  }
  return repaired;
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
  if (countCells(row) === cells) return row;
  const before = /^[ \t>]*/.exec(row)?.[0] ?? "";
  return `${before}|${" --- |".repeat(cells)}`;
}

/** A row with the bars in its codes as text. */
function withEscapedBars(row: string): string {
  return row.replaceAll(/`[^`]*`/g, (code) => code.replaceAll(/(?<!\\)\|/g, "\\|"));
}
