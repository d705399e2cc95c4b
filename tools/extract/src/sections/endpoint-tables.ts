import { addressOf } from "../evidence/endpoints/called.ts";
import { methodAlone } from "../evidence/endpoints/mention.ts";
import type { Block, Table } from "../page/block.ts";

/**
 * Blocks in which a table that is nothing but a method and an address is the line of an operation: pages lay that
 * out so, "GET | https://api.example.com/purses". Several of such rows are a table of operations with its header.
 */
export function withEndpointLines(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => {
    if (block.kind === "element") return { ...block, children: withEndpointLines(block.children) };
    return block.kind === "table" ? asLines(block) : block;
  });
}

function asLines(table: Table): Block {
  const { header, rows, line, end } = table;
  const isHeader = header.some((cell) => cell.trim() !== "");
  const all = isHeader ? [{ cells: header, line, end: line }, ...rows] : rows;
  const [first, second] = all;
  if (!first || !all.every(({ cells }) => isEndpoint(cells))) return table;
  if (!second) {
    const [method = "", address = ""] = first.cells.map((cell) => cell.trim());
    return { kind: "paragraph", text: `${method} ${address}`, line, end };
  }
  return { ...table, header: ["Method", "URL", "Description"], rows: all };
}

/** A method in the first cell, an address in the second, and words behind them or nothing. */
function isEndpoint(cells: readonly string[]): boolean {
  const [method = "", address = "", ...others] = cells;
  const bare = address.replaceAll(/[`*]/g, "").trim();
  const isAddress = !/\s/.test(bare) && addressOf(bare) !== undefined;
  return methodAlone(method) !== undefined && isAddress && others.length < 2;
}
