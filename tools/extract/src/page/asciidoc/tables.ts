/** The line that opens and closes a table. */
export const TABLE = /^\|={3,}[ \t]*$/;

/** What begins a cell: a bar, with what it says of the cell's span and style before it. */
const CELL =
  /(?:(?:^|(?<=\s))(?:\d{1,2}(?:\.\d{1,2})?[+*]|\.\d{1,2}\+)?[<^>]?(?:\.[<^>])?[adehlmsv]?)?(?<!\\)\|/g;

interface Row {
  readonly line: number;
  readonly cells: string[];
}

/**
 * A table as one of HTML, each row on the line of its first cell: blank lines may stand between rows. The lines are
 * those between the bars; `attributes` is the line above, such as `[cols="2,1",options="header"]`.
 */
export function tableLines(lines: readonly string[], attributes: string): string[] {
  const cells = lines.flatMap((text, line) => cellsOf(text).map((cell) => ({ ...cell, line })));
  const first = cells.find(({ isFirst }) => isFirst)?.line ?? 0;
  const width =
    columnsIn(attributes) ?? cells.filter(({ line, isFirst }) => line === first && isFirst).length;
  const rows: Row[] = [];
  for (const { text, line, isFirst } of cells) {
    const last = rows.at(-1);
    if (!isFirst) {
      const cell = last?.cells.pop();
      if (cell !== undefined) last?.cells.push(`${cell} ${text}`);
    } else if (last && last.cells.length < width) last.cells.push(text);
    else rows.push({ line, cells: [text] });
  }
  const isHeaded = /header/.test(attributes) || lines[first + 1]?.trim() === "";
  const made = lines.map(() => "");
  for (const [index, row] of rows.entries()) {
    const name = isHeaded && index === 0 ? "th" : "td";
    const inner = row.cells.map((cell) => `<${name}>${bare(cell)}</${name}>`).join("");
    made[row.line] = `<tr>${inner}</tr>`;
  }
  return made;
}

/** The cells that a line begins; what stands before the first goes on with the one above. */
function cellsOf(line: string): { readonly text: string; readonly isFirst: boolean }[] {
  const [before = "", ...cells] = line.split(CELL);
  const rest = before.trim() === "" ? [] : [{ text: before.trim(), isFirst: false }];
  return [...rest, ...cells.map((text) => ({ text: text.trim(), isFirst: true }))];
}

/** How many columns attributes say: `cols="2,1,1"`, `cols="3*"`. */
function columnsIn(attributes: string): number | undefined {
  const said = /cols=(?:"([^"]{1,200})"|([\d*]{1,4}))/.exec(attributes);
  const text = said?.[1] ?? said?.[2];
  if (text === undefined) return undefined;
  return text
    .split(/[,;]/)
    .map((one) => Number(/^\s*(\d{1,2})\*/.exec(one)?.[1] ?? 1))
    .reduce((sum, one) => sum + one, 0);
}

/** Without what keeps AsciiDoc from reading a text: `+amount+`. */
function bare(cell: string): string {
  return cell
    .replaceAll(/`\+([^`\n]{1,200})\+`/g, "`$1`")
    .replaceAll("\\|", "|")
    .replaceAll("<", "&lt;");
}
