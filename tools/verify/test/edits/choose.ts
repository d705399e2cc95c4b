import { type CorpusPage, type Random, randomOf } from "@org/extract/testing";
import { isPacked, packed, unpacked } from "./blob.ts";
import type { Edit } from "./edit.ts";

/** An edit, with the page and the kind that it is of. */
export interface Chosen extends Edit {
  readonly of: CorpusPage;
  readonly kind: string;
}

/** A page, and a kind of edit that it may have a place for. */
interface Chance {
  readonly of: CorpusPage;
  readonly kind: string;
}

/**
 * So many edits of those that can be made of pages, the same ones for the same seed: of every kind and
 * of every format as many, and of every page, as far as there are some.
 */
export function chosenEdits(
  pages: readonly CorpusPage[],
  kinds: Readonly<Record<string, (page: CorpusPage) => Edit[]>>,
  count: number,
  seed: number,
): Chosen[] {
  const random = randomOf(seed);
  const all = Object.keys(kinds).flatMap((kind) => pages.map((of): Chance => ({ of, kind })));
  const left = new Map(
    shuffled(all, random).map((chance) => [chance, undefined as Edit[] | undefined]),
  );
  const chosen: Chosen[] = [];
  const used = new Map<string, number>();
  const usesOf = ({ kind, of }: Chance): number =>
    [kind, of.format, of.name].reduce((sum, key) => sum + (used.get(key) ?? 0), 0);
  while (chosen.length < count && left.size > 0) {
    const rarest = [...left.keys()].reduce((best, one) =>
      usesOf(one) < usesOf(best) ? one : best,
    );
    const edits = left.get(rarest) ?? shuffled(editsIn(rarest.of, kinds[rarest.kind]), random);
    const edit = edits.pop();
    if (edit === undefined) left.delete(rarest);
    else left.set(rarest, edits);
    const isNew = edit && !chosen.some(({ page }) => page === edit.page);
    if (!isNew || edit.page === rarest.of.text) continue;
    chosen.push({ ...edit, ...rarest });
    for (const key of [rarest.kind, rarest.of.format, rarest.of.name]) {
      used.set(key, (used.get(key) ?? 0) + 1);
    }
  }
  return chosen;
}

/** Edits of a page; where its document is packed, that is edited with the rest of it. */
export function editsIn(
  page: CorpusPage,
  editsOf: (page: CorpusPage) => Edit[] = () => [],
): Edit[] {
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
