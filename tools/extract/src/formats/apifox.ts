import type { Format } from "../format.ts";
import { restoreReferences } from "./apifox-references.ts";
import { fencedDocument, readFencedDocument } from "./fenced-openapi.ts";

/** Apifox and Apidog: a fenced OpenAPI document with `x-apifox-*` or `x-apidog-*` keys. */
export const apifox: Format = {
  name: "apifox",
  recognizes: (page) => {
    const fence = fencedDocument(page);
    return fence !== undefined && /x-(?:run-in-)?api(?:fox|dog)\b/.test(fence.text);
  },
  read: (page, notes) => {
    const draft = readFencedDocument(page, notes);
    restoreReferences(draft, notes);
    return draft;
  },
};
