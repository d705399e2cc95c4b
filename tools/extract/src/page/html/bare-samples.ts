import { endOfBareJson, startsBareJson } from "../bare-json.ts";
import type { Block } from "../block.ts";

/** Words that stand above a sample, and above no description of a field. */
const ABOVE = /^\W*(?:json|response|request|output|input|example|sample|body|payload)\b.{0,30}$/i;

/**
 * Blocks in which a paragraph that is nothing but JSON is code, below a heading or the words for a sample: pages
 * show samples without an element for them.
 */
export function withBareSamples(blocks: readonly Block[]): Block[] {
  return blocks.map((block, index) => {
    if (block.kind === "element") return { ...block, children: withBareSamples(block.children) };
    if (block.kind !== "paragraph" || !isIntroduction(blocks[index - 1])) return block;
    const { text, line, end } = block;
    const lines = text.split("\n");
    const isJson = startsBareJson(lines[0] ?? "") && endOfBareJson(lines, 0) === lines.length - 1;
    return isJson
      ? { kind: "code", language: "json", meta: "", text, textLine: line, open: false, line, end }
      : block;
  });
}

function isIntroduction(above: Block | undefined): boolean {
  return above?.kind === "heading" || (above?.kind === "paragraph" && ABOVE.test(above.text));
}
