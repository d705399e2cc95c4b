import type { Block, Item } from "../src/page/block.ts";
import { readPage } from "../src/page/read-page.ts";

/** What a page is read into, a line for each block: `3 h2 Title`; what a block holds is set in. */
export function outline(...lines: readonly string[]): string[] {
  return readPage(lines.join("\n")).blocks.flatMap(linesOf);
}

function linesOf(block: Block): string[] {
  const place = `${block.line}`;
  switch (block.kind) {
    case "heading":
      return [`${place} h${block.depth} ${block.text}`];
    case "paragraph":
      return [`${place} p ${JSON.stringify(block.text)}`];
    case "code": {
      const words = ["code", block.language, block.meta].filter((word) => word !== "").join(" ");
      return [`${place} ${words} ${block.textLine}: ${JSON.stringify(block.text)}`];
    }
    case "table":
      return [
        `${place} table ${block.header.join(" | ")}`,
        ...block.rows.map(({ line, cells }) => `  ${line} ${JSON.stringify(cells)}`),
      ];
    case "element": {
      const attributes = [...block.attributes].map(([name, value]) => ` ${name}=${value}`).join("");
      return [`${place} <${block.name}${attributes}>`, ...setIn(block.children)];
    }
    case "list":
    case "definitions":
      return [`${place} ${block.kind}`, ...block.items.flatMap(linesOfItem)];
  }
}

function linesOfItem(item: Item): string[] {
  return [`  ${item.line} - ${item.text}`, ...setIn(item.blocks).map((line) => `  ${line}`)];
}

function setIn(blocks: readonly Block[]): string[] {
  return blocks.flatMap(linesOf).map((line) => `  ${line}`);
}
