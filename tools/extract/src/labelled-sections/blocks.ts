import type { ListItem, RootContent, Table } from "mdast";
import { toString as plainText } from "mdast-util-to-string";
import type { Page } from "../page.ts";
import { labelRole } from "./roles.ts";

/** A page in the order in which it is read. */
export type Block =
  | {
      readonly kind: "heading";
      readonly line: number;
      readonly text: string;
      readonly depth: number;
    }
  | { readonly kind: "label"; readonly line: number; readonly text: string; readonly value: string }
  | { readonly kind: "text"; readonly line: number; readonly text: string }
  | { readonly kind: "code"; readonly line: number; readonly text: string; readonly open: boolean }
  | { readonly kind: "item"; readonly line: number; readonly text: string; readonly depth: number }
  | { readonly kind: "table"; readonly line: number; readonly table: Table };

/** A bold label, its colon inside or outside of the bold, or none: `**URL**: x`, `**URL:** x`. */
const BOLD = /^\*\*\s*([^*]+?)\s*:?\s*\*\*\s*:?\s*(.*)$/;

/** A plain label: up to four words and a colon. */
const PLAIN = /^([A-Za-z]+(?: [A-Za-z]+){0,3})\s*:\s*(.*)$/;

/** Reads a page into blocks: lists and quotes are opened, paragraphs are read line by line. */
export function readBlocks(page: Page): Block[] {
  return page.tree.children.flatMap((node) => blocksOf(node, page, -1));
}

function blocksOf(node: RootContent, page: Page, depth: number): Block[] {
  const line = node.position?.start.line ?? 0;
  switch (node.type) {
    case "heading":
      return [{ kind: "heading", line, text: plainText(node).trim(), depth: node.depth }];
    case "code": {
      const fence = page.fences.find((candidate) => candidate.line === line + 1);
      return [{ kind: "code", line: line + 1, text: node.value, open: fence?.open ?? false }];
    }
    case "paragraph":
      return paragraph(sourceLines(node, page), line);
    case "html":
      return htmlHeading(node.value, line);
    case "table":
      return [{ kind: "table", line, table: node }];
    case "list":
      return node.children.flatMap((item) => itemBlocks(item, page, depth + 1));
    case "blockquote":
      return node.children.flatMap((child) => blocksOf(child, page, depth));
    default:
      return [];
  }
}

/** A list item is a label with what follows it, or an item whose text is its first paragraph. */
function itemBlocks(item: ListItem, page: Page, depth: number): Block[] {
  const [first, ...rest] = item.children;
  if (!first) return [];
  const line = item.position?.start.line ?? 0;
  const below = rest.flatMap((child) => blocksOf(child, page, depth));
  if (first.type !== "paragraph") return [...blocksOf(first, page, depth), ...below];
  const lines = sourceLines(first, page);
  const label = labelOf(lines[0] ?? "", line);
  const own: Block = label ?? { kind: "item", line, text: lines.join(" "), depth };
  const followers = label ? paragraph(lines.slice(1), line + 1) : [];
  return [own, ...followers, ...below];
}

function paragraph(lines: readonly string[], line: number): Block[] {
  const blocks: Block[] = [];
  for (const [index, text] of lines.entries()) {
    const last = blocks.at(-1);
    const label = labelOf(text, line + index);
    if (label) blocks.push(label);
    else if (last?.kind === "text") {
      blocks[blocks.length - 1] = { ...last, text: `${last.text} ${text}` };
    } else if (last?.kind === "label" && last.value === "") {
      blocks[blocks.length - 1] = { ...last, value: text };
    } else blocks.push({ kind: "text", line: line + index, text });
  }
  return blocks;
}

function labelOf(text: string, line: number): Block | undefined {
  const found = BOLD.exec(text) ?? PLAIN.exec(text);
  if (!found?.[1] || !labelRole(found[1])) return undefined;
  return { kind: "label", line, text: found[1].trim(), value: (found[2] ?? "").trim() };
}

/** The source of a node by lines, without indentation and without the marker of hard breaks. */
function sourceLines(node: RootContent, page: Page): string[] {
  const { start, end } = node.position ?? { start: { offset: 0 }, end: { offset: 0 } };
  return page.text
    .slice(start.offset, end.offset)
    .split("\n")
    .map((line) => line.trim().replace(/\\$/, "").trim());
}

/** `<h2 id="x">Title</h2>`: how some pages write headings. */
function htmlHeading(html: string, line: number): Block[] {
  const found = /^<h([1-6])\b[^>]*>([^<]*)<\/h\1>/i.exec(html.trim());
  if (!found?.[1]) return [];
  return [{ kind: "heading", line, text: (found[2] ?? "").trim(), depth: Number(found[1]) }];
}
