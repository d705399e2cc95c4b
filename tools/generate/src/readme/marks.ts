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
    const start = filled.indexOf(mark);
    const end = filled.indexOf(END, start);
    if (start < 0 || end < 0) {
      throw new UsageError(`${path} has no place for the part "${part}": add\n${emptyMarks(part)}`);
    }
    filled = `${filled.slice(0, start)}${mark}\n\n${content}\n\n${filled.slice(end)}`;
  }
  return filled;
}
