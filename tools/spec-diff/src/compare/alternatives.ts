import type {
  Alternative,
  ArrayAlternative,
  ObjectAlternative,
  ScalarAlternative,
  Shape,
} from "../schema/shape.ts";
import { KINDS, type Kind } from "../schema/types.ts";
import { compareArrays } from "./arrays.ts";
import { compareObjects } from "./objects.ts";
import { type Comparison, finding, joined, NOTHING, type Pair } from "./pair.ts";
import { compareScalars } from "./scalars.ts";
import { compareVariants } from "./variants.ts";

/** Compares which kinds of values two schemas allow, then each kind on both sides. */
export function compareAlternatives(pair: Pair): Comparison {
  const { base, revision } = pair;
  if (base.alternatives === "any" || revision.alternatives === "any") {
    return compareWithAny(pair, base, revision);
  }
  const before = byKind(base.alternatives);
  const after = byKind(revision.alternatives);
  return joined([
    compareKinds(pair, [...before.keys()], [...after.keys()]),
    ...KINDS.map((kind) => compareKind(pair, before.get(kind) ?? [], after.get(kind) ?? [])),
  ]);
}

function compareWithAny(pair: Pair, base: Shape, revision: Shape): Comparison {
  if (base.alternatives === revision.alternatives) return NOTHING;
  const { subject } = pair;
  const change =
    base.alternatives === "any"
      ? finding(
          pair,
          "type-narrowed",
          `\`${subject}\` could be anything; now it is ${kinds(revision)}.`,
        )
      : finding(pair, "type-widened", `\`${subject}\` was ${kinds(base)}; now it can be anything.`);
  return { findings: [change], children: [] };
}

function compareKinds(pair: Pair, before: readonly Kind[], after: readonly Kind[]): Comparison {
  const { subject } = pair;
  const lost = before.filter((kind) => kind !== "null" && !after.includes(kind));
  const gained = after.filter((kind) => kind !== "null" && !before.includes(kind));
  const text = `\`${subject}\` was ${before.join(" or ")} and is ${after.join(" or ")} now.`;
  const types =
    lost.length > 0 && gained.length > 0
      ? [finding(pair, "type-changed", text)]
      : gained.length > 0
        ? [finding(pair, "type-widened", text)]
        : lost.length > 0
          ? [finding(pair, "type-narrowed", text)]
          : [];
  return { findings: [...types, ...compareNull(pair, before, after)], children: [] };
}

function compareNull(pair: Pair, before: readonly Kind[], after: readonly Kind[]) {
  const { subject } = pair;
  if (before.includes("null") === after.includes("null")) return [];
  return after.includes("null")
    ? [finding(pair, "null-allowed", `\`${subject}\` may be null now.`)]
    : [finding(pair, "null-forbidden", `\`${subject}\` is never null now.`)];
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
  return compareVariants(pair, before, after, compareSame);
}

function compareSame(pair: Pair, base: Alternative, revision: Alternative): Comparison {
  if (isObject(base) && isObject(revision)) return compareObjects(pair, base, revision);
  if (isArray(base) && isArray(revision)) return compareArrays(pair, base, revision);
  return isScalar(base) && isScalar(revision) ? compareScalars(pair, base, revision) : NOTHING;
}

function byKind(alternatives: readonly Alternative[]): Map<Kind, readonly Alternative[]> {
  return Map.groupBy(alternatives, ({ kind }) => kind);
}

function kinds({ alternatives }: Shape): string {
  if (alternatives === "any") return "anything";
  const names = [...byKind(alternatives).keys()];
  return names.length === 0 ? "nothing at all" : names.join(" or ");
}

function isObject(item: Alternative): item is ObjectAlternative {
  return item.kind === "object";
}

function isArray(item: Alternative): item is ArrayAlternative {
  return item.kind === "array";
}

function isScalar(item: Alternative): item is ScalarAlternative {
  return item.kind !== "null" && !isObject(item) && !isArray(item);
}
