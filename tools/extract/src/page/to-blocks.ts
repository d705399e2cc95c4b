import type { Block, Item } from "./block.ts";
import type { Inline } from "./inline.ts";
import { itemOf, readInlineMarkdown, readMarkdown } from "./markdown.ts";
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
  return readMarkdown(lines, context, !isWithin && !hasFenceSetIn(words));
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
  if (!node.isHtml && name !== "Table") return [elementOf(node, context)];
  const heading = /^h([1-6])$/.exec(name)?.[1];
  if (heading !== undefined) {
    const text = wordsOf(node, context).replaceAll(/\s+/g, " ").trim();
    return text === "" ? [] : [{ kind: "heading", depth: Number(heading), text, line, end }];
  }
  switch (name) {
    case "ul":
    case "ol":
    case "menu":
      return listOf(node, context);
    case "dl":
      return definitionsOf(node, context);
    case "table":
    case "Table":
      return tableOf(node, (cell) => childrenOf(cell, context));
    case "details":
      return [elementOf(node, context)];
    case "p":
      return [...childrenOf(node, context)];
    default:
      return titleOf(node) === undefined ? childrenOf(node, context) : [elementOf(node, context)];
  }
}

/** What an element holds, as blocks. */
function childrenOf(node: Tagged, context: Context): Block[] {
  const isOfWords = OF_WORDS.has(node.name) || /^(?:h[1-6]|p|li|dd)$/.test(node.name);
  return toBlocks(
    node.children.map((child) =>
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
  const code = codeOfElement(node, attributes, context);
  if (code) return code;
  const isCode = attributes.has("codelang") || attributes.has("codeLang");
  const raw = isCode ? wordsAsCode(node, attributes, context) : undefined;
  const children = raw ? [raw] : toBlocks(others, context, true);
  const [only] = children;
  if (/^(?:code|CodeBlock)$/.test(name) && only?.kind === "code" && children.length === 1) {
    const meta = [only.meta, attributes.get("title") ?? ""].filter((part) => part !== "").join(" ");
    const language = only.language || (languageOf(attributes) ?? "");
    return { ...only, meta, language: language.toLowerCase() };
  }
  const last = children.at(-1)?.end ?? line;
  return { kind: "element", name, attributes, children, line, end: Math.max(end, last) };
}

/** A component whose words are code without a fence. */
function codeOfElement(
  node: Tagged,
  attributes: ReadonlyMap<string, string>,
  context: Context,
): Block | undefined {
  return /^(?:CodeBlock|highlight|code-block|codeblock)$/.test(node.name)
    ? wordsAsCode(node, attributes, context)
    : undefined;
}

function wordsAsCode(
  node: Tagged,
  attributes: ReadonlyMap<string, string>,
  context: Context,
): Block | undefined {
  const lines = node.children.flatMap((child) => (child.kind === "words" ? child.lines : []));
  if (lines.length === 0 || lines.some(({ text }) => /^\s*(?:```|~~~)/.test(text))) {
    return undefined;
  }
  if (node.children.some((child) => child.kind !== "words")) return undefined;
  const first = lines.findIndex(({ text }) => text.trim() !== "");
  const texts = lines.slice(first).map(({ text }) => text);
  const language = languageOf(attributes) ?? firstBare(attributes);
  return {
    kind: "code",
    language: language.toLowerCase(),
    meta: /^tab/i.test(node.name) ? "" : (attributes.get("title") ?? ""),
    text: context.codes.resolve(texts.join("\n")).trimEnd(),
    textLine: lines[first]?.line ?? node.line,
    open: !node.isClosed,
    line: node.line,
    end: Math.max(node.end, lines.at(-1)?.line ?? node.line),
  };
}

function languageOf(attributes: ReadonlyMap<string, string>): string | undefined {
  const names = ["language", "lang", "codelang", "codeLang"];
  return names.map((name) => attributes.get(name)).find((value) => value !== undefined);
}

function firstBare(attributes: ReadonlyMap<string, string>): string {
  return [...attributes].find(([, value]) => value === "true")?.[0] ?? attributes.get("0") ?? "";
}

/** A text that is strong as a whole without its marks. */
function bare(text: string): string {
  return (/^\*\*([^*]+)\*\*$/.exec(text.trim())?.[1] ?? text).replaceAll(/\s+/g, " ").trim();
}

function listOf(node: Tagged, context: Context): Block[] {
  const { line, end } = node;
  const isItem = (child: Node): child is Tagged => child.kind === "tagged" && child.name === "li";
  if (!node.children.some(isItem)) return childrenOf(node, context);
  const items: Item[] = [];
  for (const child of node.children) {
    if (isItem(child)) {
      items.push(itemOf(childrenOf(child, context), { line: child.line, end: child.end }));
      continue;
    }
    // A list within the list, beside its items.
    const last = items.at(-1);
    const blocks = blocksOf(child, context, true);
    if (last) items[items.length - 1] = { ...last, blocks: [...last.blocks, ...blocks] };
    else if (blocks.length > 0) items.push(itemOf(blocks, { line: blocks[0]?.line ?? line, end }));
  }
  return [{ kind: "list", items, line, end }];
}

function definitionsOf(node: Tagged, context: Context): Block[] {
  const { line, end } = node;
  const items: Item[] = [];
  for (const part of partsOfDefinitions(node)) {
    if (part.name === "dt") {
      items.push({ text: wordsOf(part, context), blocks: [], line: part.line, end: part.end });
      continue;
    }
    const last = items.at(-1);
    const blocks = childrenOf(part, context);
    if (last) {
      items[items.length - 1] = { ...last, blocks: [...last.blocks, ...blocks], end: part.end };
    } else items.push({ text: "", blocks, line: part.line, end: part.end });
  }
  return items.length === 0
    ? childrenOf(node, context)
    : [{ kind: "definitions", items, line, end }];
}

/** Terms and what is said of them; they may stand in groups. */
function partsOfDefinitions(node: Tagged): Tagged[] {
  return node.children.flatMap((child) => {
    if (child.kind !== "tagged") return [];
    if (child.name === "dt" || child.name === "dd") return [child];
    return child.name === "div" ? partsOfDefinitions(child) : [];
  });
}
