import { endOfBraces } from "./attributes.ts";
import { codeOfHtml, languageOf, wordsOfHtml } from "./html-text.ts";
import { endsWithMethod } from "./methods.ts";
import type { Pieces } from "./piece.ts";
import type { Source } from "./source.ts";
import { readTag, readTemplateTag, type Tag } from "./tag.ts";
import { isEmptyName, isHtmlName, isUnread, isWithinWords } from "./tag-names.ts";
import { isPlaceholder, wordsOfTag } from "./tag-words.ts";
import { codeSpan } from "./words.ts";

/** Characters of a `<code>` within words; a longer one is not closed. */
const MAX_CODE = 5000;

/** A comment that says what the code below it is: a status, or a side of the call. */
const NAMES_SAMPLE =
  /^\s*(?:[1-5](?:\d\d|[xX]{2})(?: [\w ]{1,30})?|(?:example |sample )?(?:request|response|error)(?: body| example)?)\s*$/i;

/** Reads one line of Markdown, and the lines that its tags go on to. */
export class LineScanner {
  readonly #source: Source;
  readonly #pieces: Pieces;
  /** Components within words that wait for their closing tag. */
  readonly #within = new Map<string, number>();
  #line = 0;
  #at = 0;
  #sign = -1;
  #out = "";
  /** Index of the line that `out` starts on. */
  #start = 0;
  #isRest = false;
  #isOneLine = false;

  constructor(source: Source, pieces: Pieces) {
    this.#source = source;
    this.#pieces = pieces;
  }

  /**
   * Reads from a column of a line, and returns the index of the next line. `isOneLine` says that all
   * tags are within words: in a row of a table, in a heading.
   */
  read(index: number, column: number, isOneLine: boolean): number {
    const { text, starts } = this.#source;
    this.#line = index;
    this.#at = (starts[index] ?? 0) + column;
    this.#out = "";
    this.#start = index;
    this.#isRest = false;
    this.#isOneLine = isOneLine;
    let end = this.#endOfLine();
    for (let found = this.#nextSign(); found < end; found = this.#nextSign()) {
      this.#out += text.slice(this.#at, found);
      this.#at = found;
      this.#readSign(end);
      end = this.#endOfLine();
    }
    this.#out += text.slice(this.#at, end);
    this.#pieces.addLine(this.#out, this.#start + 1, this.#isRest);
    return this.#line + 1;
  }

  #endOfLine(): number {
    return (this.#source.starts[this.#line] ?? 0) + (this.#source.lines[this.#line] ?? "").length;
  }

  /** Offset of the next sign that may begin a tag, or keeps one from being one. */
  #nextSign(): number {
    if (this.#sign < this.#at) {
      const sign = /[<{`\\]/g;
      sign.lastIndex = this.#at;
      this.#sign = sign.exec(this.#source.text)?.index ?? Number.POSITIVE_INFINITY;
    }
    return this.#sign;
  }

  #readSign(endOfLine: number): void {
    const { text } = this.#source;
    const sign = text[this.#at];
    if (sign === "`") this.#readCodeSpan(endOfLine);
    else if (sign === "\\") this.#copy(Math.min(this.#at + 2, endOfLine));
    else if (sign === "{") this.#readBrace();
    else this.#readAngle();
  }

  /** Takes over what stands up to an offset. */
  #copy(end: number): void {
    this.#out += this.#source.text.slice(this.#at, end);
    this.#at = end;
  }

  /** Goes on at an offset, which may be on a later line. */
  #goTo(offset: number): void {
    this.#at = offset;
    this.#line = this.#source.lineAt(offset, this.#line);
    if (this.#out.trim() === "") this.#start = this.#line;
  }

  #readCodeSpan(endOfLine: number): void {
    const { text } = this.#source;
    let after = this.#at;
    while (text[after] === "`") after += 1;
    const signs = text.slice(this.#at, after);
    const rest = text.slice(after, endOfLine);
    let closing = rest.indexOf(signs);
    while (closing >= 0 && rest[closing + signs.length] === "`") {
      let run = closing;
      while (rest[run] === "`") run += 1;
      closing = rest.indexOf(signs, run);
    }
    this.#copy(closing < 0 ? after : after + closing + signs.length);
  }

  #readBrace(): void {
    const { text, budget } = this.#source;
    const second = text[this.#at + 1];
    if (second === "%" || (second === "{" && /[<%]/.test(text[this.#at + 2] ?? ""))) {
      const tag = readTemplateTag(text, this.#at, budget);
      if (tag) this.#readBlockTag(tag, false, !this.#source.closed.has(tag.name));
      else this.#copy(this.#at + 1);
      return;
    }
    if (second === "/" && text[this.#at + 2] === "*") {
      const end = this.#source.find("*/}", this.#at);
      if (end < 0) this.#copy(this.#at + 1);
      else this.#goTo(end + 3);
      return;
    }
    if (second === "`" && this.#readTemplateLiteral()) return;
    const literal = /\{[ \t]{0,9}(["'])([^"'\n]{0,5000})\1[ \t]{0,9}\}/y;
    literal.lastIndex = this.#at;
    const found = literal.exec(text);
    this.#out += found?.[2] ?? "{";
    this.#at = found ? literal.lastIndex : this.#at + 1;
  }

  /** The text of `{`…`}`: code where it has several lines. */
  #readTemplateLiteral(): boolean {
    const { text, budget } = this.#source;
    if (budget.isSpent) return false;
    const end = endOfBraces(text, this.#at);
    if (end === undefined) budget.spend(text.length - this.#at);
    const source = end === undefined ? "" : text.slice(this.#at + 1, end - 1).trim();
    if (end === undefined || source.length < 2 || !source.endsWith("`")) return false;
    const inside = source.slice(1, -1).replaceAll("\\`", "`").replaceAll("\\${", "${");
    if (inside.includes("\n")) this.#addCode(inside, "", end);
    else {
      this.#out += this.#source.codes.add(inside);
      this.#at = end;
    }
    return true;
  }

  #readAngle(): void {
    const { text, budget } = this.#source;
    if (text.startsWith("<!--", this.#at)) {
      this.#readComment();
      return;
    }
    const fragment = /<\/?>/y;
    fragment.lastIndex = this.#at;
    if (fragment.test(text)) {
      this.#at = fragment.lastIndex;
      return;
    }
    const tag = readTag(text, this.#at, budget);
    if (tag && !isPlaceholder(tag, this.#source.closed)) this.#readTag(this.#emptied(tag));
    else this.#copy(this.#at + 1);
  }

  /** A component that ends where it begins, as one that holds nothing: `<Badge text="POST"></Badge>`. */
  #emptied(tag: Tag): Tag {
    const end = `</${tag.name}>`;
    const isEnded = !isHtmlName(tag.name) && this.#source.text.startsWith(end, tag.end);
    return isEnded && isWithinWords(tag.name) && !tag.closes
      ? { ...tag, isEmpty: true, end: tag.end + end.length }
      : tag;
  }

  #readComment(): void {
    const end = this.#source.find("-->", this.#at);
    if (end < 0) {
      this.#at += 4;
      return;
    }
    const comment = this.#source.text.slice(this.#at + 4, end);
    const type = /^\s*type:\s*([\w-]+)/.exec(comment)?.[1];
    const line = this.#line + 1;
    if (type === "tab-end") this.#cut({ kind: "closing", name: "tab" }, line);
    else if (type === "tab") {
      const title = /^[ \t]*title:[ \t]*(.+)$/m.exec(comment)?.[1]?.trim() ?? "";
      this.#cut(
        {
          kind: "opening",
          name: "tab",
          isHtml: false,
          attributes: new Map([["title", title]]),
          isEmpty: false,
        },
        line,
      );
    }
    const isAlone = this.#out.trim() === "" && !this.#isBelowTitle();
    this.#goTo(end + 3);
    if (isAlone && type === undefined && NAMES_SAMPLE.test(comment) && this.#isAboveFence()) {
      this.#out += `${comment.trim()}:`;
    }
  }

  /** Whether the line above says what follows. */
  #isBelowTitle(): boolean {
    const { lines } = this.#source;
    const above = [lines[this.#line - 1], lines[this.#line - 2]].find((line) => line?.trim());
    return above !== undefined && /(?:\*\*|[:：])\s*$|^#{1,6} /.test(above);
  }

  /** Whether code begins below what stands here. */
  #isAboveFence(): boolean {
    const below = /[ \t]*\n(?:[ \t]*\n){0,2}[ \t]*(?:`{3}|~{3})/y;
    below.lastIndex = this.#at;
    return below.test(this.#source.text);
  }

  #readTag(tag: Tag): void {
    const name = isHtmlName(tag.name) ? tag.name.toLowerCase() : tag.name;
    if (name === "pre" && !tag.closes && this.#readPre(tag)) return;
    if (/^(?:code|samp|tt|kbd)$/.test(name) && this.#readCode(tag, name)) return;
    if (isUnread(name)) this.#skip(tag, name);
    else if (this.#isOneLine || this.#isWithin(tag, name)) {
      // `<span>POST</span><span>/purses</span>`
      if (endsWithMethod(this.#out)) this.#out += " ";
      const isFirst = this.#source.text[this.#at - 1] === "|";
      this.#out += wordsOfTag(tag, name, isFirst);
      if (name === "a") this.#readLink(tag);
      this.#goTo(tag.end);
    } else this.#readBlockTag({ ...tag, name }, isHtmlName(name), false);
  }

  /** Whether a tag stands in a line of words, and what it starts ends in it. */
  #isWithin(tag: Tag, name: string): boolean {
    if (isWithinWords(name) || isEmptyName(name)) return true;
    if (isHtmlName(name)) return false;
    const waiting = this.#within.get(name) ?? 0;
    if (tag.closes) {
      if (waiting > 0) this.#within.set(name, waiting - 1);
      return waiting > 0;
    }
    const { text } = this.#source;
    const endOfLine = text.indexOf("\n", tag.end);
    const rest = text.slice(tag.end, endOfLine < 0 ? text.length : endOfLine);
    const closing = tag.isEmpty ? 0 : rest.indexOf(`</${name}>`);
    if (closing < 0 || rest.length > MAX_CODE) return false;
    const after = tag.isEmpty ? rest : rest.slice(closing + name.length + 3);
    const hasWords = this.#hasWordsBefore() || /^\s*[^\s<{]/.test(after);
    if (hasWords && !tag.isEmpty) this.#within.set(name, waiting + 1);
    return hasWords;
  }

  /** Whether there are words on the line; the sign of a list's item is none. */
  #hasWordsBefore(): boolean {
    return !/^[ \t]*(?:[-*+]|\d{1,9}[.)])?[ \t]*$/.test(this.#out);
  }

  /** A tag that stands between blocks; within words, one that holds nothing is left out. */
  #readBlockTag(tag: Tag, isHtml: boolean, isAlone: boolean): void {
    const { text } = this.#source;
    const line = this.#line + 1;
    if (
      isAlone &&
      (this.#hasWordsBefore() || /^[^\S\n]*[^\s{<]/.test(text.slice(tag.end, tag.end + 200)))
    ) {
      this.#goTo(tag.end);
      return;
    }
    if (tag.closes) this.#cut({ kind: "closing", name: tag.name }, line);
    else {
      const isEmpty = tag.isEmpty || isAlone;
      const { name, attributes } = tag;
      this.#cut({ kind: "opening", name, isHtml, attributes, isEmpty }, line);
    }
    this.#goTo(tag.end);
  }

  /** Ends the words before a tag, and adds it. */
  #cut(
    piece:
      | { kind: "closing"; name: string }
      | {
          kind: "opening";
          name: string;
          isHtml: boolean;
          attributes: ReadonlyMap<string, string>;
          isEmpty: boolean;
        },
    line: number,
  ): void {
    const indent = /^[ \t]*/.exec(this.#source.lines[line - 1] ?? "")?.[0].length ?? 0;
    this.#flush(piece.kind === "closing" || this.#hasWordsBefore());
    this.#pieces.add({ ...piece, line, indent });
  }

  /** Adds the words before a tag; the sign of an item goes where the item is an element. */
  #flush(hasWords: boolean): void {
    if (hasWords && this.#out.trim() !== "") {
      this.#pieces.addLine(this.#out, this.#start + 1, this.#isRest);
    }
    this.#out = "";
    this.#start = this.#line;
    this.#isRest = true;
  }

  /** Leaves out an element with its content. */
  #skip(tag: Tag, name: string): void {
    const end = tag.closes || tag.isEmpty ? -1 : this.#source.find(`</${name}`, tag.end);
    const sign = end < 0 ? -1 : this.#source.text.indexOf(">", end);
    this.#goTo(sign < 0 ? tag.end : sign + 1);
  }

  #readPre(tag: Tag): boolean {
    const { text } = this.#source;
    const end = this.#source.find("</pre", tag.end);
    const next = this.#source.find("<pre", tag.end);
    if (tag.isEmpty || end < 0 || (next >= 0 && next < end)) return false;
    const sign = text.indexOf(">", end);
    const html = text.slice(tag.end, end);
    const classes = `${tag.attributes.get("lang") ?? ""} ${tag.attributes.get("class") ?? ""}`;
    const { code, language } = codeOfHtml(html, classes);
    if (this.#isOneLine) {
      this.#out += this.#source.codes.add(codeSpan(code));
      this.#goTo(sign + 1);
    } else this.#addCode(code, language, sign + 1);
    return true;
  }

  #addCode(code: string, language: string, end: number): void {
    const line = this.#line + 1;
    const last = this.#source.lineAt(end - 1, this.#line) + 1;
    const lead = /^\s*\n/.exec(code)?.[0] ?? "";
    this.#flush(this.#hasWordsBefore());
    this.#pieces.add({
      kind: "made",
      block: {
        kind: "code",
        language,
        meta: "",
        text: code.slice(lead.length).trimEnd().replaceAll("\u00A0", " "),
        line,
        end: last,
        textLine: Math.min(line + lead.split("\n").length - 1, last),
        open: false,
      },
    });
    this.#goTo(end);
  }

  /** `<code>` up to its end as a code span; false where it does not end within the paragraph. */
  #readCode(tag: Tag, name: string): boolean {
    if (tag.closes || tag.isEmpty) return false;
    const { text } = this.#source;
    const window = text.slice(tag.end, tag.end + MAX_CODE);
    const end = window.search(new RegExp(`</${name}\\s*>`));
    const content = end < 0 ? "" : window.slice(0, end);
    if (end < 0 || /\n\s*\n/.test(content)) return false;
    const bare = wordsOfHtml(content).replaceAll(/^\s*`+|`+\s*$/g, "");
    const after = text.indexOf(">", tag.end + end) + 1;
    if (!this.#isOneLine && !this.#hasWordsBefore() && bare.trim().includes("\n")) {
      this.#addCode(bare, languageOf(tag.attributes.get("class") ?? ""), after);
      return true;
    }
    // Two codes beside each other are two.
    if (/[`\uE004]$/.test(this.#out)) this.#out += " ";
    this.#out += this.#source.codes.add(codeSpan(bare)) + (text[after] === "`" ? " " : "");
    this.#goTo(after);
    return true;
  }

  #readLink(tag: Tag): void {
    const href = tag.attributes.get("href");
    if (tag.closes || !href) return;
    const window = this.#source.text.slice(tag.end, tag.end + 300);
    const text = wordsOfHtml(window.split(/<\/a/i)[0] ?? "").trim();
    this.#source.links.push({ text, href, line: this.#line + 1 });
  }
}
