import type { WriteStream } from "node:tty";
import { columnsOf, piecesOf } from "./columns.ts";

/** What a file and a pipe get of a table, and a terminal that does not say how wide it is. */
const FIXED = 80;

/** The least that is laid out for. */
const NARROWEST = 20;

/** Longer lines of prose are hard to read. */
const PROSE = 100;

/** So far the lines after the first one are indented. */
const INDENT = "  ";

type Screen = Pick<WriteStream, "isTTY" | "columns">;

/** How many columns a table that is written to a stream may take. */
export function tableWidthOf(stream: Screen): number {
  return screenWidthOf(stream) ?? FIXED;
}

/** How many columns prose that is written to a stream may take. */
export function proseWidthOf(stream: Screen): number {
  return Math.min(PROSE, screenWidthOf(stream) ?? PROSE);
}

function screenWidthOf({ isTTY, columns }: Screen): number | undefined {
  if (!isTTY) return undefined;
  return columns > 0 ? Math.max(NARROWEST, columns) : FIXED;
}

/**
 * A text broken between words, and a word that is too long inside, into lines of at most so many
 * columns with the indent that all of them but the first have.
 */
export function wrap(text: string, width: number): string {
  const room = width - INDENT.length;
  const lines: string[] = [];
  for (const word of text.split(/\s+/).flatMap((one) => piecesOf(one, room))) {
    const line = lines.at(-1);
    const longer = `${line} ${word}`;
    if (line !== undefined && columnsOf(longer) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.join(`\n${INDENT}`);
}
