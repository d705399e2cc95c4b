import { mentionsOf } from "../../evidence/endpoints/mention.ts";
import { roleOf } from "../../evidence/roles/roles.ts";
import type { Block, Heading } from "../../page/block.ts";

/**
 * The blocks of a page with titles of operations first, where a line that names an operation stands right above
 * the title of it: cards of HTML do. So it is where the page has several such lines, a title below each, and none
 * that may as well be theirs above.
 */
export function titlesFirst(blocks: readonly Block[]): readonly Block[] {
  const at = blocks.flatMap((block, index) => (isEndpoint(block) ? [index] : []));
  const titles = at.map((index) => titleOf(blocks[index + 1]));
  const depths = new Set(titles.map((title) => title?.depth));
  const [depth] = depths;
  if (at.length < 2 || depths.size > 1 || depth === undefined) return blocks;
  if (at.some((index) => isTitled(blocks, index) || !isDescribed(blocks[index + 2]))) return blocks;
  const lines = new Set(at);
  return blocks.map((block, index) => {
    if (lines.has(index)) return blocks[index + 1] ?? block;
    return (lines.has(index - 1) ? blocks[index - 1] : undefined) ?? block;
  });
}

/** Whether the title above a line may be that of its operation: only words stand between them. */
function isTitled(blocks: readonly Block[], index: number): boolean {
  let at = index - 1;
  while (blocks[at]?.kind === "paragraph") at -= 1;
  const above = blocks[at];
  return above?.kind === "heading" && above.depth > 1 && roleOf(above.text) === undefined;
}

function isDescribed(block: Block | undefined): boolean {
  return block !== undefined && block.kind !== "heading";
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
