import type { JsonObject } from "../../base/json.ts";
import { inferSchema } from "../../evidence/samples/infer-schema.ts";
import { readSample } from "../../evidence/samples/sample.ts";
import type { Block } from "../../page/block.ts";

/** Longer lines than a sample has. */
const MAX_CHARACTERS = 5_000;

/** What the example of a call sends as a parameter: `val pot : Pot = {"sum": 1} // Pot | `. */
export function shownBody(blocks: readonly Block[], name: string): JsonObject | undefined {
  for (const block of blocks) {
    if (block.kind !== "code") continue;
    for (const [index, line] of block.text.split("\n").entries()) {
      if (line.length > MAX_CHARACTERS || !line.includes(name)) continue;
      const value = /= (\{.*\})(?: +\/\/| *;|$)/.exec(line)?.[1];
      const isOf = line
        .slice(0, line.indexOf("="))
        .split(/[\s:]+/)
        .includes(name);
      const sample = value && isOf ? readSample(value, block.textLine + index) : undefined;
      if (sample) return inferSchema([sample]);
    }
  }
  return undefined;
}
