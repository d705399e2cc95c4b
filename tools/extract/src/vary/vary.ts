import { type Edit, MARKDOWN_EDITS } from "./markdown-edits.ts";
import { pageLines } from "./page-lines.ts";
import { randomOf } from "./random.ts";

/** A page, written otherwise. */
export interface Variation {
  readonly page: string;
  /** What was done, in words. */
  readonly edits: readonly string[];
}

const LINE_ENDS: Edit = (page) => page.replaceAll(/\r?\n/g, "\r\n");

/** What may be done to pages, by what they are written in. */
const EDITS = {
  markdown: { ...MARKDOWN_EDITS, "line ends of Windows": LINE_ENDS },
  html: {
    "a comment": (page: string) => page.replace(/<\/body>/i, "<!-- made by hand -->\n$&"),
    "an unrelated section": (page: string) =>
      page.replace(/<\/(?:main|article|body)>/i, "<h2>Changelog</h2>\n<p>New colours.</p>\n$&"),
    "blank lines": blankLines,
    "line ends of Windows": LINE_ENDS,
  },
  json: { "blank lines": (page: string) => page.replaceAll("\n", "\n\n"), "line ends": LINE_ENDS },
  yaml: {
    "a comment": (page: string) => `${page.trimEnd()}\n# made by hand\n`,
    "line ends": LINE_ENDS,
  },
} satisfies Record<string, Readonly<Record<string, Edit>>>;

/**
 * A page in several other ways of writing it, with the same facts: one edit each in turn, and others
 * with it. The same ones for the same seed.
 */
export function variations(page: string, count: number, seed = 1): Variation[] {
  const edits = Object.entries(EDITS[writtenIn(page)]);
  return Array.from({ length: count }, (_, turn) => {
    const random = randomOf(seed * 7919 + turn);
    const start = (seed + turn) % edits.length;
    const chosen = edits.filter((_edit, at) => at === start || random() < 0.3);
    const effective: string[] = [];
    const edited = chosen.reduce((text, [name, edit]) => {
      const next = edit(text, random);
      if (next !== text) effective.push(name);
      return next;
    }, page);
    return { page: edited, edits: effective };
  });
}

function writtenIn(page: string): keyof typeof EDITS {
  const start = page.trimStart();
  if (/^[{[]/.test(start) && isJson(page)) return "json";
  if (/^<(?:!doctype|html|body)\b/i.test(start)) return "html";
  return /^(?:openapi|swagger): /m.test(page) && !/^(?:#{1,6} |```|---)/m.test(page)
    ? "yaml"
    : "markdown";
}

function isJson(page: string): boolean {
  try {
    JSON.parse(page);
    return true;
  } catch {
    return false;
  }
}

/** A blank line after lines that end with a tag, but for what stands for itself. */
function blankLines(page: string): string {
  return pageLines(page)
    .map(({ text, kind }) => (kind !== "code" && text.endsWith(">") ? `${text}\n` : text))
    .join("\n");
}
