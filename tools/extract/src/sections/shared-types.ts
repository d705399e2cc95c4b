import { aliasesIn, withAliases } from "../evidence/fields/type-aliases.ts";
import type { Block } from "../page/block.ts";

const DECLARES = /\b(?:interface|type)\s+[A-Z]\w*/;

/** The page with names of types that one block of code gives replaced in the others: `type Decimal = string;`. */
export function withSharedTypes(blocks: readonly Block[]): Block[] {
  const aliases = new Map(
    blocks.flatMap((block) => [...(block.kind === "code" ? aliasesIn(block.text) : [])]),
  );
  if (aliases.size === 0) return [...blocks];
  return blocks.map((block) => {
    const declares = block.kind === "code" && DECLARES.test(block.text);
    return declares ? { ...block, text: withAliases(block.text, aliases) } : block;
  });
}
