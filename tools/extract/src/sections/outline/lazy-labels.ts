import type { Role } from "../../evidence/roles/roles.ts";
import type { Block, Item, List } from "../../page/block.ts";
import { labelOf } from "../labels.ts";

/** Labels of parts of an operation, which go on with no item of a list. */
const OF_PARTS: ReadonlySet<Role | undefined> = new Set([
  "response",
  "error",
  "statuses",
  "request",
  "requestExample",
]);

/**
 * A list apart from the labels that stand right below its items: to Markdown a line without a blank line above it
 * goes on with the item, to people "Response: 204" does not.
 */
export function apart(block: Block): Block[] {
  if (block.kind !== "list" || !block.items.some((item) => labelIn(item) > 0)) return [block];
  const found: Block[] = [];
  let items: Item[] = [];
  const endList = (): void => {
    const [first] = items;
    const last = items.at(-1);
    if (first && last) {
      found.push({ ...block, items, line: first.line, end: last.end } satisfies List);
    }
    items = [];
  };
  for (const item of block.items) {
    const from = labelIn(item);
    const lines = item.text.split("\n");
    if (from < 0) items.push(item);
    else {
      const line = item.line + from;
      items.push({ ...item, text: lines.slice(0, from).join("\n"), blocks: [], end: line - 1 });
      endList();
      const end = line + lines.length - from - 1;
      found.push({ kind: "paragraph", text: lines.slice(from).join("\n"), line, end });
      found.push(...item.blocks);
    }
  }
  endList();
  return found;
}

/** Which line of an item is such a label, and not set in like the item; -1 where none is. */
function labelIn({ text, lazyFrom }: Item): number {
  if (lazyFrom === undefined) return -1;
  return text.split("\n").findIndex((line, index) => {
    if (index < lazyFrom || !/^\*{0,2}\p{Lu}/u.test(line)) return false;
    return OF_PARTS.has(labelOf(line.trim(), 1)?.role);
  });
}
