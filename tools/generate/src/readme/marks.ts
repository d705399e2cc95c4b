/** The parts of a README that are generated: each between two comments that Markdown does not show. */
import { UsageError } from "@org/command";

const END = "<!-- /generated -->";

/** The comment before a generated part. */
function startOf(part: string): string {
  return `<!-- generated: ${part} -->`;
}

/** An empty place for a part. */
export function emptyMarks(part: string): string {
  return `${startOf(part)}\n${END}`;
}

/**
 * The text with each part between its marks.
 *
 * @param path names the file in messages
 * @throws {UsageError} when a part has no marks, or they don't end.
 */
export function fillMarks(text: string, parts: ReadonlyMap<string, string>, path: string): string {
  let filled = text;
  for (const [part, content] of parts) {
    const mark = startOf(part);
    const start = lineOf(filled, mark, 0);
    const end = lineOf(filled, END, start);
    if (start < 0 || end < 0) {
      throw new UsageError(`${path} has no place for the part "${part}": add\n${emptyMarks(part)}`);
    }
    filled = `${filled.slice(0, start)}${mark}\n\n${content}\n\n${filled.slice(end)}`;
  }
  return filled;
}

/** Where a line is this mark: a text within a line may speak of one. */
function lineOf(text: string, mark: string, from: number): number {
  if (from < 0) return -1;
  const index = text.indexOf(mark, from);
  const begins = index <= 0 || text[index - 1] === "\n";
  return begins ? index : lineOf(text, mark, index + 1);
}
