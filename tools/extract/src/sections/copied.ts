import { attributeOf } from "../evidence/fields/attributes.ts";
import type { Block, Paragraph } from "../page/block.ts";

/** The button of a block of code. */
const BUTTON =
  /^(?:copy(?: code| to clipboard)?|copied!?|copiar|copier|kopieren|копировать|复制)$/i;

/** Longer than the head of any column. */
const MAX_HEAD = 30;

/**
 * Blocks that were copied from the screen, where each cell and button is a line, without what is none of the page's
 * words: buttons, and the heads of a table whose cells stand below them, one by one.
 */
export function withoutScreen(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.kind === "element") return [{ ...block, children: withoutScreen(block.children) }];
    return block.kind === "paragraph" ? withoutHeads(withoutButtons(block)) : [block];
  });
}

function withoutButtons({ text, line, end }: Paragraph): Paragraph {
  const lines = text.split("\n");
  const start = lines.findIndex((one) => !BUTTON.test(one.trim()));
  const rest = start < 0 ? [] : lines.slice(start);
  return part(rest, line + Math.max(start, 0), end);
}

/** What stands above the heads of columns, and what stands below them: the first cell. */
function withoutHeads(paragraph: Paragraph): Paragraph[] {
  const { text, line, end } = paragraph;
  const lines = text.split("\n");
  const start = lines.findIndex((one) => attributeOf(one) === "name");
  const after = lines.findIndex((one, index) => index > start && !isHead(one));
  const stop = after < 0 ? lines.length : after;
  const heads = start < 0 ? [] : lines.slice(start, stop);
  const known = new Set(heads.flatMap((one) => attributeOf(one) ?? []));
  if (known.size < 3 || !known.has("type")) return text === "" ? [] : [paragraph];
  return [
    part(lines.slice(0, start), line, line + start - 1),
    part(lines.slice(stop), line + stop, end),
  ].filter((one) => one.text !== "");
}

function isHead(text: string): boolean {
  return text.length <= MAX_HEAD && /^\p{Lu}[\p{L} ]*$/u.test(text.trim());
}

function part(lines: readonly string[], line: number, end: number): Paragraph {
  return { kind: "paragraph", text: lines.join("\n"), line, end };
}
