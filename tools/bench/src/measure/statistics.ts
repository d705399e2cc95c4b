/** The middle of the values: what a busy machine does to a few of them doesn't move it. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/**
 * The value below which that share (0 to 1) of the values lies, between two of them by their
 * distance.
 *
 * @throws {RangeError} when there are no values.
 */
export function percentile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new RangeError("no values have no percentile");
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)] ?? Number.NaN;
  const high = sorted[Math.ceil(place)] ?? Number.NaN;
  return low + (high - low) * (place - Math.floor(place));
}

/**
 * The median over the rounds of `ours / theirs`. What slowed a whole round down slowed both, so it
 * is not in the ratio. Where one was sampled once and the other often, their medians are compared.
 */
export function medianRatio(ours: readonly number[], theirs: readonly number[]): number {
  if (ours.length !== theirs.length) return median(ours) / median(theirs);
  return median(ours.map((value, round) => value / (theirs[round] ?? Number.NaN)));
}
