import { type CorpusPage, type Random, randomOf } from "@org/extract/testing";
import { isPacked, packed, unpacked } from "./blob.ts";
import type { Edit } from "./edit.ts";

/** An edit, with the page and the kind that it is of. */
export interface Chosen extends Edit {
  readonly of: CorpusPage;
  readonly kind: string;
}

/**
 * So many edits of all that can be made of pages, the same ones for the same seed: of every kind and
 * of every format as many, as far as there are some.
 */
export function chosenEdits(
  pages: readonly CorpusPage[],
  kinds: Readonly<Record<string, (page: CorpusPage) => Edit[]>>,
  count: number,
  seed: number,
): Chosen[] {
  const all = Object.entries(kinds).flatMap(([kind, editsOf]) =>
    pages.flatMap((of) => editsIn(of, editsOf).map((edit) => ({ ...edit, of, kind }))),
  );
  const left = shuffled(
    all.filter(({ page, of }) => page !== of.text),
    randomOf(seed),
  );
  const chosen: Chosen[] = [];
  const used = new Map<string, number>();
  const usesOf = ({ kind, of }: Chosen): number =>
    (used.get(kind) ?? 0) + (used.get(of.format) ?? 0) + (used.get(of.name) ?? 0);
  while (chosen.length < count && left.length > 0) {
    const fewest = left.reduce((best, one) => (usesOf(one) < usesOf(best) ? one : best));
    left.splice(left.indexOf(fewest), 1);
    if (chosen.some(({ page }) => page === fewest.page)) continue;
    chosen.push(fewest);
    for (const key of [fewest.kind, fewest.of.format, fewest.of.name]) {
      used.set(key, (used.get(key) ?? 0) + 1);
    }
  }
  return chosen;
}

/** Edits of a page; where its document is packed, that is edited with the rest of it. */
export function editsIn(page: CorpusPage, editsOf: (page: CorpusPage) => Edit[]): Edit[] {
  if (!isPacked(page.text)) return editsOf(page);
  const edits = editsOf({ ...page, text: unpacked(page.text) });
  return edits.map((edit) => ({ ...edit, page: packed(edit.page) }));
}

function shuffled<T>(values: readonly T[], random: Random): T[] {
  return values
    .map((value) => ({ value, at: random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ value }) => value);
}
