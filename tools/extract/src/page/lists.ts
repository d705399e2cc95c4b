import type { Block, Item } from "./block.ts";
import { itemOf } from "./markdown.ts";
import type { Node, Tagged } from "./node.ts";
import { textOfBlocks } from "./text-of-blocks.ts";

/** Reads nodes that an element holds. */
type Read = (nodes: readonly Node[], holder: Tagged) => Block[];

/** The list that an element is; what it holds is read by `read`. */
export function listOf(node: Tagged, read: Read): Block[] {
  const { line, end } = node;
  const isItem = (child: Node): child is Tagged => child.kind === "tagged" && child.name === "li";
  if (!node.children.some(isItem)) return read(node.children, node);
  const items: Item[] = [];
  for (const child of node.children) {
    if (isItem(child)) {
      items.push(itemOf(read(child.children, child), { line: child.line, end: child.end }));
      continue;
    }
    // A list within the list, beside its items.
    const last = items.at(-1);
    const blocks = read([child], node);
    if (last) items[items.length - 1] = { ...last, blocks: [...last.blocks, ...blocks] };
    else if (blocks.length > 0) items.push(itemOf(blocks, { line: blocks[0]?.line ?? line, end }));
  }
  return [{ kind: "list", items, line, end }];
}

/** The definitions that an element is. */
export function definitionsOf(node: Tagged, read: Read): Block[] {
  const { line, end } = node;
  const items: Item[] = [];
  for (const part of partsOfDefinitions(node)) {
    if (part.name === "dt") {
      items.push({
        text: textOfBlocks(read(part.children, part)),
        blocks: [],
        line: part.line,
        end: part.end,
      });
      continue;
    }
    const last = items.at(-1);
    const blocks = read(part.children, part);
    if (last) {
      items[items.length - 1] = { ...last, blocks: [...last.blocks, ...blocks], end: part.end };
    } else items.push({ text: "", blocks, line: part.line, end: part.end });
  }
  return items.length === 0
    ? read(node.children, node)
    : [{ kind: "definitions", items, line, end }];
}

/** Terms and what is said of them; they may stand in groups. */
function partsOfDefinitions(node: Tagged): Tagged[] {
  return node.children.flatMap((child) => {
    if (child.kind !== "tagged") return [];
    if (child.name === "dt" || child.name === "dd") return [child];
    return child.name === "div" ? partsOfDefinitions(child) : [];
  });
}
