import type { Format } from "../format.ts";
import { NotExtractable } from "../not-extractable.ts";
import { readPage } from "../page/read-page.ts";
import { document, isDocument } from "../sources/document.ts";

/** No page but an OpenAPI document itself. */
export const openapi: Format = {
  name: "openapi",
  recognizes: ({ text }) => isDocument(text),
  read: (page, notes) => {
    const draft = document(readPage(page.text), notes);
    if (draft) return draft;
    throw new NotExtractable("it is no OpenAPI document");
  },
};
