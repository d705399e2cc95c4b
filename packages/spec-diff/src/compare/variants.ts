import type { Finding } from "../finding.ts";
import { isScalar } from "../schema/combine.ts";
import type { Alternative, ObjectAlternative } from "../schema/shape.ts";
import { matchVariants } from "./match.ts";
import { type Comparison, finding, joined, NOTHING, type Pair } from "./pair.ts";

/** Compares several forms of one kind of value: the variants of a union. */
export function compareVariants(
  pair: Pair,
  before: readonly Alternative[],
  after: readonly Alternative[],
  compare: (pair: Pair, base: Alternative, revision: Alternative) => Comparison,
): Comparison {
  const { matched, removed, added } = matchVariants(pair, before, after);
  if (removed.length + added.length > 0 && isRegrouped(pair, before, after)) return NOTHING;
  return joined([
    ...matched.map(([base, revision]) => compare(pair, base, revision)),
    { findings: describeRest(pair, before.length > 1, removed, added), children: [] },
  ]);
}

function describeRest(
  pair: Pair,
  wasUnion: boolean,
  removed: readonly Alternative[],
  added: readonly Alternative[],
): readonly Finding[] {
  const { subject } = pair;
  const ids = idsFor(wasUnion, [...removed, ...added]);
  const list = (variants: readonly Alternative[]) => variants.map(describe).join(", ");
  const [first] = added.length > 0 ? added : removed;
  if (!first) return [];
  if (removed.length === 0) {
    const message = `\`${subject}\` may also be ${list(added)}.`;
    return [finding(pair, ids.added, message, first.pointer)];
  }
  if (added.length === 0) {
    const message = `\`${subject}\` no longer is ${list(removed)}.`;
    return [finding(pair, ids.removed, message, first.pointer)];
  }
  const message = `\`${subject}\` no longer is ${list(removed)}, but may be ${list(added)}.`;
  return [finding(pair, ids.replaced, message, first.pointer)];
}

/** Forms of one kind of scalar differ by constraints; objects and arrays are variants. */
function idsFor(wasUnion: boolean, variants: readonly Alternative[]) {
  return variants.every(isScalar)
    ? ({
        added: "constraint-loosened",
        removed: "constraint-tightened",
        replaced: "constraint-changed",
      } as const)
    : ({
        added: wasUnion ? "variant-added" : "union-introduced",
        removed: "variant-removed",
        replaced: "variants-replaced",
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

function memberList({ properties }: ObjectAlternative): string {
  const keys = [...properties.keys()].map((key) => `\`${key}\``);
  return keys.length === 0 ? "any members" : keys.slice(0, 5).join(", ");
}
