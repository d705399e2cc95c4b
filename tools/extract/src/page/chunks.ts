import { closesFence, type OpenFence, opensFence } from "./fences.ts";
import type { Line } from "./words.ts";

/** Lines after which the next paragraph may start a chunk. */
const LINES = 400;

/** Longer than any line of words; one line of a page may be all of a file. */
export const MAX_LINE = 20_000;

/**
 * Lines in chunks that can be read one by one: the parser takes ever longer for more at once. A line
 * that is too long for it is a chunk of its own, unless it is code.
 */
export function chunksOf(lines: readonly Line[]): (readonly Line[])[] {
  const chunks: (readonly Line[])[] = [];
  let start = 0;
  let fence: OpenFence | undefined;
  const cut = (end: number): void => {
    if (end > start) chunks.push(lines.slice(start, end));
    start = end;
  };
  for (const [index, { text }] of lines.entries()) {
    if (fence) {
      // Code is not parsed, however long its lines are.
      if (closesFence(text, fence)) fence = undefined;
    } else if (text.length > MAX_LINE) {
      cut(index);
      cut(index + 1);
    } else {
      const isAfterBlank = (lines[index - 1]?.text ?? "").trim() === "";
      if (index - start >= LINES && isAfterBlank && startsSomething(text)) cut(index);
      fence = opensFence(text);
    }
  }
  cut(lines.length);
  return chunks;
}

/** Whether a line is neither an item of a list nor what goes on in one. */
function startsSomething(text: string): boolean {
  return text !== "" && !/^(?:[\s>:|]|[-+*]|\d{1,9}[.)])/.test(text);
}
