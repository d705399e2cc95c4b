import type { Pieces } from "./piece.ts";

/** `:::tip Title`, and the line that ends it. */
const COLONS = /^([ \t]*)(:{3,})[ \t]*(.*)$/;

/** `!!! note "Title"`, `??? note`, `=== "Title"`: what is set in below belongs to it. */
const INDENTED =
  /^([ \t]*)(!!!|\?\?\?\+?|===\+?!?)[ \t]+(?:([\w -]*?)[ \t]*)?(?:["'](.*)["'])?[ \t]*$/;

interface Colons {
  readonly name: string;
  readonly length: number;
}

interface Indented {
  readonly name: string;
  readonly indent: number;
  /** Columns that its content is set in, known from its first line. */
  content: number | undefined;
}

/** The containers that lines without tags open: of VuePress and Docusaurus, of MkDocs. */
export class Containers {
  readonly #pieces: Pieces;
  readonly #colons: Colons[] = [];
  readonly #indented: Indented[] = [];

  constructor(pieces: Pieces) {
    this.#pieces = pieces;
  }

  /** Columns that a line is set in as content of MkDocs' containers; ends those that it is not in. */
  columnsOf(text: string, line: number): number {
    if (text.trim() === "") return 0;
    const indent = indentOf(text);
    let container = this.#indented.at(-1);
    while (container && indent <= container.indent) {
      this.#endIndented(line - 1);
      container = this.#indented.at(-1);
    }
    if (!container) return 0;
    container.content ??= indent;
    return Math.min(container.content, indent);
  }

  /** Reads a line that begins or ends a container; false where it does neither. */
  read(text: string, line: number, next: string): boolean {
    return this.#readColons(text, line) || this.#readIndented(text, line, next);
  }

  /** Ends all of them with the page. */
  end(line: number): void {
    while (this.#indented.length > 0) this.#endIndented(line);
    while (this.#colons.length > 0) this.#endColons(line);
  }

  #endIndented(line: number): void {
    const container = this.#indented.pop();
    if (container) this.#close(container.name, line, container.indent);
  }

  #endColons(line: number): void {
    const container = this.#colons.pop();
    if (container) this.#close(container.name, line, 0);
  }

  #readColons(text: string, line: number): boolean {
    const tab = /^[ \t]*@tab(?::active)?[ \t]+(.+)$/.exec(text)?.[1];
    if (tab !== undefined && this.#colons.length > 0) {
      if (this.#colons.at(-1)?.name === "tab") this.#endColons(line);
      this.#colons.push({ name: "tab", length: 0 });
      this.#open("tab", titled(tab), line, 0);
      return true;
    }
    const [, before = "", signs = "", rest = ""] = COLONS.exec(text) ?? [];
    if (signs === "") return false;
    if (rest.trim() === "") {
      if (this.#colons.at(-1)?.length === 0) this.#endColons(line);
      this.#endColons(line);
      return true;
    }
    const [, name, bracketed, after = ""] =
      /^\{?\.?([A-Za-z][\w-]*)\}?(?:\[(.*)\])?[ \t]*(.*)$/.exec(rest) ?? [];
    if (!name) return false;
    const isWhole = /:{3,}[ \t]*$/.test(after) || /^:{3,}/.test(after);
    const title = bracketed ?? after.replace(/:{3,}[ \t]*$/, "").replace(/^\{.*\}$/, "");
    this.#open(name, titled(title), line, before.length, isWhole);
    if (!isWhole) this.#colons.push({ name, length: signs.length });
    return true;
  }

  #readIndented(text: string, line: number, next: string): boolean {
    const [, before = "", sign, words = "", title] = INDENTED.exec(text) ?? [];
    if (!sign || (sign.startsWith("=") && title === undefined)) return false;
    const indent = indentOf(before);
    const isWhole = indentOf(next) <= indent;
    // A line of equal signs, or a text with exclamation marks, has nothing set in below it.
    if (isWhole && words === "" && title === undefined) return false;
    const name = sign.startsWith("=") ? "tab" : (words.split(" ")[0] ?? "") || "note";
    this.#open(name, titled(title ?? ""), line, before.length, isWhole);
    if (!isWhole) this.#indented.push({ name, indent, content: undefined });
    return true;
  }

  #open(
    name: string,
    attributes: ReadonlyMap<string, string>,
    line: number,
    indent: number,
    isEmpty = false,
  ): void {
    this.#pieces.add({ kind: "opening", name, isHtml: false, attributes, line, isEmpty, indent });
  }

  #close(name: string, line: number, indent: number): void {
    this.#pieces.add({ kind: "closing", name, line, indent });
  }
}

function titled(title: string): Map<string, string> {
  const text = title.trim();
  return new Map(text === "" ? [] : [["title", text]]);
}

/** Columns before the first word; a tab goes on to the next column that four divides. */
export function indentOf(text: string): number {
  let columns = 0;
  for (const sign of text) {
    if (sign === " ") columns += 1;
    else if (sign === "\t") columns += 4 - (columns % 4);
    else break;
  }
  return columns;
}
