import { type CorpusPage, variations } from "@org/extract/testing";
import type { Edit } from "./edit.ts";
import { otherSamples } from "./samples.ts";
import { sectionsOtherwise } from "./sections.ts";
import { cellsOtherwise, itemsOtherwise, rowsOtherwise } from "./tables.ts";
import { wordsOtherwise } from "./words.ts";

/** How often a page is laid out otherwise. */
const LAYOUTS = 6;

/** Edits of a page that leave all that it says of its API as it is. */
export function cosmetics(page: CorpusPage): Edit[] {
  return [
    ...wordsOtherwise(page.text),
    ...cellsOtherwise(page.text),
    ...rowsOtherwise(page.text),
    ...itemsOtherwise(page.text),
    ...otherSamples(page.text),
    ...sectionsOtherwise(page),
    ...variations(page.text, LAYOUTS).map(({ page: text, edits }) => ({
      what: edits.join(", "),
      page: text,
    })),
  ].filter((edit) => edit.page !== page.text);
}
