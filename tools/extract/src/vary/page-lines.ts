/** A line of a page, as far as an edit must know it. */
export interface PageLine {
  readonly text: string;
  /**
   * `words`: Markdown that may be written otherwise. `fence`: the first or last line of a fence. `code`:
   * what stands for itself: in a fence, in `<pre>`, in front matter, indented by four or more.
   */
  readonly kind: "words" | "fence" | "code";
}

/** Where lines begin that stand for themselves, and where they end again. */
const RAW: readonly (readonly [start: RegExp, end: RegExp])[] = [
  [/<pre\b/i, /<\/pre>/i],
  [/<script\b/i, /<\/script>/i],
  [/<style\b/i, /<\/style>/i],
  [/<!--/, /-->/],
  [/^\[block:/, /^\[\/block\]/],
  [/^(?:import|export)\s/, /^\s*$/],
];

/** The lines of a page. */
export function pageLines(page: string): PageLine[] {
  const lines: PageLine[] = [];
  let until: RegExp | undefined;
  let isFenced = false;
  for (const text of page.split(/\r?\n/)) {
    if (until !== undefined) {
      const ends = until.test(text);
      lines.push({ text, kind: ends && isFenced ? "fence" : "code" });
      if (ends) until = undefined;
      continue;
    }
    const fence = openFence(text);
    const raw = lines.length === 0 ? frontMatter(text) : rawEnd(text);
    until = fence ?? raw;
    isFenced = fence !== undefined;
    const isCode =
      raw !== undefined || /^(?: {4}|\t)/.test(text) || RAW.some(([start]) => start.test(text));
    lines.push({ text, kind: isFenced ? "fence" : isCode ? "code" : "words" });
  }
  return lines;
}

/** Whether a page ends within a fence or something else that is still open. */
export function isCutOff(page: string): boolean {
  const last = pageLines(page).findLast(({ text }) => text.trim() !== "");
  return last?.kind === "code";
}

/** Where the fence ends that a line opens. */
function openFence(text: string): RegExp | undefined {
  const [, marks = "", info = ""] = /^[\s>]*(`{3,}|~{3,})(.*)$/.exec(text) ?? [];
  const mark = marks.charAt(0);
  if (mark === "" || (mark === "`" && info.includes("`"))) return undefined;
  return new RegExp(`^[\\s>]*${mark}{${marks.length},}\\s*$`);
}

function frontMatter(text: string): RegExp | undefined {
  if (/^---\s*$/.test(text)) return /^---\s*$/;
  return /^\+\+\+\s*$/.test(text) ? /^\+\+\+\s*$/ : rawEnd(text);
}

function rawEnd(text: string): RegExp | undefined {
  return RAW.find(([start, end]) => start.test(text) && !end.test(text))?.[1];
}
