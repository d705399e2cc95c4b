/** Rows of a page, at most: what a question holds in memory. */
export const PAGE_ROWS = 2_000;

/** Observations of a page, at most. */
export const PAGE_OBSERVATIONS = 500;

/** All rows of the pages that `load` gives, each of which begins after the last row of the one before. */
export async function* pages<R>(
  size: number,
  load: (after: R | undefined) => Promise<readonly R[]>,
): AsyncGenerator<readonly R[], void, undefined> {
  let after: R | undefined;
  for (;;) {
    const rows = await load(after);
    if (rows.length > 0) yield rows;
    if (rows.length < size) return;
    after = rows.at(-1);
  }
}
