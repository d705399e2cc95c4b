import { Budget } from "./budget.ts";
import { Codes } from "./words.ts";

/** A link of the page. */
export interface Link {
  readonly text: string;
  readonly href: string;
  readonly line: number;
}

/** A page as it is read: its text, and what is gathered on the way. */
export class Source {
  readonly text: string;
  readonly lines: readonly string[];
  /** Offset of the start of each line. */
  readonly starts: readonly number[];
  /** Names of the tags that are closed somewhere. */
  readonly closed: ReadonlySet<string>;
  readonly codes = new Codes();
  readonly links: Link[] = [];
  readonly budget: Budget;
  #lowercase: string | undefined;
  readonly #absent = new Map<string, number>();

  constructor(text: string, lines: readonly string[]) {
    this.text = text;
    this.lines = lines;
    let offset = 0;
    this.starts = lines.map((line) => {
      const start = offset;
      offset += line.length + 1;
      return start;
    });
    this.closed = namesOfClosingTags(text);
    this.budget = new Budget(10 * text.length + 100_000);
  }

  /** Index of the line that an offset is in, looked for from a line before it. */
  lineAt(offset: number, from: number): number {
    let index = from;
    while (index + 1 < this.starts.length && (this.starts[index + 1] ?? 0) <= offset) index += 1;
    return index;
  }

  /** Offset of the next occurrence of a lowercase text in any casing; -1 where there is none. */
  find(needle: string, from: number): number {
    const absent = this.#absent.get(needle);
    if (absent !== undefined && from >= absent) return -1;
    this.#lowercase ??= this.text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
    const found = this.#lowercase.indexOf(needle, from);
    if (found < 0) this.#absent.set(needle, from);
    return found;
  }
}

const CLOSING =
  /<\/([A-Za-z][\w.-]*)|\{%[-+]?[ \t]{0,9}(?:end|\/)([\w-]+)|\{\{[<%][ \t]{0,9}\/[ \t]{0,9}([\w./-]+)/g;

function namesOfClosingTags(text: string): Set<string> {
  const names = new Set<string>();
  for (const [, tag, template, shortcode] of text.matchAll(CLOSING)) {
    const name = tag ?? template ?? shortcode;
    if (name) names.add(name);
  }
  return names;
}
