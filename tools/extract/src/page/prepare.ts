import { MAX_LINE } from "./chunks.ts";
import { indentOf } from "./containers.ts";
import { closesFence, type OpenFence, opensFence } from "./fences.ts";
import type { Words } from "./piece.ts";
import { withSimpleTables } from "./simple-tables.ts";
import { TableLines } from "./table-lines.ts";
import type { Line } from "./words.ts";

/**
 * The lines of a piece of Markdown as its parser wants them: not set in by the elements around them, with
 * tables and bullets as the rules have them, and with the addresses of links that stand elsewhere.
 */
export function prepare(words: Words, isWithin: boolean, definitions: readonly Line[]): Line[] {
  const lines = repair(withSimpleTables(setOut(words, isWithin)));
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

const BULLET = /^([ \t>]*)[•●▪◦‣∙·][ \t\u00A0]+/;

/** `a. **name**`, an item to people, which Markdown knows with numbers alone. */
const LETTERED = /^([ \t>]*)[a-z][.)][ \t]+(?=(?:\*\*|__|`)[\w$])/;

/** A heading without the space that makes it one; a single word behind one sign may be a tag, in lowercase. */
const TIGHT_HEADING = /^( {0,3}#{2,6})([A-Za-z`*[])|^(#)(?=\p{Lu}[^#]{1,80}$)/u;

/** More lines in a row than any paragraph has: the parser takes ever longer for more of them. */
const MAX_LINES = 300;

/** Outside of fences: bullets as hyphens, headings with a space, and tables as the rules have them. */
function repair(lines: readonly Line[]): Line[] {
  const repaired: Line[] = [];
  const tables = new TableLines(repaired);
  let fence: OpenFence | undefined;
  let inARow = 0;
  for (const [index, { text, line }] of lines.entries()) {
    if (fence) {
      if (closesFence(text, fence)) fence = undefined;
      repaired.push({ text, line });
      continue;
    }
    fence = opensFence(text);
    inARow = text.trim() === "" ? 0 : inARow + 1;
    if (inARow > MAX_LINES && !tables.isWithin) {
      repaired.push({ text: "", line });
      inARow = 0;
    }
    if (inARow === 0) tables.addBlank({ text, line });
    else if (text.includes("|") && text.length < MAX_LINE) {
      tables.addRow({ text, line }, lines[index + 1]?.text ?? "");
    } else {
      const words = text
        .replace(BULLET, "$1- ")
        .replace(LETTERED, "$1- ")
        .replace(TIGHT_HEADING, "$1$3 $2");
      tables.addWords({ text: words, line });
    }
  }
  return repaired;
}
