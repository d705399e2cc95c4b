import type { Line } from "./words.ts";

const DELIMITER = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
const ROW = /^[ \t]*\|.*\|[ \t]*$/;

/**
 * Adds lines to those before, with tables as the rules have them: a line below the header that has as many cells,
 * no bars in code, no blank line between rows.
 */
export class TableLines {
  readonly #lines: Line[];
  /** Cells of the header of the table that the lines are in; 0 where they are in none. */
  #cells = 0;
  /** Where the header of a table without a delimiter of its own stands among the lines. */
  #madeAt: number | undefined;
  /** Whether the rows have bars between their cells alone, as a table of HTML comes out of html2text. */
  #isBare = false;
  /** Cells of the table that the blank line before ended. */
  #cellsBefore = 0;

  constructor(lines: Line[]) {
    this.#lines = lines;
  }

  get isWithin(): boolean {
    return this.#cells > 0;
  }

  addBlank(line: Line): void {
    this.#cellsBefore = this.#cells;
    this.#cells = 0;
    this.#madeAt = undefined;
    this.#lines.push(line);
  }

  /** Adds a line that is no row; one right below a row is, as the parser has it, or goes on with its last cell. */
  addWords(line: Line): void {
    this.#cellsBefore = 0;
    const row = this.#lines.at(-1);
    if (row && this.#isBare && this.#cells > 0 && isBrokenOff(row)) {
      this.#lines[this.#lines.length - 1] = { ...row, text: joinedRow(row.text, line.text) };
    } else this.#lines.push(line);
  }

  /** Adds a line with bars; `next` is the one below it. */
  addRow({ text, line }: Line, next: string): void {
    const before = this.#lines.at(-1);
    if (this.#cells === 0 && before?.text.includes("|") && DELIMITER.test(text)) {
      this.#cells = countCells(before.text);
      this.#isBare = !/^[ \t>]*\|/.test(before.text) && !/^[ \t]*>/.test(before.text);
      this.#lines.push({ text: delimiterOf(text, this.#cells), line });
      return;
    }
    if (before && this.#isHeadBelow(before, text)) return;
    if (this.#goesOn(text, next)) {
      this.#lines.pop();
      this.#cells = this.#cellsBefore;
    }
    this.#cellsBefore = 0;
    if (before && isBroken(before.text, text, this.#cells)) {
      this.#lines[this.#lines.length - 1] = { ...before, text: joinedRow(before.text, text) };
      return;
    }
    const isTooWide = this.#cells > 0 && countCells(text) > this.#cells;
    const row = this.#cells > 0 && this.#isBare ? withNesting(text) : text;
    this.#lines.push({ text: isTooWide ? withEscapedBars(row, this.#cells) : row, line });
    if (this.#cells > 0 || !lacksDelimiter(text, next)) return;
    this.#cells = countCells(text);
    this.#madeAt = this.#lines.length - 1;
    this.#lines.push({ text: delimiterOf("", this.#cells), line });
  }

  /** Whether a line makes the one before the header, where a generator wrote some of the rows above it. */
  #isHeadBelow(header: Line, text: string): boolean {
    const at = this.#madeAt;
    if (at === undefined || this.#lines.length < at + 3 || !DELIMITER.test(text)) return false;
    const [first, delimiter, ...rows] = this.#lines.splice(at, this.#lines.length - 1 - at);
    this.#lines.pop();
    // The lines of a table go up, and each row keeps its own.
    if (first && delimiter) {
      this.#lines.push({ ...header, line: first.line }, delimiter, first, ...rows);
    }
    this.#madeAt = undefined;
    return true;
  }

  /** Whether a line is a row of the table above the blank line before it. */
  #goesOn(row: string, next: string): boolean {
    const isRow = ROW.test(row) && !DELIMITER.test(next);
    return isRow && this.#cellsBefore > 0 && countCells(row) === this.#cellsBefore;
  }
}

/** Whether the writer of a row breaks it, as html2text does within a cell. */
function isBrokenOff({ text }: Line): boolean {
  return text.endsWith("  ") && text.includes("|");
}

/** The signs before a name that say how deep it is, which are no quotation within a table: `> amount| string`. */
function withNesting(row: string): string {
  return row.replace(/^[ \t]*(?:>[ \t]*)+/, (signs) => signs.replaceAll(">", "\\>"));
}

/** Whether a row has its last cells on the next line: a generator wrote the line end of a description with it. */
function isBroken(row: string, next: string, cells: number): boolean {
  const isOpen = /^[ \t]*\|.*[^|\s][ \t]*$/.test(row) && /\|[ \t]*$/.test(next);
  return isOpen && countCells(row) < cells && countCells(joinedRow(row, next)) === cells;
}

function joinedRow(row: string, next: string): string {
  return `${row.trimEnd()} ${next.trimStart()}`;
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

/** A row with the bars in its codes as text; those in brackets too where that leaves as many cells as there are. */
function withEscapedBars(row: string, cells: number): string {
  const inCodes = row.replaceAll(/`[^`]*`/g, escapeBars);
  const inBrackets = inCodes.replaceAll(/\([^()]*\)|\[[^[\]]*\]|<[^<>]*>/g, escapeBars);
  return countCells(inBrackets) === cells ? inBrackets : inCodes;
}

function escapeBars(text: string): string {
  return text.replaceAll(/(?<!\\)\|/g, "\\|");
}
