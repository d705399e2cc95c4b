import type { CorpusPage } from "@org/extract/testing";
import type { Edit, Kind } from "./edit.ts";
import { neverNull, otherRequired } from "./marks.ts";
import { renamedFields, renamedParameters, renamedPaths, renamedValues } from "./names.ts";
import { otherTypes } from "./types.ts";
import { otherMethods, otherPlaces, otherStatuses } from "./whole.ts";

/** Every edit of a kind that a page has a place for, each of which changes what the page says. */
export const FACTUAL: Readonly<Record<Kind, (page: CorpusPage) => Edit[]>> = {
  type: otherTypes,
  "enum value": renamedValues,
  status: otherStatuses,
  "parameter's name": renamedParameters,
  "parameter's place": otherPlaces,
  "field's name": renamedFields,
  "required mark": otherRequired,
  path: renamedPaths,
  method: otherMethods,
  "nullable mark": neverNull,
};
