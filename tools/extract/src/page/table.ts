import type { Block, Item, Row, Table } from "./block.ts";
import type { Node, Tagged } from "./node.ts";
import { textOfBlocks } from "./text-of-blocks.ts";

/** A cell before it is known where in its row it stands. */
interface Cell {
  readonly blocks: readonly Block[];
  readonly isHeader: boolean;
  readonly columns: number;
  readonly rows: number;
}

interface RowOfCells {
  readonly cells: readonly Cell[];
  readonly isHeader: boolean;
  readonly line: number;
  readonly end: number;
}

const MAX_SPAN = 50;

/**
 * The table that an element is. One whose cells hold blocks of code or tables gives terms: what the
 * first cell of a row says, and the blocks of the others.
 */
export function tableOf(node: Tagged, read: (cell: Tagged) => readonly Block[]): Block[] {
  const { line, end } = node;
  const rows = rowsIn(node, false).map(({ row, isHead }) => rowOf(row, isHead, read));
  if (rows.length === 0) return [...read(node)];
  if (rows.some(({ cells }) => cells.some(({ blocks }) => blocks.some(holdsBlocks)))) {
    return [
      { kind: "definitions", items: rows.filter((row) => !row.isHeader).map(itemOf), line, end },
    ];
  }
  const texts = spread(rows);
  const width = Math.max(...texts.map(({ cells }) => cells.length));
  const wide = (cells: readonly string[]) =>
    Array.from({ length: width }, (_, at) => cells[at] ?? "");
  const hasHeader = rows[0]?.isHeader === true;
  const table: Table = {
    kind: "table",
    header: wide(hasHeader ? (texts[0]?.cells ?? []) : []),
    rows: texts.slice(hasHeader ? 1 : 0).map((row) => ({ ...row, cells: wide(row.cells) })),
    line,
    end,
  };
  const captions = captionsOf(node, read);
  const last = captions.at(-1);
  return [
    ...captions,
    last ? { ...table, line: Math.max(last.end, rows[0]?.line ?? line) } : table,
  ];
}

/** What is said above the rows. */
function captionsOf(node: Tagged, read: (cell: Tagged) => readonly Block[]): readonly Block[] {
  return node.children.flatMap((child) =>
    child.kind === "tagged" && child.name === "caption" ? read(child) : [],
  );
}

function holdsBlocks(block: Block): boolean {
  if (block.kind === "list") return block.items.some(({ blocks }) => blocks.some(holdsBlocks));
  return block.kind === "code" || block.kind === "table" || block.kind === "element";
}

function rowsIn(node: Tagged, isHead: boolean): { row: Tagged; isHead: boolean }[] {
  return node.children.flatMap((child: Node) => {
    if (child.kind !== "tagged") return [];
    if (child.name === "tr") return [{ row: child, isHead }];
    if (!/^(?:thead|tbody|tfoot)$/.test(child.name)) return [];
    const isOfHead = child.name === "thead";
    const rows = rowsIn(child, isOfHead);
    // Cells without a row around them are one.
    return rows.length === 0 && child.children.some(isCell)
      ? [{ row: child, isHead: isOfHead }]
      : rows;
  });
}

function isCell(node: Node): boolean {
  return node.kind === "tagged" && /^t[dh]$/.test(node.name);
}

function rowOf(row: Tagged, isHead: boolean, read: (cell: Tagged) => readonly Block[]): RowOfCells {
  const cells = row.children.flatMap((child): Cell[] =>
    child.kind === "tagged" && /^t[dh]$/.test(child.name)
      ? [
          {
            blocks: read(child),
            isHeader: child.name === "th",
            columns: spanOf(child, "colspan"),
            rows: spanOf(child, "rowspan"),
          },
        ]
      : [],
  );
  const isHeader = isHead || (cells.length > 1 && cells.every((cell) => cell.isHeader));
  return { cells, isHeader, line: row.line, end: row.end };
}

function spanOf(cell: Tagged, name: string): number {
  const span = Number(
    cell.attributes.get(name) ?? cell.attributes.get(name.replace("s", "S")) ?? 1,
  );
  return Number.isInteger(span) && span > 0 && span <= MAX_SPAN ? span : 1;
}

/** The texts of the rows: a cell over several rows stands in each, one over several columns in the first. */
function spread(rows: readonly RowOfCells[]): Row[] {
  const waiting = new Map<number, { text: string; rows: number }>();
  return rows.map(({ cells, line, end }) => {
    const texts: string[] = [];
    const fill = (): void => {
      for (let above = waiting.get(texts.length); above; above = waiting.get(texts.length)) {
        if (above.rows <= 1) waiting.delete(texts.length);
        else waiting.set(texts.length, { ...above, rows: above.rows - 1 });
        texts.push(above.text);
      }
    };
    for (const cell of cells) {
      fill();
      const text = textOfBlocks(cell.blocks);
      for (let column = 0; column < cell.columns; column += 1) {
        const own = column === 0 ? text : "";
        if (cell.rows > 1) waiting.set(texts.length, { text: own, rows: cell.rows - 1 });
        texts.push(own);
      }
    }
    fill();
    return { cells: texts, line, end };
  });
}

function itemOf(row: RowOfCells): Item {
  const [first, ...others] = row.cells;
  if (first?.blocks.some(holdsBlocks)) {
    const blocks = row.cells.flatMap((cell) => cell.blocks);
    return { text: "", blocks, line: row.line, end: row.end };
  }
  return {
    text: textOfBlocks(first?.blocks ?? []),
    blocks: others.flatMap((cell) => cell.blocks),
    line: row.line,
    end: row.end,
  };
}
