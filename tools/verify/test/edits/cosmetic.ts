import { type CorpusPage, variations } from "@org/extract/testing";
import type { Edit } from "./edit.ts";
import { otherSamples } from "./samples.ts";
import { sectionsOtherwise } from "./sections.ts";
import { cellsOtherwise, itemsOtherwise, rowsOtherwise } from "./tables.ts";
import { wordsOtherwise } from "./words.ts";

/** How often a page is laid out otherwise. */
const LAYOUTS = 6;

/** Edits of a page that leave all that it says of its API as it is, by what they change. */
export const COSMETIC: Readonly<Record<string, (page: CorpusPage) => Edit[]>> = {
  "words of prose": wordsOtherwise,
  "descriptions in tables": cellsOtherwise,
  "order of rows": rowsOtherwise,
  "order of items": itemsOtherwise,
  "layout of samples": otherSamples,
  "order of sections": sectionsOtherwise,
  layout: ({ text }) =>
    variations(text, LAYOUTS).map(({ page, edits }) => ({ what: edits.join(", "), page })),
};
