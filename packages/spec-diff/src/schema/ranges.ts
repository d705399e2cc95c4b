import { type Bound, type FacetName, showFacet } from "./facets.ts";
import type { ScalarAlternative } from "./shape.ts";

/** The constraints that bound a number, or the length of a text. */
interface Names {
  readonly least: FacetName;
  readonly most: FacetName;
}

const OF_NUMBERS: Names = { least: "minimum", most: "maximum" };
const OF_LENGTHS: Names = { least: "minLength", most: "maxLength" };

/** Ranges that overlap, or follow each other without a gap, as one; all else as it is. */
export function joinRanges(scalars: readonly ScalarAlternative[]): readonly ScalarAlternative[] {
  const alike = Map.groupBy(scalars, keyOf);
  return [...alike.values()].flatMap((group) => {
    const joined: ScalarAlternative[] = [];
    for (const scalar of group.toSorted(byLeast)) {
      const last = joined.at(-1);
      const both = last && join(last, scalar);
      if (both) joined[joined.length - 1] = both;
      else joined.push(scalar);
    }
    return joined;
  });
}

function namesOf({ kind }: ScalarAlternative): Names {
  return kind === "number" ? OF_NUMBERS : OF_LENGTHS;
}

/** What is said beside the range. */
function keyOf(scalar: ScalarAlternative): string {
  const { least, most } = namesOf(scalar);
  const others = [...scalar.facets].filter(([name]) => name !== least && name !== most);
  const said = others.map(([name, facet]) => `${name}=${showFacet(facet)}`).sort();
  return [scalar.kind, scalar.integer ? "integer" : "", ...said].join(" ");
}

function byLeast(a: ScalarAlternative, b: ScalarAlternative): number {
  const [one, other] = [a, b].map((scalar) => boundAt(scalar, namesOf(scalar).least));
  if (!one || !other) return Number(one !== undefined) - Number(other !== undefined);
  return one.value - other.value || Number(one.exclusive) - Number(other.exclusive);
}

/** Both as one, where the second begins no later than the first ends. */
function join(a: ScalarAlternative, b: ScalarAlternative): ScalarAlternative | undefined {
  const { most } = namesOf(a);
  const [end, further] = [boundAt(a, most), boundAt(b, most)];
  if (!isReached(a, end, boundAt(b, namesOf(b).least))) return undefined;
  if (!end || (further && !isBeyond(further, end))) return a;
  const facets = new Map(a.facets);
  if (further) facets.set(most, further);
  else facets.delete(most);
  return { ...a, facets };
}

function boundAt({ facets }: ScalarAlternative, name: FacetName): Bound | undefined {
  const facet = facets.get(name);
  return typeof facet === "object" ? facet : undefined;
}

/** Whether nothing lies between what ends here and what begins there. */
function isReached(
  { kind, integer }: ScalarAlternative,
  end: Bound | undefined,
  start: Bound | undefined,
): boolean {
  if (!end || !start) return true;
  if (kind === "string" || integer) return start.value <= end.value + 1;
  return (
    start.value < end.value || (start.value === end.value && !(start.exclusive && end.exclusive))
  );
}

function isBeyond(a: Bound, b: Bound): boolean {
  return a.value > b.value || (a.value === b.value && b.exclusive && !a.exclusive);
}
