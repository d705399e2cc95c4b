/** The width that fits every terminal, a mail and a log. */
export const WIDTH = 100;

/** So far the lines after the first one are indented. */
const INDENT = "  ";

/** A text broken between words into lines that fit {@link WIDTH} beside an indent. */
export function wrap(text: string): string {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1);
    if (line !== undefined && INDENT.length + line.length + 1 + word.length <= WIDTH) {
      lines[lines.length - 1] = `${line} ${word}`;
    } else {
      lines.push(word);
    }
  }
  return lines.join(`\n${INDENT}`);
}
