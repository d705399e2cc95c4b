import type { Root, RootContent } from "mdast";
import { toString as plainText } from "mdast-util-to-string";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { NotExtractable } from "./not-extractable.ts";

/** Pages of APIs are a few dozen kilobytes; what is larger is something else. */
const MAX_CHARACTERS = 500_000;

const markdown = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm);
const mdx = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkMdx);

/** Quotes and lists within each other, deeper than anybody writes them. */
const NESTED = /^(?:[ \t]*(?:>|[-+*]|\d{1,9}[.)])(?=[ \t>])){40}/m;

/** Brackets within each other: each may begin a link, and Markdown looks for the end of each. */
const BRACKETS = /(?:\[\s{0,9}){500}/;

/** A fenced block of code. */
export interface Fence {
  /** The first word after the fence, lowercase: `json`. */
  readonly language: string;
  /** What follows the language on the same line. */
  readonly meta: string;
  readonly text: string;
  /** Line of the page on which `text` starts. */
  readonly line: number;
  /** Whether the page ends before the fence does. */
  readonly open: boolean;
}

/** The text of a documentation page; it is read as Markdown when one of its other members is asked for. */
export interface Page {
  readonly text: string;
  readonly lines: readonly string[];
  readonly tree: Root;
  /** Its fenced blocks, in order, wherever they stand. */
  readonly fences: readonly Fence[];
  /** Its first heading of the first level, or the title in its front matter. */
  readonly title: string | undefined;
}

/**
 * A page whose Markdown is read when somebody asks: what is no Markdown is a text.
 *
 * @throws {NotExtractable} when the text is empty; its members do when it is far larger than a page.
 */
export function readPage(source: string): Page {
  const text = source
    .toWellFormed()
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n");
  if (text.trim() === "") throw new NotExtractable("the page is empty");
  return new MarkdownPage(text);
}

class MarkdownPage implements Page {
  readonly text: string;
  #read: Omit<Page, "text"> | undefined;

  constructor(text: string) {
    this.text = text;
  }

  get lines(): readonly string[] {
    return this.#markdown.lines;
  }

  get tree(): Root {
    return this.#markdown.tree;
  }

  get fences(): readonly Fence[] {
    return this.#markdown.fences;
  }

  get title(): string | undefined {
    return this.#markdown.title;
  }

  get #markdown(): Omit<Page, "text"> {
    this.#read ??= readMarkdown(this.text);
    return this.#read;
  }
}

function readMarkdown(text: string): Omit<Page, "text"> {
  if (text.length > MAX_CHARACTERS) {
    throw new NotExtractable(`the page has ${text.length} characters, more than ${MAX_CHARACTERS}`);
  }
  if (NESTED.test(text) || BRACKETS.test(text)) throw new NotExtractable("it is nested too deeply");
  const lines = text.split("\n");
  const tree = markdown.parse(text);
  return { lines, tree, fences: findFences(tree, lines), title: findTitle(tree) };
}

/**
 * The page read as MDX, with its components as nodes. Components that are open where the page ends
 * are closed. Undefined where it is not well-formed MDX, which many a page called MDX is not.
 */
export function readMdx(page: Page): Root | undefined {
  for (const text of [page.text, page.text + closingTags(page.lines)]) {
    try {
      return mdx.parse(text);
    } catch {
      // The second text may be well-formed where the page was cut off.
    }
  }
  return undefined;
}

/** The tags that close what the lines open, outside of fences. */
function closingTags(lines: readonly string[]): string {
  const open: string[] = [];
  let fenced = false;
  for (const line of lines) {
    if (/^\s*(```|~~~)/.test(line)) fenced = !fenced;
    if (fenced) continue;
    for (const [, closing, name, self] of line.matchAll(/<(\/?)([A-Z]\w*)\b[^<>]*?(\/?)>/g)) {
      if (closing) open.splice(open.lastIndexOf(name ?? ""), 1);
      else if (!self && name) open.push(name);
    }
  }
  const tags = open.reverse().map((name) => `\n</${name}>\n`);
  return `${fenced ? "\n```" : ""}\n${tags.join("")}`;
}

function findFences(tree: Root, lines: readonly string[]): Fence[] {
  const fences: Fence[] = [];
  visit(tree, (node) => {
    if (node.type !== "code" || !node.position) return;
    const { start, end } = node.position;
    const opening = /^[\s>]*([`~]{3,})/.exec((lines[start.line - 1] ?? "").slice(start.column - 1));
    if (!opening?.[1]) return;
    const closing = (lines[end.line - 1] ?? "").trim();
    fences.push({
      language: (node.lang ?? "").toLowerCase(),
      meta: node.meta ?? "",
      text: node.value,
      line: start.line + 1,
      open: end.line === start.line || !closing.endsWith(opening[1]),
    });
  });
  return fences;
}

function findTitle(tree: Root): string | undefined {
  for (const node of tree.children) {
    if (node.type !== "heading" || node.depth !== 1) continue;
    const title = plainText(node).trim();
    if (title !== "" && !/^source: ?https?:/i.test(title)) return title;
  }
  for (const node of tree.children) {
    if (node.type !== "yaml") continue;
    const title = /^title:\s*["']?(.+?)["']?\s*$/m.exec(node.value)?.[1];
    if (title) return title;
  }
  return undefined;
}

/** Calls `see` for every node below `root`, in the order of the page. */
export function visit(root: Root | RootContent, see: (node: RootContent) => void): void {
  if (!("children" in root)) return;
  for (const child of root.children) {
    see(child);
    visit(child, see);
  }
}
