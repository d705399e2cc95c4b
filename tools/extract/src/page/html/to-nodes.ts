import type { Element, ElementContent, RootContent } from "hast";
import { methodOfPicture } from "../methods.ts";
import type { Node, Tagged } from "../node.ts";
import type { Link } from "../source.ts";
import { codeSpan } from "../words.ts";
import { markOfBadge } from "./badge.ts";
import { isLeaf, isWithinWords, joined, standsBeside } from "./beside.ts";
import { codeOf, isBesideCode } from "./code.ts";
import { isCodeTable } from "./code-table.ts";
import { attributeOf, elementsIn, placeOf, textIn } from "./elements.ts";
import { inLists, isRow, pairsIn } from "./rows.ts";
import { isMenu, isSkipped } from "./skip.ts";
import { isPanel, type Tabs, titleOfPanel, titlesOfTabs } from "./tabs.ts";
import { Words } from "./words.ts";

/** Elements that keep their name: what kind of block they are is said by it. */
const KEPT = new Set(
  "h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table thead tbody tfoot tr td th details summary caption".split(
    " ",
  ),
);

/** The address that an input shows which nobody can fill in: `<input readonly value="https://…">`. */
function addressShown(element: Element): string | undefined {
  const { tagName, properties } = element;
  if (tagName !== "input" || !(properties["readOnly"] || properties["disabled"])) return undefined;
  const value = attributeOf(element, "value")?.trim() ?? "";
  return /^(?:https?:\/\/|\/)\S{2,500}$/i.test(value) ? value : undefined;
}

/** Reads elements of HTML into nodes: words, blocks of code, and the elements that make blocks. */
export class HtmlReader {
  readonly #tabs: Tabs;
  readonly #links: Link[];
  readonly #hasMenus: boolean;
  /** Titles of the tabs before, for panels that do not say whose they are. */
  #waiting: string[] = [];
  readonly #codeTables = new Set<Element>();

  /** `hasMenus` says that lists of links are not of the content. */
  constructor(tabs: Tabs, links: Link[], hasMenus: boolean) {
    this.#hasMenus = hasMenus;
    this.#tabs = tabs;
    this.#links = links;
  }

  /** The nodes that an element holds; `around` are the elements that hold it, the innermost first. */
  read(element: Element, around: readonly Element[]): Node[] {
    const nodes: Node[] = [];
    const words = new Words(nodes);
    this.#readInto(element.children, [element, ...around.slice(0, 5)], nodes, words);
    words.end();
    return /^(?:ul|ol|menu)$/.test(element.tagName) ? nodes : inLists(nodes);
  }

  #readInto(
    children: readonly (ElementContent | RootContent)[],
    around: readonly Element[],
    nodes: Node[],
    words: Words,
  ): void {
    for (const child of children) {
      if (child.type === "text") words.add(child.value, placeOf(child));
      else if (child.type === "element") this.#readElement(child, around, nodes, words);
    }
  }

  #readElement(element: Element, around: readonly Element[], nodes: Node[], words: Words): void {
    const titles = titlesOfTabs(element);
    if (titles) {
      words.end();
      this.#waiting = titles;
      return;
    }
    const shown = addressShown(element);
    if (shown !== undefined) words.add(` ${codeSpan(shown)} `, placeOf(element));
    if (isSkipped(element) || isBesideCode(element) || this.#tabs.buttons.has(element)) return;
    if (this.#hasMenus && isMenu(element)) return;
    const { tagName } = element;
    if (tagName === "pre" || (tagName === "code" && textIn(element).trim().includes("\n"))) {
      words.end();
      const code = codeOf(element, around);
      if (code) nodes.push({ kind: "made", block: code });
      return;
    }
    if (isWithinWords(element)) {
      this.#readWithinWords(element, around, nodes, words);
      return;
    }
    words.end();
    const block = this.#block(element, around);
    nodes.push(...block);
  }

  #block(element: Element, around: readonly Element[]): Node[] {
    if (isPanel(element, this.#tabs)) return [this.#panel(element, around)];
    if (element.tagName === "table" && isCodeTable(element)) {
      this.#codeTables.add(element);
      return this.read(element, around);
    }
    const isKept = KEPT.has(element.tagName) && !this.#isPartOfCode(element, around);
    if (isKept) return [this.#tagged(element, around)];
    if (isRow(element)) return [{ ...this.#tagged(element, around), name: "li" }];
    const pairs = pairsIn(element);
    if (pairs) {
      const inside = [element, ...around.slice(0, 5)];
      const children = pairs.map(({ name, part }) => ({ ...this.#tagged(part, inside), name }));
      return [{ ...this.#tagged(element, around), name: "dl", children }];
    }
    const nodes = this.read(element, around);
    return standsBeside(element) ? joined(nodes) : nodes;
  }

  /** Whether an element is part of a table that lays out code. */
  #isPartOfCode({ tagName }: Element, around: readonly Element[]): boolean {
    return (
      /^(?:tbody|tr|td)$/.test(tagName) && around.some((holder) => this.#codeTables.has(holder))
    );
  }

  #tagged(element: Element, around: readonly Element[]): Tagged {
    const attributes = new Map<string, string>();
    for (const [name, key] of [
      ["colSpan", "colspan"],
      ["rowSpan", "rowspan"],
    ] as const) {
      const value = attributeOf(element, name);
      if (value !== undefined) attributes.set(key, value);
    }
    return {
      kind: "tagged",
      name: element.tagName,
      isHtml: true,
      attributes,
      children: this.read(element, around),
      isClosed: true,
      ...placeOf(element),
    };
  }

  #panel(element: Element, around: readonly Element[]): Tagged {
    const own = titleOfPanel(element, this.#tabs);
    const next = this.#waiting.shift();
    const title = own ?? next ?? "";
    const waiting = this.#waiting;
    const children = this.read(element, around);
    this.#waiting = waiting;
    const attributes = new Map([["title", title]]);
    return {
      kind: "tagged",
      name: "tab",
      isHtml: false,
      attributes,
      children,
      isClosed: true,
      ...placeOf(element),
    };
  }

  #readWithinWords(
    element: Element,
    around: readonly Element[],
    nodes: Node[],
    words: Words,
  ): void {
    const place = placeOf(element);
    const mark = markOfBadge(element);
    if (mark) {
      words.addElement(mark, place);
      return;
    }
    switch (element.tagName) {
      case "br":
        words.addBreak();
        return;
      case "wbr":
        return;
      case "img": {
        const alt = attributeOf(element, "alt");
        words.add(methodOfPicture(alt), place);
        return;
      }
      case "code":
      case "kbd":
      case "samp":
      case "tt":
        words.addElement(codeSpan(textIn(element).replaceAll(/\s+/g, " ")), place);
        return;
      case "b":
      case "strong": {
        const read = () => this.#readInto(element.children, [element, ...around], nodes, words);
        words.startElement();
        if (elementsIn(element).every(isLeaf)) words.addStrong(read);
        else read();
        words.endElement();
        return;
      }
      default:
        if (element.tagName === "a") this.#addLink(element);
        if (!/^(?:sub|sup|em|i|u|s|abbr)$/.test(element.tagName)) words.startElement();
        this.#readInto(element.children, [element, ...around.slice(0, 5)], nodes, words);
        if (!/^(?:sub|sup|em|i|u|s|abbr)$/.test(element.tagName)) words.endElement();
    }
  }

  #addLink(element: Element): void {
    const href = attributeOf(element, "href");
    if (href === undefined || href === "") return;
    const text = textIn(element).replaceAll(/\s+/g, " ").trim();
    this.#links.push({ text, href, line: placeOf(element).line });
  }
}
