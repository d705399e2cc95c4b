import type { Notes } from "../base/notes.ts";
import type { Block, Row, Table } from "../page/block.ts";

/** A sign and what it means: ":small_orange_diamond: required parameters", "🔸 mandatory". */
const SIGN =
  /^\W{0,4}?(:[\w+-]{2,40}:|[\p{So}\p{Po}](?:\uFE0F)?)\s*(?:[-–—=:]\s*)?(?:(?:means?|denotes?|indicates?|is|are|the|fields?|param(?:eter)?s?|[*_])\s*){0,4}(?:required|mandatory|obligatory)\b[^.\n]{0,60}\.?\W*$/iu;

/** "(Fields in **bold** are mandatory)" */
const BOLD =
  /^\W*(?:(?:the|all|fields?|param(?:eter)?s?|attributes|names|those|items|marked|shown|written)\s+){0,4}(?:in\s+)?\*{0,2}bold\*{0,2}(?:\s+(?:fields?|param(?:eter)?s?|attributes|names|text|font|type))?\s*(?:[=:–—-]|\b(?:is|are|means?|indicates?|denotes?)\b)\s*(?:required|mandatory|obligatory)\W*$/i;

/** What says of a name that it is required. */
type Mark = (name: string) => string | undefined;

/**
 * Blocks whose tables have the usual star where the page marks a name otherwise, and says below or above the table
 * that this means required. What says it is read with that.
 */
export function withLegends(blocks: readonly Block[], notes: Notes): Block[] {
  const read = blocks.map((block) => {
    return block.kind === "element"
      ? { ...block, children: withLegends(block.children, notes) }
      : block;
  });
  return stretches(read).flatMap((stretch) => marked(stretch, notes));
}

/** The blocks from one heading to the next. */
function stretches(blocks: readonly Block[]): Block[][] {
  const found: Block[][] = [[]];
  for (const block of blocks) {
    if (block.kind === "heading") found.push([block]);
    else found.at(-1)?.push(block);
  }
  return found;
}

function marked(blocks: readonly Block[], notes: Notes): Block[] {
  const marks: Mark[] = [];
  const take = (text: string, line: number): boolean => {
    const mark = markIn(text);
    if (mark) marks.push(mark);
    if (mark) notes.used.mark(line);
    return mark !== undefined;
  };
  const left = blocks.flatMap((block): Block[] => {
    if (block.kind === "paragraph" && take(block.text, block.line)) return [];
    if (block.kind !== "table") return [block];
    return [{ ...block, rows: block.rows.filter((row) => !take(textOfRow(row), row.line)) }];
  });
  if (marks.length === 0) return [...blocks];
  return left.map((block) => (block.kind === "table" ? starred(block, marks) : block));
}

function markIn(text: string): Mark | undefined {
  if (text.length > 120) return undefined;
  const sign = SIGN.exec(text)?.[1];
  if (sign !== undefined && sign !== "*") {
    return (name) => (name.includes(sign) ? name.replace(sign, "") : undefined);
  }
  if (!BOLD.test(text)) return undefined;
  return (name) => /^\*\*([^*]+)\*\*$/.exec(name.trim())?.[1];
}

/** The only words of a row; a legend right below a table is read as its last one. */
function textOfRow({ cells }: Row): string {
  const [first = "", ...others] = cells;
  return others.every((cell) => cell.trim() === "") ? first : "";
}

function starred(table: Table, marks: readonly Mark[]): Table {
  const star = (cell: string): string => {
    const bare = marks.map((mark) => mark(cell)).find((name) => name !== undefined);
    return bare === undefined ? cell : `${bare.trim()}*`;
  };
  return {
    ...table,
    rows: table.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => star(cell)) })),
  };
}
