/** Bits of Markdown. */
import { markdownTable } from "markdown-table";

/** A table; the first row is its head. */
export function table(rows: readonly (readonly string[])[]): string {
  return markdownTable(rows.map((row) => row.map(cell)));
}

/** A text that can't end its cell or its row. */
function cell(text: string): string {
  return text.replaceAll("|", "\\|").replace(/\s*\n\s*/g, " ");
}

/** A text as code. */
export function code(text: string): string {
  return `\`${text}\``;
}
