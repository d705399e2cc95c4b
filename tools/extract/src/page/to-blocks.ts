import type { Block } from "./block.ts";
import { codeOfElement, languageOfAttributes, wordsAsCode } from "./code-of-element.ts";
import type { Inline } from "./inline.ts";
import { definitionsOf, listOf } from "./lists.ts";
import { tablesInCode } from "./magic-block.ts";
import { readInlineMarkdown, readMarkdown } from "./markdown.ts";
import type { Node, Tagged } from "./node.ts";
import type { Words } from "./piece.ts";
import { prepare } from "./prepare.ts";
import { tableOf } from "./table.ts";
import { textOfBlocks } from "./text-of-blocks.ts";
import { titleOf } from "./titles.ts";

/** What the blocks of a page are made with. */
export interface Context extends Inline {
  /** Links that stand apart from the words that use them: `[name]: address`. */
  readonly definitions: Words["lines"];
  /** Reads HTML that is a text of the page, all of it on the lines given. */
  readHtml(html: string, line: number, end: number): Block[];
}

/** Elements of which what they hold is read as words alone. */
const OF_WORDS = new Set(["td", "th", "dt", "summary", "caption", "figcaption", "legend"]);

/** The blocks that nodes are; `isWithin` says that they stand in an element. */
export function toBlocks(nodes: readonly Node[], context: Context, isWithin: boolean): Block[] {
  const blocks: Block[] = [];
  let depth = 6;
  for (const node of nodes) {
    const made = blocksOf(node, context, isWithin);
    const rest = node.kind === "tagged" && !node.isClosed ? cutAtSection(made, depth) : [];
    for (const block of [...made, ...rest]) {
      if (block.kind === "heading") depth = block.depth;
      blocks.push(block);
    }
  }
  return blocks;
}

/** Takes what comes after the next heading of a section out of an element that is not closed. */
function cutAtSection(made: Block[], depth: number): readonly Block[] {
  const [element] = made;
  if (element?.kind !== "element") return [];
  const at = element.children.findIndex(
    (child) => child.kind === "heading" && child.depth <= depth,
  );
  if (at < 0) return [];
  const children = element.children.slice(0, at);
  made[0] = { ...element, children, end: children.at(-1)?.end ?? element.line };
  return element.children.slice(at);
}

function blocksOf(node: Node, context: Context, isWithin: boolean): Block[] {
  if (node.kind === "made") return [node.block];
  if (node.kind === "words") return blocksOfWords(node, context, isWithin);
  if (node.kind === "tagged") return blocksOfTag(node, context);
  return node.text === ""
    ? []
    : [{ kind: "paragraph", text: node.text, line: node.line, end: node.end }];
}

function blocksOfWords(words: Words, context: Context, isWithin: boolean): Block[] {
  const lines = prepare(words, isWithin, context.definitions);
  return readMarkdown(lines, context, !isWithin && !hasFenceSetIn(words)).flatMap((block) => {
    const wordsOfCell = (text: string) => readInlineMarkdown(text, block.line, context);
    return (block.kind === "code" ? tablesInCode(block, wordsOfCell) : undefined) ?? [block];
  });
}

function hasFenceSetIn(words: Words): boolean {
  return words.lines.some(({ text }) => /^[ \t]{4,}(?:```|~~~)/.test(text));
}

function blocksOfTag(node: Tagged, context: Context): Block[] {
  const { name, line, end } = node;
  const level =
    name === "Heading" ? /^h([1-6])$/.exec(node.attributes.get("as") ?? "")?.[1] : undefined;
  if (level !== undefined) {
    const text = (node.attributes.get("children") ?? wordsOf(node, context)).trim();
    return text === "" ? [] : [{ kind: "heading", depth: Number(level), text, line, end }];
  }
  if (name === "HTMLBlock") {
    return childrenOf(node, context).flatMap((child) =>
      child.kind === "code" ? context.readHtml(child.text, child.line, child.end) : [child],
    );
  }
  if (!node.isHtml && holdsRows(node)) {
    const caption = node.attributes.get("caption") ?? "";
    const table = tableOf(node, (cell) => childrenOf(cell, context));
    return caption === ""
      ? table
      : [{ kind: "paragraph", text: caption, line, end: line }, ...table];
  }
  if (!node.isHtml && name !== "Table") return [elementOf(node, context)];
  const heading = /^h([1-6])$/.exec(name)?.[1];
  if (heading !== undefined) {
    const text = wordsOf(node, context).replaceAll(/\s+/g, " ").trim();
    return text === "" ? [] : [{ kind: "heading", depth: Number(heading), text, line, end }];
  }
  const read = (nodes: readonly Node[], holder: Tagged) => blocksIn(nodes, holder, context);
  switch (name) {
    case "ul":
    case "ol":
    case "menu":
      return listOf(node, read);
    case "dl":
      return definitionsOf(node, read);
    case "table":
    case "Table":
      return tableOf(node, (cell) => childrenOf(cell, context));
    case "details":
      return [elementOf(node, context)];
    default:
      return titleOf(node) === undefined ? childrenOf(node, context) : [elementOf(node, context)];
  }
}

/** Whether a component holds the rows of a table right away: `{{< table >}}` and in it `<thead>`. */
function holdsRows({ children }: Tagged): boolean {
  return children.some(
    (child) => child.kind === "tagged" && /^(?:thead|tbody|tr)$/.test(child.name),
  );
}

/** What an element holds, as blocks. */
function childrenOf(node: Tagged, context: Context): Block[] {
  return blocksIn(node.children, node, context);
}

function blocksIn(nodes: readonly Node[], node: Tagged, context: Context): Block[] {
  const isOfWords = OF_WORDS.has(node.name) || /^(?:h[1-6]|p|li|dd)$/.test(node.name);
  return toBlocks(
    nodes.map((child) =>
      isOfWords && child.kind === "words" && isOfOneParagraph(child)
        ? plain(child, context)
        : child,
    ),
    context,
    true,
  );
}

function isOfOneParagraph(words: Words): boolean {
  const lines = words.lines.map(({ text }) => text.trim()).filter((text) => text !== "");
  if (lines.length === 1) return !/^(?:```|~~~)/.test(lines[0] ?? "");
  const isOfBlocks = lines.some((text) => /^(?:```|~~~|[-*+] |\d{1,9}[.)] |\|)/.test(text));
  return (
    !isOfBlocks &&
    !/\n\s*\n/.test(
      words.lines
        .map(({ text }) => text)
        .join("\n")
        .trim(),
    )
  );
}

function plain(words: Words, context: Context): Node {
  const line = words.lines.find(({ text }) => text.trim() !== "")?.line ?? 1;
  const text = words.lines.map((part) => part.text).join("\n");
  const end = words.lines.at(-1)?.line ?? line;
  return { kind: "plain", text: readInlineMarkdown(text, line, context), line, end };
}

function wordsOf(node: Tagged, context: Context): string {
  return textOfBlocks(childrenOf(node, context));
}

function elementOf(node: Tagged, context: Context): Block {
  const { name, line, end } = node;
  const attributes = new Map(node.attributes);
  const summary = node.children.find(
    (child): child is Tagged => child.kind === "tagged" && child.name === "summary",
  );
  const title = summary ? bare(wordsOf(summary, context)) : titleOf(node);
  if (title !== undefined && title !== "") attributes.set("title", title);
  const href = attributes.get("href");
  if (href !== undefined) {
    context.links.push({ text: attributes.get("title") ?? "", href, line });
  }
  const others = node.children.filter((child) => child !== summary);
  const code = codeOfElement(node, attributes, context.codes);
  if (code) return code;
  const isCode = attributes.has("codelang") || attributes.has("codeLang");
  const raw = isCode ? wordsAsCode(node, attributes, context.codes) : undefined;
  const children = raw ? [raw] : toBlocks(others, context, true);
  const [only] = children;
  if (
    /^(?:code|CodeBlock|highlight|code-block|codeblock)$/.test(name) &&
    only?.kind === "code" &&
    children.length === 1
  ) {
    const meta = [only.meta, attributes.get("title") ?? ""].filter((part) => part !== "").join(" ");
    const language = only.language || (languageOfAttributes(attributes) ?? "");
    return { ...only, meta, language: language.toLowerCase() };
  }
  const last = children.at(-1)?.end ?? line;
  return { kind: "element", name, attributes, children, line, end: Math.max(end, last) };
}

/** A text that is strong as a whole without its marks. */
function bare(text: string): string {
  return (/^\*\*([^*]+)\*\*$/.exec(text.trim())?.[1] ?? text).replaceAll(/\s+/g, " ").trim();
}
