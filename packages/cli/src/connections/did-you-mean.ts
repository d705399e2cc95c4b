import leven from "leven";

/** So many letters of a name may be wrong: a third of them, and one of a short name. */
const SHARE = 3;

/** A hint at the known name that an unknown one may have meant, or else at all of them. */
export function didYouMean(unknown: string, known: readonly string[]): string {
  const [nearest] = known
    // How far a very long text is from a name takes long to tell, and is no typing error.
    .filter((name) => unknown.length <= 2 * name.length)
    .map((name) => ({ name, distance: leven(unknown.toLowerCase(), name.toLowerCase()) }))
    .filter(({ name, distance }) => distance <= Math.max(1, Math.floor(name.length / SHARE)))
    .toSorted((a, b) => a.distance - b.distance);
  return nearest === undefined
    ? `known are ${known.join(", ")}`
    : `did you mean ${JSON.stringify(nearest.name)}?`;
}
