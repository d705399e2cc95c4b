import type { Block, Item } from "./block.ts";

/**
 * Blocks in the order of their lines, each as long as what it holds. Where HTML is not well-formed its parser
 * moves elements out of those that can't hold them, and elements that nothing closes have no end.
 */
export function settle(blocks: readonly Block[]): Block[] {
  return blocks.map(settled).sort((one, other) => one.line - other.line);
}

function settled(block: Block): Block {
  if (block.kind === "element") {
    const children = settle(block.children);
    return { ...block, children, ...placeAround(block, children) };
  }
  if (block.kind === "table") return { ...block, ...placeAround(block, block.rows) };
  if (block.kind !== "list" && block.kind !== "definitions") return block;
  const items = block.items.map((item): Item => {
    const inside = settle(item.blocks);
    return { ...item, blocks: inside, ...placeAround(item, inside) };
  });
  items.sort((one, other) => one.line - other.line);
  return { ...block, items, ...placeAround(block, items) };
}

interface Place {
  readonly line: number;
  readonly end: number;
}

function placeAround(place: Place, parts: readonly Place[]): Place {
  let { line, end } = place;
  for (const part of parts) {
    line = Math.min(line, part.line);
    end = Math.max(end, part.end);
  }
  return { line, end };
}

/** A block, and all that it holds, at another place. */
export function moveTo(block: Block, place: Place): Block {
  const inside = (blocks: readonly Block[]) => blocks.map((child) => moveTo(child, place));
  switch (block.kind) {
    case "code":
      return { ...block, ...place, textLine: place.line };
    case "element":
      return { ...block, ...place, children: inside(block.children) };
    case "table":
      return { ...block, ...place, rows: block.rows.map((row) => ({ ...row, ...place })) };
    case "list":
    case "definitions": {
      const items = block.items.map((item) => ({ ...item, ...place, blocks: inside(item.blocks) }));
      return { ...block, ...place, items };
    }
    default:
      return { ...block, ...place };
  }
}
