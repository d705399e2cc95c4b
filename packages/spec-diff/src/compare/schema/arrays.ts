import { type Facets, NO_FACETS } from "../../schema/facets.ts";
import type { ArrayAlternative, Part } from "../../schema/shape.ts";
import { compareFacets } from "./facets.ts";
import { type Child, type Comparison, finding, joined, type Pair } from "./pair.ts";

/** Compares two arrays: their items by position, then the rest of them. */
export function compareArrays(
  pair: Pair,
  base: ArrayAlternative,
  revision: ArrayAlternative,
): Comparison {
  const resized = compareSize(pair, base, revision);
  if (resized) return resized;
  const positions = Math.max(base.prefix.length, revision.prefix.length);
  const indexes = Array.from({ length: positions + 1 }, (_, index) => index);
  return joined([
    ...indexes.map((index) =>
      compareItem(pair, itemAt(base, index), itemAt(revision, index), revision.pointer),
    ),
    compareLength(pair, base, revision),
  ]);
}

/** Two tuples of which all items must be there: one of another size. Undefined: they are none of these. */
function compareSize(
  pair: Pair,
  base: ArrayAlternative,
  revision: ArrayAlternative,
): Comparison | undefined {
  const before = base.prefix.length;
  const after = revision.prefix.length;
  if (before === after || !isWhole(base) || !isWhole(revision)) return undefined;
  const text = `\`${pair.subject}\` has ${after} ${after === 1 ? "item" : "items"} now, not ${before}.`;
  const shared = base.prefix.flatMap((item, index): readonly Child[] => {
    const now = revision.prefix[index];
    return now ? [{ base: item, revision: now }] : [];
  });
  return {
    findings: [finding(pair, "type-changed", text, revision.pointer)],
    children: shared,
  };
}

function isWhole(list: ArrayAlternative): boolean {
  const { prefix, items } = list;
  return items === "closed" && prefix.length > 0 && requiredItems(list) === prefix.length;
}

/** How many items of a prefix must be there, its type shows; any other length is a constraint. */
function compareLength(pair: Pair, base: ArrayAlternative, revision: ArrayAlternative): Comparison {
  const { pointer } = revision;
  const before = requiredItems(base);
  const after = requiredItems(revision);
  if (before === after || base.prefix.length === 0 || revision.prefix.length === 0) {
    return { findings: compareFacets(pair, base.facets, revision.facets, pointer), children: [] };
  }
  const item = `\`${pair.subject}[${Math.min(before, after)}]\``;
  const sent = pair.direction === "request";
  const change =
    after < before
      ? finding(
          pair,
          "type-widened",
          `${item} may be ${sent ? "left out" : "missing"} now.`,
          pointer,
        )
      : finding(
          pair,
          "type-narrowed",
          `${item} ${sent ? "must be sent" : "is always there"} now.`,
          pointer,
        );
  const [old, now] = [base, revision].map(({ facets }) => withoutLeast(facets));
  return {
    findings: [change, ...compareFacets(pair, old ?? NO_FACETS, now ?? NO_FACETS, pointer)],
    children: [],
  };
}

function requiredItems({ prefix, facets }: ArrayAlternative): number {
  const least = facets.get("minItems");
  return Math.min(prefix.length, typeof least === "object" ? least.value : 0);
}

function withoutLeast(facets: Facets): Facets {
  return new Map([...facets].filter(([name]) => name !== "minItems"));
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
