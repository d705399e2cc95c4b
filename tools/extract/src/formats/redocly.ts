import type { Format } from "../format.ts";
import { NotExtractable } from "../not-extractable.ts";
import { readPage } from "../page/read-page.ts";
import { redocly as source } from "../sources/redocly.ts";

/** Redocly's Markdown export. */
export const redocly: Format = {
  name: "redocly",
  recognizes: (page) => page.lines.some((line) => /^Endpoint:\s*[A-Za-z]+\s+\S+\s*$/.test(line)),
  read: (page, notes) => {
    const draft = source(readPage(page.text), notes);
    if (draft) return draft;
    throw new NotExtractable("the page has no line `Endpoint: GET /path`");
  },
};
