import type { Finding } from "../../finding.ts";
import type { Alternative } from "../../schema/shape.ts";
import { finding, type Pair } from "./pair.ts";
import { tagsOf } from "./tags.ts";

/** The members that tell the variants of a union apart. */
export interface Tags {
  /** On both sides. */
  readonly kept: ReadonlySet<string>;
  /** In the base alone, and told of: what becomes of the member itself says no more. */
  readonly lost: ReadonlySet<string>;
  /** In the revision alone, in the place of those. */
  readonly gained: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

export const NO_TAGS: Tags = { kept: NONE, lost: NONE, gained: NONE };

/** What tells the variants of both unions apart; `removed`: those that the revision has none for. */
export function readTags(
  { direction, reader }: Pair,
  before: readonly Alternative[],
  after: readonly Alternative[],
  removed: readonly Alternative[],
): Tags {
  const was = tagsOf(before, reader.base);
  const is = tagsOf(after, reader.revision);
  const kept = was.intersection(is);
  const old = was.union(discriminatorsOf(before));
  const now = is.union(discriminatorsOf(after));
  if (isFamilyLost(removed, after)) return { kept, lost: old.difference(now), gained: NONE };
  if (kept.size > 0 || after.length < 2) return { ...NO_TAGS, kept };
  const others = now.difference(old);
  // Who sends a member that tells nothing any more may go on, unless another one is to tell it.
  const isTold = (name: string) =>
    direction === "response" || others.size > 0 || !after.some((item) => has(item, name));
  const lost = new Set([...old.difference(now)].filter(isTold));
  return { kept, lost, gained: lost.size > 0 ? others : NONE };
}

/** Code that gets or sends a union goes by what tells its variants apart. */
export function compareTags(
  pair: Pair,
  { lost, gained }: Tags,
  removed: readonly Alternative[],
  after: readonly Alternative[],
): readonly Finding[] {
  if (lost.size === 0) return [];
  const { subject } = pair;
  const names = removed.flatMap((item) => ("name" in item && item.name ? [item.name] : []));
  const message = isFamilyLost(removed, after)
    ? `${list(lost)} of \`${subject}\` does not tell of ${names.join(" and ")} any more: what ${names.length === 1 ? "it has" : "they have"} beside it is not described.`
    : gained.size > 0
      ? `The variants of \`${subject}\` are told apart by ${list(gained)} now, not by ${list(lost)}.`
      : `The variants of \`${subject}\` are not told apart by ${list(lost)} any more.`;
  return [finding(pair, "tag-changed", message)];
}

/**
 * Whether a parent lost the discriminator that told its kinds: they may come as before, and nothing says
 * what they have. A kind that goes while the others stay, or the discriminator does, is a variant less.
 */
export function isFamilyLost(
  removed: readonly Alternative[],
  after: readonly Alternative[],
): boolean {
  const [first] = removed;
  if (first?.kind !== "object" || first.kindOf === undefined) return false;
  const { property, parent } = first.kindOf;
  return (
    removed.every((item) => item.kind === "object" && item.kindOf?.parent === parent) &&
    after.some((item) => item.kind === "object" && item.name === parent) &&
    !discriminatorsOf(after).has(property)
  );
}

/** The members that discriminators name. */
function discriminatorsOf(variants: readonly Alternative[]): ReadonlySet<string> {
  return new Set(
    variants.flatMap((item) => {
      if (item.kind !== "object") return [];
      const own = item.facets.get("discriminator");
      const tags = [...item.properties].filter(([, { isTag }]) => isTag).map(([name]) => name);
      return typeof own === "string" ? [...tags, own] : tags;
    }),
  );
}

function has(item: Alternative, name: string): boolean {
  return item.kind === "object" && item.properties.has(name);
}

function list(names: ReadonlySet<string>): string {
  return [...names].map((name) => `\`${name}\``).join(" and ");
}
