import type { Alternative, ObjectAlternative } from "../../schema/shape.ts";
import type { Forms, ShapeOf } from "./forms.ts";
import type { Pair, PairReader } from "./pair.ts";
import { valuesOf } from "./tags.ts";

/** Which variants of two unions stand for the same thing. */
export interface Matching {
  readonly matched: readonly (readonly [Alternative, Alternative])[];
  readonly removed: readonly Alternative[];
  readonly added: readonly Alternative[];
}

/** Two objects that share fewer of their members are different variants. */
const ENOUGH_IN_COMMON = 0.5;

type Key = (item: Alternative, shapeOf: ShapeOf, forms: Forms) => string | undefined;

/**
 * Pairs variants by what tells them apart most surely: what they say themselves, the same
 * component, the same tag, then the members they have in common; two left over are one changed.
 */
export function matchVariants(
  { reader }: Pair,
  before: readonly Alternative[],
  after: readonly Alternative[],
): Matching {
  const matched: (readonly [Alternative, Alternative])[] = [];
  let removed = before;
  let added = after;
  const take = (pairs: readonly (readonly [Alternative, Alternative])[]) => {
    matched.push(...pairs);
    removed = removed.filter((item) => !pairs.some(([base]) => base === item));
    added = added.filter((item) => !pairs.some(([, revision]) => revision === item));
  };
  for (const key of KEYS) {
    take(matchBy(key, removed, added, reader));
  }
  take(matchByMembers(removed, added));
  const [base] = removed;
  const [revision] = added;
  if (base && revision && before.length === 1 && after.length === 1) take([[base, revision]]);
  if (base && revision && removed.length === 1 && added.length === 1 && base.kind !== "object") {
    take([[base, revision]]);
  }
  return { matched, removed, added };
}

function matchBy(
  key: Key,
  before: readonly Alternative[],
  after: readonly Alternative[],
  reader: PairReader,
): readonly (readonly [Alternative, Alternative])[] {
  const bases = Map.groupBy(before, (item) => key(item, reader.base, reader.forms));
  const revisions = Map.groupBy(after, (item) => key(item, reader.revision, reader.forms));
  return [...bases].flatMap(([name, [base, ...others]]) => {
    const [revision, ...rest] = revisions.get(name) ?? [];
    const unique = name !== undefined && others.length === 0 && rest.length === 0;
    return unique && base && revision ? [[base, revision] as const] : [];
  });
}

/** What a variant says itself, and `depth` steps below; what lies deeper, comparing finds. */
function contentKey(depth: number): Key {
  return (item, shapeOf, forms) => forms.textOf(item, depth, shapeOf);
}

const componentKey: Key = (item) => (item.kind === "object" ? item.name : undefined);

/** The members that have enumerated values, with the values: what a reader tells variants by. */
const tagKey: Key = (item, shapeOf) => {
  if (item.kind !== "object") return undefined;
  const tags = [...item.properties].flatMap(([key, property]) => {
    const values = valuesOf(shapeOf(property));
    return values ? [`${key}=${[...values].sort().join("|")}`] : [];
  });
  return tags.length === 0 ? undefined : tags.sort().join(" ");
};

function matchByMembers(
  before: readonly Alternative[],
  after: readonly Alternative[],
): readonly (readonly [Alternative, Alternative])[] {
  const candidates = before
    .filter(isObject)
    .flatMap((base) =>
      after
        .filter(isObject)
        .map((revision) => ({ base, revision, share: inCommon(base, revision) })),
    )
    .filter(({ share }) => share >= ENOUGH_IN_COMMON)
    .sort((a, b) => b.share - a.share);
  const used = new Set<Alternative>();
  return candidates.flatMap(({ base, revision }) => {
    if (used.has(base) || used.has(revision)) return [];
    used.add(base).add(revision);
    return [[base, revision] as const];
  });
}

const KEYS: readonly Key[] = [contentKey(3), contentKey(1), componentKey, tagKey];

/** The share of members that both have, required alike; 1 where neither has any. */
function inCommon(base: ObjectAlternative, revision: ObjectAlternative): number {
  const keys = new Set([...base.properties.keys(), ...revision.properties.keys()]);
  if (keys.size === 0) return 1;
  const shared = [...keys].reduce((sum, key) => {
    const before = base.properties.get(key);
    const after = revision.properties.get(key);
    if (!before || !after) return sum;
    return sum + (before.required === after.required ? 1 : 0.9);
  }, 0);
  return shared / keys.size;
}

function isObject(item: Alternative): item is ObjectAlternative {
  return item.kind === "object";
}
