import { NotExtractable } from "../base/not-extractable.ts";
import { withoutAsciiDoc } from "./asciidoc/read.ts";
import type { Block } from "./block.ts";
import { type FrontMatter, readFrontMatter } from "./front-matter.ts";
import { withoutHidden } from "./hidden.ts";
import { isHtmlPage } from "./html/is-html.ts";
import { readHtml, readHtmlFragment } from "./html/read-html.ts";
import { readInlineMarkdown } from "./markdown.ts";
import { withRedocAsMarkdown } from "./redoc-text.ts";
import { withoutReStructuredText } from "./restructured/read.ts";
import { scan } from "./scan.ts";
import { settle } from "./settle.ts";
import { type Link, Source } from "./source.ts";
import { toBlocks } from "./to-blocks.ts";
import { withTranslated } from "./translated.ts";
import { buildTree } from "./tree.ts";
import { unwrapped } from "./unwrapped.ts";
import { type Line, withoutSigns } from "./words.ts";

export type { FrontMatter, Link };

/** The text of a documentation page, and what it is made of. */
export interface Page {
  readonly text: string;
  readonly lines: readonly string[];
  /** Whether the page as a whole is HTML. */
  readonly isHtml: boolean;
  readonly blocks: readonly Block[];
  /** Its first heading of the first level, or the title in its front matter. */
  readonly title: string | undefined;
  readonly frontMatter: FrontMatter | undefined;
  /** Its links, those of components too, by line. */
  readonly links: readonly Link[];
}

/** Pages of APIs are a few dozen kilobytes; what is larger is something else. */
const MAX_CHARACTERS = 500_000;

/** Quotes and lists within each other, deeper than anybody writes them. */
const NESTED = /^(?:[ \t]*(?:>|[-+*]|\d{1,9}[.)])(?=[ \t>])){40}/m;

/** Brackets within each other: each may begin a link, and Markdown looks for the end of each. */
const BRACKETS = /(?:\[\s{0,9}){500}/;

/**
 * A page that is read when somebody asks for one of its parts: what is no Markdown is a text.
 *
 * @throws {NotExtractable} when the text is empty; its members do when it is far larger than a page, or
 *   nested too deeply.
 */
export function readPage(source: string): Page {
  const shown = withoutHidden(
    withoutSigns(
      source
        .toWellFormed()
        .replace(/^\uFEFF/, "")
        .replace(/\r\n?/g, "\n"),
    ),
  );
  const text = unwrapped(withTranslated(shown));
  if (text.trim() === "") throw new NotExtractable("the page is empty");
  return new LazyPage(withRedocAsMarkdown(withoutReStructuredText(withoutAsciiDoc(text))));
}

interface Content {
  readonly blocks: readonly Block[];
  readonly links: readonly Link[];
  readonly title?: string | undefined;
}

class LazyPage implements Page {
  readonly text: string;
  #isHtml: boolean | undefined;
  #lines: readonly string[] | undefined;
  #frontMatter: { read: FrontMatter | undefined } | undefined;
  #content: Content | undefined;

  constructor(text: string) {
    this.text = text;
  }

  get lines(): readonly string[] {
    this.#lines ??= this.text.split("\n");
    return this.#lines;
  }

  get isHtml(): boolean {
    this.#isHtml ??= isHtmlPage(this.text);
    return this.#isHtml;
  }

  get frontMatter(): FrontMatter | undefined {
    this.#frontMatter ??= { read: this.isHtml ? undefined : readFrontMatter(this.lines) };
    return this.#frontMatter.read;
  }

  get blocks(): readonly Block[] {
    return this.#read.blocks;
  }

  get links(): readonly Link[] {
    return this.#read.links;
  }

  get title(): string | undefined {
    return titleIn(this.blocks) ?? titleOf(this.frontMatter) ?? this.#read.title;
  }

  get #read(): Content {
    this.#content ??= this.isHtml
      ? readHtml(this.text)
      : readMarkdownPage(this.text, this.lines, this.frontMatter);
    return this.#content;
  }
}

function readMarkdownPage(
  text: string,
  lines: readonly string[],
  frontMatter: FrontMatter | undefined,
): Content {
  if (text.length > MAX_CHARACTERS) {
    throw new NotExtractable(`the page has ${text.length} characters, more than ${MAX_CHARACTERS}`);
  }
  if (NESTED.test(text) || BRACKETS.test(text)) throw new NotExtractable("it is nested too deeply");
  const source = new Source(text, lines);
  const { codes, links } = source;
  const definitions = linkDefinitions(lines);
  const context = { codes, links, definitions, readHtml: readHtmlFragment };
  const wordsOf = (words: string) =>
    words
      .split("\n")
      .map((line) => readInlineMarkdown(line, 1, context))
      .join("\n");
  const pieces = scan(source, frontMatter?.end ?? 0, wordsOf);
  const blocks = settle(toBlocks(buildTree(pieces), context, false));
  return { blocks, links: links.sort((one, other) => one.line - other.line) };
}

/** Lines that say where links lead, which stand anywhere on the page. */
function linkDefinitions(lines: readonly string[]): Line[] {
  return lines
    .map((text, index) => ({ text, line: index + 1 }))
    .filter(({ text }) => /^ {0,3}\[[^\]\n]{1,200}\]:[ \t]*\S/.test(text))
    .slice(0, 100);
}

function titleIn(blocks: readonly Block[]): string | undefined {
  for (const block of blocks) {
    if (block.kind !== "heading" || block.depth !== 1) continue;
    const title = plainWords(block.text);
    if (title !== "" && !/^source: ?https?:/i.test(title)) return title;
  }
  return undefined;
}

function plainWords(text: string): string {
  return text.replaceAll(/\*\*|`/g, "").trim();
}

function titleOf(frontMatter: FrontMatter | undefined): string | undefined {
  const title = frontMatter?.values["title"];
  return typeof title === "string" && title.trim() !== "" ? title.trim() : undefined;
}

/** Calls `see` for every block of a tree, in the order of the page. */
export function visit(blocks: readonly Block[], see: (block: Block) => void): void {
  for (const block of blocks) {
    see(block);
    if (block.kind === "element") visit(block.children, see);
    if (block.kind === "list" || block.kind === "definitions") {
      for (const item of block.items) visit(item.blocks, see);
    }
  }
}
