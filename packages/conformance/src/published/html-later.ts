/** Stands for the parsers of HTML that are loaded later: a bundle has chunks for that, and no sources to load. */
export { htmlToMarkdown } from "../../../../tools/generate/src/read/html.ts";
