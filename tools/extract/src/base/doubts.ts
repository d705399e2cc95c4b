/** Something that a page does not say clearly, and what was assumed. */
export interface Doubt {
  /** Line of the page, from 1; 0 where the doubt is about the page as a whole. */
  readonly line: number;
  /** What the page says there. */
  readonly says: string;
  /** What was made of it. */
  readonly assumed: string;
}

/** Collects the doubts of one extraction: each once, in the order of the page. */
export class Doubts {
  readonly #doubts = new Map<string, Doubt>();

  /** Notes a doubt. `line` is 0 or undefined where it is about the page as a whole. */
  add(line: number | undefined, says: string, assumed: string): void {
    const doubt = { line: line ?? 0, says: oneLine(says), assumed: oneLine(assumed) };
    this.#doubts.set(`${doubt.line} ${doubt.says} ${doubt.assumed}`, doubt);
  }

  /** The doubts, by line. */
  list(): Doubt[] {
    return [...this.#doubts.values()].sort((a, b) => a.line - b.line);
  }
}

/** `page.md:12: says X: assumed Y`, the form in which a doubt is printed. */
export function formatDoubt(page: string, doubt: Doubt): string {
  const place = doubt.line > 0 ? `${page}:${doubt.line}` : page;
  return `${place}: ${doubt.says}: ${doubt.assumed}`;
}

/** The beginning of a sample, as doubts name it. */
export function beginning(sample: string): string {
  return oneLine(sample, 40);
}

/** One line of at most so many characters, whatever the page holds; no control characters. */
function oneLine(text: string, length = 120): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, " ").trim();
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
}
