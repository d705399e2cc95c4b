import type { ArrayAlternative, Part } from "../schema/shape.ts";
import { compareFacets } from "./facets.ts";
import { type Child, type Comparison, finding, joined, type Pair } from "./pair.ts";

/** Compares two arrays: their items by position, then the rest of them. */
export function compareArrays(
  pair: Pair,
  base: ArrayAlternative,
  revision: ArrayAlternative,
): Comparison {
  const positions = Math.max(base.prefix.length, revision.prefix.length);
  const indexes = Array.from({ length: positions + 1 }, (_, index) => index);
  return joined([
    ...indexes.map((index) =>
      compareItem(pair, itemAt(base, index), itemAt(revision, index), revision.pointer),
    ),
    {
      findings: compareFacets(pair, base.facets, revision.facets, revision.pointer),
      children: [],
    },
  ]);
}

function itemAt({ prefix, items }: ArrayAlternative, index: number): Part | "closed" {
  return prefix[index] ?? items;
}

function compareItem(
  pair: Pair,
  before: Part | "closed",
  after: Part | "closed",
  pointer: string,
): Comparison {
  if (before === "closed" && after === "closed") return { findings: [], children: [] };
  const { subject } = pair;
  if (before === "closed") {
    const message = `\`${subject}\` may have more items than before.`;
    return { findings: [finding(pair, "type-widened", message, pointer)], children: [] };
  }
  if (after === "closed") {
    const message = `\`${subject}\` has fewer items than before.`;
    return { findings: [finding(pair, "type-narrowed", message, pointer)], children: [] };
  }
  const child: Child = { base: before, revision: after };
  return { findings: [], children: [child] };
}
