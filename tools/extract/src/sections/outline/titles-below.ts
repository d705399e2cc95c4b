import { mentionsOf } from "../../evidence/endpoints/mention.ts";
import { roleOf } from "../../evidence/roles/roles.ts";
import type { Block, Heading } from "../../page/block.ts";

/**
 * The blocks of a page with titles of operations first, where a line that names an operation stands right above
 * the title of it: cards of HTML do. So it is where the page has several such lines, and a title below each.
 */
export function titlesFirst(blocks: readonly Block[]): readonly Block[] {
  const at = blocks.flatMap((block, index) => (isEndpoint(block) ? [index] : []));
  const titles = at.map((index) => titleOf(blocks[index + 1]));
  const depths = new Set(titles.map((title) => title?.depth));
  const [depth] = depths;
  if (at.length < 2 || depths.size > 1 || depth === undefined) return blocks;
  const lines = new Set(at);
  return blocks.map((block, index) => {
    const other = lines.has(index)
      ? blocks[index + 1]
      : lines.has(index - 1)
        ? blocks[index - 1]
        : block;
    return other ?? block;
  });
}

function isEndpoint(block: Block): boolean {
  if (block.kind !== "paragraph") return false;
  const [one, second] = mentionsOf(block.text, "paragraph");
  return one?.method !== undefined && second === undefined;
}

/** A heading that may be what an operation is called. */
function titleOf(block: Block | undefined): Heading | undefined {
  if (block?.kind !== "heading" || roleOf(block.text) !== undefined) return undefined;
  return mentionsOf(block.text, "heading").length > 0 ? undefined : block;
}
