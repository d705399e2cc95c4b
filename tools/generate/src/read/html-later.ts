/** HTML in descriptions, whose parsers are loaded with the first that has some. */
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** The description in Markdown alone: lists, links, emphasis, code and tables stay what they are. */
export function htmlToMarkdown(description: string): string {
  // The parsers are a tenth of a second, and most documents have no HTML.
  const html = require("./html.ts") as typeof import("./html.ts");
  return html.htmlToMarkdown(description);
}
