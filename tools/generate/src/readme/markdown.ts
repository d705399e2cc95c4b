/** Bits of Markdown, of words that are a stranger's: none of them can be more than text. */
import { visible } from "@org/command";
import { markdownTable } from "markdown-table";

/** A table; the first row is its head. */
export function table(rows: readonly (readonly string[])[]): string {
  return markdownTable(rows.map((row) => row.map(inCell)));
}

function inCell(text: string): string {
  return text.replaceAll("|", "\\|").replace(/\s*\n\s*/g, " ");
}

/** A text as code, whatever it is. */
export function code(text: string): string {
  const shown = visible(text);
  const runs = shown.match(/`+/g) ?? [];
  if (shown.trim() === "") return "` `";
  if (runs.length === 0) return `\`${shown}\``;
  // A fence is longer than what it is around (CommonMark, section 6.1), and stands apart from it.
  const fence = "`".repeat(Math.max(...runs.map((run) => run.length)) + 1);
  return `${fence} ${shown} ${fence}`;
}

/** What a word would do in Markdown: emphasis, links, images, HTML, headings, escapes, mentions. */
const ACTIVE = /[\\*[\]<>#!~&@`]|:\/\/|www\.|(^|\W)_|_(\W|$)/i;

/** What would begin a list, a rule or the underline of a heading. */
const BEGINNING = /^([-+=]+|\d+[.)])$/;

/**
 * A sentence with code in it as one line of Markdown: its code stays code, and a word that Markdown
 * would act on becomes some.
 */
export function prose(text: string): string {
  let result = "";
  for (const piece of text
    .replace(/\s+/g, " ")
    .trim()
    .split(/(`[^`]+`)/)) {
    const isCode = /^`[^`]+`$/.test(piece);
    const shown = isCode ? code(piece.slice(1, -1)) : words(piece, result === "");
    // Two fences side by side would be one.
    result += result.endsWith("`") && shown.startsWith("`") ? ` ${shown}` : shown;
  }
  return result;
}

function words(text: string, begins: boolean): string {
  return text
    .split(" ")
    .map((word, index) => {
      const isActive = ACTIVE.test(word) || (begins && index === 0 && BEGINNING.test(word));
      return isActive ? code(word) : visible(word);
    })
    .join(" ");
}
