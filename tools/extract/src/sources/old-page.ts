import type { Code } from "../page/block.ts";
import type { Page } from "../page.ts";
import type { SourcePage } from "./source.ts";

/** What the sources read, of a page as the formats have it. */
export function sourcePage(page: Page): SourcePage {
  return {
    text: page.text,
    get title() {
      return page.title;
    },
    get code() {
      return page.fences.map(
        ({ language, meta, text, line, open }): Code => ({
          kind: "code",
          language,
          meta,
          text,
          textLine: line,
          open,
          line: line - 1,
          end: line + text.split("\n").length - (open ? 1 : 0),
        }),
      );
    },
  };
}
