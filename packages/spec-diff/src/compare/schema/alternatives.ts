import type { Finding } from "../../finding.ts";
import { isScalar } from "../../schema/combine.ts";
import type { Alternative, ArrayAlternative, ObjectAlternative } from "../../schema/shape.ts";
import { KINDS, type Kind } from "../../schema/types.ts";
import { compareArrays } from "./arrays.ts";
import { choicesOf, compareNeeds } from "./needs.ts";
import { compareObjects } from "./objects.ts";
import { type Comparison, finding, joined, NOTHING, type Pair } from "./pair.ts";
import { compareScalars } from "./scalars.ts";
import type { Tags } from "./told-apart.ts";
import { compareVariants } from "./variants.ts";

/** Compares which kinds of values two schemas allow, then each kind on both sides. */
export function compareAlternatives(pair: Pair): Comparison {
  const { subject } = pair;
  const base = pair.base.alternatives;
  const revision = pair.revision.alternatives;
  if (base === "any") {
    if (revision === "any") return NOTHING;
    const text = `\`${subject}\` could be anything; now it is ${listKinds(byKind(revision))}.`;
    return { findings: [finding(pair, "type-narrowed", text)], children: [] };
  }
  if (revision === "any") {
    const text = `\`${subject}\` was ${listKinds(byKind(base))}; now it can be anything.`;
    return { findings: [finding(pair, "type-widened", text)], children: [] };
  }
  const before = byKind(base);
  const after = byKind(revision);
  return joined([
    compareKinds(pair, before, after),
    ...KINDS.map((kind) => compareKind(pair, before.get(kind) ?? [], after.get(kind) ?? [])),
  ]);
}

type Kinds = ReadonlyMap<Kind, readonly Alternative[]>;

function compareKinds(pair: Pair, before: Kinds, after: Kinds): Comparison {
  const lost = [...before.keys()].filter((kind) => kind !== "null" && !after.has(kind));
  const gained = [...after.keys()].filter((kind) => kind !== "null" && !before.has(kind));
  const text = `\`${pair.subject}\` was ${listKinds(before)} and is ${listKinds(after)} now.`;
  const id =
    lost.length > 0 && gained.length > 0
      ? "type-changed"
      : gained.length > 0
        ? "type-widened"
        : "type-narrowed";
  const types = lost.length + gained.length > 0 ? [finding(pair, id, text)] : [];
  return { findings: [...types, ...compareNull(pair, before, after)], children: [] };
}

/** The types in words; a number that may have no fraction is an integer. */
function listKinds(kinds: Kinds): string {
  const names = [...kinds].map(([kind, items]) =>
    items.every((item) => isScalar(item) && item.integer) ? "integer" : kind,
  );
  return names.length === 0 ? "nothing at all" : names.join(" or ");
}

function compareNull(pair: Pair, before: Kinds, after: Kinds): readonly Finding[] {
  const { subject } = pair;
  if (before.has("null") === after.has("null")) return [];
  return after.has("null")
    ? [finding(pair, "null-allowed", `\`${subject}\` may be null now.`)]
    : [
        finding(
          pair,
          "null-forbidden",
          `\`${subject}\` ${pair.direction === "request" ? "may not be null any more" : "is never null now"}.`,
        ),
      ];
}

function compareKind(
  pair: Pair,
  before: readonly Alternative[],
  after: readonly Alternative[],
): Comparison {
  if (before.length === 0 || after.length === 0) return NOTHING;
  const [base] = before;
  const [revision] = after;
  if (before.length === 1 && after.length === 1 && base && revision) {
    return compareSame(pair, base, revision);
  }
  const choices = choicesOf(before, after);
  if (!choices) return compareVariants(pair, before, after, compareSame);
  const needs: Comparison = { findings: compareNeeds(pair, choices), children: [] };
  return joined([compareObjects(pair, choices.base, choices.revision), needs]);
}

function compareSame(
  pair: Pair,
  base: Alternative,
  revision: Alternative,
  tags?: Tags,
): Comparison {
  if (isObject(base) && isObject(revision)) return compareObjects(pair, base, revision, tags);
  if (isArray(base) && isArray(revision)) return compareArrays(pair, base, revision);
  return isScalar(base) && isScalar(revision) ? compareScalars(pair, base, revision) : NOTHING;
}

function byKind(alternatives: readonly Alternative[]): Map<Kind, readonly Alternative[]> {
  return Map.groupBy(alternatives, ({ kind }) => kind);
}

function isObject(item: Alternative): item is ObjectAlternative {
  return item.kind === "object";
}

function isArray(item: Alternative): item is ArrayAlternative {
  return item.kind === "array";
}
