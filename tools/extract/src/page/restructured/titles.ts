/** A line of one sign, below a title or around it. */
const LINE = /^([!-/:-@[-`{-~])\1{2,}[ \t]*$/;

/** A title, with the lines that mark it as one. */
export interface Title {
  readonly text: string;
  /** The sign of its line, twice where one stands above it as well. */
  readonly mark: string;
}

/** The title that begins at a line. */
export function titleAt(lines: readonly string[], index: number): Title | undefined {
  const [first = "", second = "", third = ""] = lines.slice(index, index + 3);
  const above = LINE.exec(first)?.[1];
  if (above !== undefined) {
    const isTitle = isWords(second) && LINE.exec(third)?.[1] === above;
    return isTitle ? { text: second.trim(), mark: above + above } : undefined;
  }
  const below = LINE.exec(second)?.[1];
  const isApart = (lines[index - 1] ?? "").trim() === "" || /^ *\.\. /.test(lines[index - 1] ?? "");
  if (below === undefined || !isApart || !isWords(first) || first.startsWith(" ")) return undefined;
  // A line that is far shorter than the words above it stands there for something else.
  return second.trim().length * 2 < first.trim().length
    ? undefined
    : { text: first.trim(), mark: below };
}

function isWords(line: string): boolean {
  return line.trim() !== "" && !LINE.test(line);
}

/** How deep titles are, by which of their marks come first on the page. */
export class TitleDepths {
  readonly #marks: string[] = [];
  #depth = 0;

  written({ text, mark }: Title): readonly string[] {
    if (!this.#marks.includes(mark)) this.#marks.push(mark);
    this.#depth = this.#marks.indexOf(mark) + 1;
    return mark.length === 2
      ? ["", heading(text, this.#depth), ""]
      : [heading(text, this.#depth), ""];
  }

  /** A title of its own in the section where it stands. */
  below(text: string): string {
    return heading(text, this.#depth + 1);
  }
}

function heading(text: string, depth: number): string {
  return `${"#".repeat(Math.min(depth, 6))} ${text}`;
}
