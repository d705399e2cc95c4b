import type { Finding } from "../../finding.ts";
import { isScalar } from "../../schema/combine.ts";
import type { Alternative, ObjectAlternative } from "../../schema/shape.ts";
import { hasFormat } from "./formats.ts";
import { matchVariants } from "./match.ts";
import { type Comparison, finding, isNoMore, joined, NOTHING, type Pair } from "./pair.ts";
import { compareTags, isFamilyLost, NO_TAGS, readTags, type Tags } from "./told-apart.ts";

/** Compares several forms of one kind of value: the variants of a union. */
export function compareVariants(
  pair: Pair,
  before: readonly Alternative[],
  after: readonly Alternative[],
  compare: (pair: Pair, base: Alternative, revision: Alternative, tags: Tags) => Comparison,
): Comparison {
  const { matched, removed, added } = matchVariants(pair, before, after);
  // Where none stays, all that told them apart went with them.
  const tags = matched.length === 0 ? NO_TAGS : readTags(pair, before, after, removed);
  if (removed.length + added.length > 0 && isRegrouped(pair, before, after)) return NOTHING;
  return joined([
    ...matched.map(([base, revision]) => compare(pair, base, revision, tags)),
    {
      findings: [
        ...describeRest(pair, before, isFamilyLost(removed, after) ? [] : removed, added),
        ...compareTags(pair, tags, removed, after),
      ],
      children: [],
    },
  ]);
}

function describeRest(
  pair: Pair,
  before: readonly Alternative[],
  removed: readonly Alternative[],
  added: readonly Alternative[],
): readonly Finding[] {
  const { subject } = pair;
  const ids = idsFor(before, [...removed, ...added]);
  const list = (variants: readonly Alternative[]) => variants.map(describe).join(", ");
  const [first] = added.length > 0 ? added : removed;
  if (!first) return [];
  if (removed.length === 0) {
    const message = `\`${subject}\` may also be ${list(added)}.`;
    return [finding(pair, ids.added, message, first.pointer)];
  }
  if (added.length === 0) {
    const message = `\`${subject}\` ${isNoMore(pair, list(removed))}.`;
    return [finding(pair, ids.removed, message, first.pointer)];
  }
  const message = `\`${subject}\` ${isNoMore(pair, list(removed))}, but may be ${list(added)}.`;
  return [finding(pair, ids.replaced, message, first.pointer)];
}

/** Forms of one kind of scalar differ by formats or constraints; objects and arrays are variants. */
function idsFor(before: readonly Alternative[], rest: readonly Alternative[]) {
  if (!rest.every(isScalar)) {
    return {
      added: before.length > 1 ? "variant-added" : "union-introduced",
      removed: "variant-removed",
      replaced: "variants-replaced",
    } as const;
  }
  // Code parses text by the formats that it knows: others are as if there were none.
  return [...before, ...rest].some(({ facets }) => hasFormat(facets))
    ? ({ added: "format-removed", removed: "format-added", replaced: "format-changed" } as const)
    : ({
        added: "constraint-loosened",
        removed: "constraint-tightened",
        replaced: "constraint-changed",
      } as const);
}

/**
 * The same values cut into variants otherwise: one object whose member has two values, or two
 * objects with one each. The compiler tells, where all variants have the same members; where they
 * differ, a type may take another with fewer of them and yet mean something else.
 */
function isRegrouped(
  { reader, base, revision }: Pair,
  before: readonly Alternative[],
  after: readonly Alternative[],
): boolean {
  const all = [...before, ...after];
  if (!all.every((item) => item.kind === "object" && item.facets.size === 0)) return false;
  const members = all.map(membersOf);
  return members.every((key) => key === members[0]) && reader.areEquivalent(base, revision);
}

function membersOf(item: Alternative): string {
  return item.kind === "object" ? [...item.properties.keys()].sort().join(" ") : "";
}

function describe(variant: Alternative): string {
  if (variant.kind !== "object") {
    const format = variant.facets.get("format");
    return typeof format === "string" ? `${variant.kind} (${format})` : `another ${variant.kind}`;
  }
  return variant.name ?? `an object of ${memberList(variant)}`;
}

/** The members of an object in words, the first of them. */
export function memberList({ properties }: ObjectAlternative): string {
  const keys = [...properties.keys()].map((key) => `\`${key}\``);
  return keys.length === 0 ? "any members" : keys.slice(0, 5).join(", ");
}
