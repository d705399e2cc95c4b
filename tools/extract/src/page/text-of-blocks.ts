import type { Block, Item } from "./block.ts";
import { codeSpan } from "./words.ts";

/** All words of blocks as one text, a line for each. */
export function textOfBlocks(blocks: readonly Block[]): string {
  return blocks
    .map(textOf)
    .filter((text) => text !== "")
    .join("\n");
}

function textOf(block: Block): string {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return block.text;
    case "code":
      return codeSpan(block.text);
    case "list":
    case "definitions":
      return block.items.map(textOfItem).join("\n");
    case "table":
      return [block.header, ...block.rows.map(({ cells }) => cells)]
        .map((cells) => cells.join(" ").trim())
        .join("\n");
    case "element":
      return [block.attributes.get("title") ?? "", textOfBlocks(block.children)].join("\n").trim();
  }
}

function textOfItem(item: Item): string {
  return [item.text, textOfBlocks(item.blocks)].filter((text) => text !== "").join("\n");
}
