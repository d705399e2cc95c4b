import type { Format } from "../format.ts";
import { NotExtractable } from "../not-extractable.ts";
import { document, isDocument } from "../sources/document.ts";
import { sourcePage } from "../sources/old-page.ts";

/** No page but an OpenAPI document itself. */
export const openapi: Format = {
  name: "openapi",
  recognizes: ({ text }) => isDocument(text),
  read: (page, notes) => {
    const draft = document(sourcePage(page), notes);
    if (draft) return draft;
    throw new NotExtractable("it is no OpenAPI document");
  },
};
