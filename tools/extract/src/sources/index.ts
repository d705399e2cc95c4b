import type { Code } from "../page/block.ts";
import { type Page, visit } from "../page/read-page.ts";
import { document } from "./document.ts";
import { fenced } from "./fenced.ts";
import { redocly } from "../formats/redocly.ts";
import type { Notes } from "../format.ts";
import { readPage } from "../page.ts";
import { postman } from "./postman.ts";
import type { Source, SourcePage } from "./source.ts";

/** What is no page but a description of an API itself, by the name of what it is. */
export const wholeSources: Readonly<Record<string, Source>> = {
  openapi: document,
  postman,
};

/** What says outright what an API is, the surest first. */
export const sources: readonly Source[] = [fenced, redoclyPage];

/** Redocly's export, as its format reads it. */
function redoclyPage({ text }: SourcePage, notes: Notes) {
  const page = readPage(text);
  if (!redocly.recognizes(page)) return undefined;
  const draft = redocly.read(page, notes);
  notes.used.mark(1, page.lines.length);
  return draft;
}

/** What the sources read of a page: its blocks of code, wherever they stand. */
export function sourcePage(page: Page): SourcePage {
  return {
    text: page.text,
    get title() {
      return page.title;
    },
    get code() {
      const code: Code[] = [];
      visit(page.blocks, (block) => {
        if (block.kind === "code") code.push(block);
      });
      return code;
    },
  };
}
