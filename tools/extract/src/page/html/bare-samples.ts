import { endOfBareJson, startsBareJson } from "../bare-json.ts";
import type { Block } from "../block.ts";

/** Blocks in which a paragraph that is nothing but JSON is code: pages show samples without an element for them. */
export function withBareSamples(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => {
    if (block.kind === "element") return { ...block, children: withBareSamples(block.children) };
    if (block.kind !== "paragraph") return block;
    const { text, line, end } = block;
    const lines = text.split("\n");
    const isJson = startsBareJson(lines[0] ?? "") && endOfBareJson(lines, 0) === lines.length - 1;
    return isJson
      ? { kind: "code", language: "json", meta: "", text, textLine: line, open: false, line, end }
      : block;
  });
}
