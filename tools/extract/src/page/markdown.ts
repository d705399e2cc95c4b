import type {
  BlockContent,
  Code as CodeNode,
  DefinitionContent,
  ListItem,
  List as ListNode,
  RootContent,
  Table as TableNode,
} from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { type Processor, unified } from "unified";
import type { Block, Code, Item, List, Row, Table } from "./block.ts";
import { chunksOf, MAX_LINE } from "./chunks.ts";
import { joinDefinitions } from "./definitions.ts";
import { type Inline, textOfInline } from "./inline.ts";
import { withSample } from "./item-samples.ts";
import { INLINE, type Line } from "./words.ts";

// Tags are known already: what is left of them is words.
const withCode = withoutConstructs(["htmlFlow", "htmlText"]);
const withoutCode = withoutConstructs(["htmlFlow", "htmlText", "codeIndented"]);

function withoutConstructs(names: readonly string[]) {
  function disable(this: Processor): void {
    const data = this.data();
    data.micromarkExtensions ??= [];
    data.micromarkExtensions.push({ disable: { null: [...names] } });
  }
  return unified().use(remarkParse).use(remarkGfm).use(disable).freeze();
}

/** Reads lines of Markdown; `hasIndentedCode` says whether what is set in by four columns is code. */
export function readMarkdown(
  lines: readonly Line[],
  inline: Inline,
  hasIndentedCode: boolean,
): Block[] {
  return chunksOf(lines).flatMap((chunk) => {
    const [first] = chunk;
    if (!first || first.text.length <= MAX_LINE) return readLines(chunk, inline, hasIndentedCode);
    const text = inline.codes.resolve(first.text.trim());
    return [{ kind: "paragraph", text, line: first.line, end: first.line }];
  });
}

function readLines(lines: readonly Line[], inline: Inline, hasIndentedCode: boolean): Block[] {
  if (lines.length === 0) return [];
  const text = lines.map((line) => line.text).join("\n");
  const tree = (hasIndentedCode ? withCode : withoutCode).parse(text);
  const reader = new Reader(lines, inline);
  return reader.blocks(tree.children);
}

/** Reads words that are no block, whatever they start with. */
export function readInlineMarkdown(text: string, line: number, inline: Inline): string {
  if (!/[\\`*_[\]&~!:@.\uE000-\uE005]/.test(text)) return text.trim();
  if (text.length > MAX_LINE) return inline.codes.resolve(text.trim());
  const prefixed = text
    .trim()
    .split("\n")
    .map((part) => INLINE + part.trim())
    .join("\n");
  const tree = withoutCode.parse(prefixed);
  const place = { ...inline, lineOf: () => line };
  return tree.children
    .map((node) => (node.type === "paragraph" ? textOfInline(node.children, place) : ""))
    .join("\n")
    .trim();
}

class Reader {
  readonly #lines: readonly Line[];
  readonly #inline: Inline & { lineOf(line: number): number };

  constructor(lines: readonly Line[], inline: Inline) {
    this.#lines = lines;
    this.#inline = { ...inline, lineOf: (line) => this.#lineOf(line) };
  }

  blocks(nodes: readonly (RootContent | BlockContent | DefinitionContent)[]): Block[] {
    return joinDefinitions(nodes.flatMap((node) => this.#block(node)));
  }

  #lineOf(line: number | undefined): number {
    const last = this.#lines.length;
    return this.#lines[Math.min(Math.max(line ?? 1, 1), last) - 1]?.line ?? 1;
  }

  #place(node: RootContent | { position?: RootContent["position"] }): {
    line: number;
    end: number;
  } {
    return {
      line: this.#lineOf(node.position?.start.line),
      end: this.#lineOf(node.position?.end.line),
    };
  }

  #block(node: RootContent): Block[] {
    switch (node.type) {
      case "heading": {
        const text = textOfInline(node.children, this.#inline)
          .replaceAll(/\s+/g, " ")
          .replace(/ \{#[\w:.-]+\}$/, "")
          .trim();
        return text === ""
          ? []
          : [{ kind: "heading", depth: node.depth, text, ...this.#place(node) }];
      }
      case "paragraph": {
        const text = textOfInline(node.children, this.#inline).trim();
        return text === "" ? [] : [{ kind: "paragraph", text, ...this.#place(node) }];
      }
      case "code":
        return [this.#code(node)];
      case "list":
        return [this.#list(node)];
      case "table":
        return [this.#table(node)];
      case "blockquote":
      case "footnoteDefinition":
        return this.blocks(node.children);
      default:
        return [];
    }
  }

  #code(node: CodeNode): Code {
    const place = this.#place(node);
    const start = node.position?.start.line ?? 1;
    const end = node.position?.end.line ?? start;
    const opening = /(`{3,}|~{3,})/.exec(this.#lines[start - 1]?.text ?? "")?.[1];
    const isFenced =
      opening !== undefined && (node.lang !== undefined || !node.value.startsWith(opening));
    const closing = (this.#lines[end - 1]?.text ?? "").trimEnd();
    const [, language = "", rest = ""] = /^([^\s{,:]*)[,:]?(.*)$/.exec(node.lang ?? "") ?? [];
    return {
      kind: "code",
      language: language.toLowerCase(),
      meta: [rest, node.meta ?? ""].filter((part) => part !== "").join(" "),
      text: this.#inline.codes.resolve(node.value),
      textLine: isFenced ? Math.min(this.#lineOf(start + 1), place.end) : place.line,
      open: isFenced && (end === start || !closing.endsWith(opening)),
      ...place,
    };
  }

  #list(node: ListNode): List {
    const items = node.children.map((item) => {
      const lazyFrom = this.#lazyFrom(item);
      const read = itemOf(this.blocks(item.children), this.#place(item));
      return lazyFrom === undefined ? read : { ...read, lazyFrom };
    });
    return { kind: "list", items, ...this.#place(node) };
  }

  /** The first line of an item's paragraph that stands further left than its words. */
  #lazyFrom({ children: [first] }: ListItem): number | undefined {
    const { start, end } = first?.type === "paragraph" ? (first.position ?? {}) : {};
    if (!start || !end || end.line === start.line) return undefined;
    const lines = this.#lines.slice(start.line, end.line);
    const found = lines.findIndex(({ text }) => text.search(/\S/) < start.column - 1);
    return found < 0 ? undefined : found + 1;
  }

  #table(node: TableNode): Table {
    const [first, ...others] = node.children.map((row): Row => {
      const cells = row.children.map((cell) => cellText(textOfInline(cell.children, this.#inline)));
      return { cells, ...this.#place(row) };
    });
    const header = first?.cells ?? [];
    const rows = others.map((row) => ({
      ...row,
      cells: header.map((_, at) => row.cells[at] ?? ""),
    }));
    return { kind: "table", header, rows, ...this.#place(node) };
  }
}

/** An item of a list: its first paragraph is what it says first. */
export function itemOf(blocks: readonly Block[], place: { line: number; end: number }): Item {
  const [first, ...others] = blocks;
  return first?.kind === "paragraph"
    ? withSample({ text: first.text, blocks: others, ...place })
    : { text: "", blocks, ...place };
}

/** The text of a cell. Spaces that do not break set a name in below the one above: they are kept before it. */
function cellText(text: string): string {
  const setIn = /^[ \u00a0]*/.exec(text)?.[0].replaceAll(" ", "") ?? "";
  const words = text.trim();
  return words === "" ? "" : `${setIn}${words}`;
}
