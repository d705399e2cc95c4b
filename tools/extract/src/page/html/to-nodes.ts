import type { Element, ElementContent, RootContent } from "hast";
import type { Node, Tagged } from "../node.ts";
import type { Link } from "../source.ts";
import { codeSpan } from "../words.ts";
import { codeOf, isGutter } from "./code.ts";
import { attributeOf, classesOf, eachElement, elementsIn, placeOf, textIn } from "./elements.ts";
import { isMenu, isSkipped } from "./skip.ts";
import { isPanel, type TabTitles, titleOfPanel, titlesOfTabs } from "./tabs.ts";

/** Elements that keep their name: what kind of block they are is said by it. */
const KEPT = new Set(
  "h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table thead tbody tfoot tr td th details summary caption".split(
    " ",
  ),
);

/** Elements within a line of words. */
const WITHIN_WORDS = new Set(
  (
    "a abbr acronym b bdi bdo big button cite code data del dfn em font i img ins kbd label mark nobr q s samp " +
    "small span strike strong sub sup time tt u var wbr br"
  ).split(" "),
);

/** Classes of elements whose parts stand beside each other. */
const BESIDE =
  /(?:flex|row|inline|header|heading|param|prop|field|title|meta|endpoint|method|path|url|request|name|type)/i;

/** Classes of what stands above the description of a field: its name, its type. */
const HEAD =
  /(?:param|field|prop|property|schema|attribute)[\w-]*-(?:head|header|title|info|meta|name)(?:\s|$)/i;

/** Reads elements of HTML into nodes: words, blocks of code, and the elements that make blocks. */
export class HtmlReader {
  readonly #titles: TabTitles;
  readonly #links: Link[];
  readonly #hasMenus: boolean;
  /** Titles of the tabs before, for panels that do not say whose they are. */
  #waiting: string[] = [];
  readonly #codeTables = new Set<Element>();

  /** `hasMenus` says that lists of links are not of the content. */
  constructor(titles: TabTitles, links: Link[], hasMenus: boolean) {
    this.#hasMenus = hasMenus;
    this.#titles = titles;
    this.#links = links;
  }

  /** The nodes that an element holds; `around` are the elements that hold it, the innermost first. */
  read(element: Element, around: readonly Element[]): Node[] {
    const nodes: Node[] = [];
    const words = new Words(nodes);
    this.#readInto(element.children, [element, ...around.slice(0, 5)], nodes, words);
    words.end();
    return nodes;
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
    if (isSkipped(element) || isGutter(element)) return;
    if (this.#hasMenus && isMenu(element)) return;
    const { tagName } = element;
    if (tagName === "pre" || (tagName === "code" && textIn(element).trim().includes("\n"))) {
      words.end();
      const code = codeOf(element, around);
      if (code) nodes.push({ kind: "made", block: code });
      return;
    }
    if (WITHIN_WORDS.has(tagName)) {
      this.#readWithinWords(element, around, nodes, words);
      return;
    }
    words.end();
    const block = this.#block(element, around);
    nodes.push(...block);
  }

  #block(element: Element, around: readonly Element[]): Node[] {
    if (isPanel(element)) return [this.#panel(element, around)];
    if (element.tagName === "table" && isOfCode(element)) {
      this.#codeTables.add(element);
      return this.read(element, around);
    }
    const isKept = KEPT.has(element.tagName) && !this.#isPartOfCode(element, around);
    if (isKept) return [this.#tagged(element, around)];
    const isHead =
      HEAD.test(classesOf(element)) && isOfWords(element) && textIn(element).length < 200;
    const isBeside =
      BESIDE.test(classesOf(element)) &&
      elementsIn(element).length > 1 &&
      elementsIn(element).every(({ tagName }) => tagName !== "p") &&
      elementsIn(element).every(isLeaf);
    const nodes = this.read(element, around);
    return isHead || isBeside ? joined(nodes) : nodes;
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
    const own = titleOfPanel(element, this.#titles);
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
    switch (element.tagName) {
      case "br":
        words.addBreak();
        return;
      case "wbr":
        return;
      case "img": {
        const alt = attributeOf(element, "alt") ?? "";
        const isMethod = /^(?:get|put|post|delete|options|head|patch|trace)$/i.test(alt.trim());
        words.add(isMethod ? ` ${alt} ` : "", place);
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

const CODE_TABLE = /(?:^|[\s_-])(?:highlight\w*|rouge-\w+|lntable)(?:$|[\s_-])/;

/** Whether a table lays out code beside its line numbers. */
function isOfCode(table: Element): boolean {
  if (CODE_TABLE.test(classesOf(table))) return true;
  let isOf = false;
  eachElement(table, (element) => {
    if (element.tagName === "td" && isGutter(element)) isOf = true;
    return !isOf && element.tagName !== "td";
  });
  return isOf;
}

/** Whether an element holds words alone. */
function isLeaf(element: Element): boolean {
  if (WITHIN_WORDS.has(element.tagName)) return elementsIn(element).every(isLeaf);
  return (
    /^(?:div|p)$/.test(element.tagName) &&
    elementsIn(element).every((child) => WITHIN_WORDS.has(child.tagName) && isLeaf(child)) &&
    textIn(element).length < 200
  );
}

/** Whether an element holds nothing but words and what lays them out. */
function isOfWords(element: Element): boolean {
  return elementsIn(element).every(
    (child) =>
      (child.tagName === "div" || child.tagName === "svg" || WITHIN_WORDS.has(child.tagName)) &&
      isOfWords(child),
  );
}

/** Words that stand beside each other as one text, a line for each. */
function joined(nodes: readonly Node[]): Node[] {
  const [first] = nodes;
  if (first?.kind !== "plain" || nodes.some(({ kind }) => kind !== "plain")) return [...nodes];
  const texts = nodes.flatMap((node) => (node.kind === "plain" ? [node] : []));
  return [
    {
      kind: "plain",
      text: texts.map(({ text }) => text).join("\n"),
      line: first.line,
      end: texts.at(-1)?.end ?? first.end,
    },
  ];
}

const METHOD = /(?:^|[^A-Za-z])(?:GET|PUT|POST|DELETE|OPTIONS|HEAD|PATCH|TRACE)$/;

/** Whether words start with an address: they are no part of the word before. */
function isAddress(words: string): boolean {
  return /^`?(?:\/|\{|https?:)/.test(words);
}

/** Gathers the words of a paragraph. */
class Words {
  readonly #nodes: Node[];
  #text = "";
  #line = 0;
  #end = 0;
  /** Whether an element ended just before: the next one's words are others. */
  #isAfterElement = false;
  /** Whether the next words are of another element than the words before. */
  #isBetween = false;

  constructor(nodes: Node[]) {
    this.#nodes = nodes;
  }

  add(text: string, place: { line: number; end: number }): void {
    const words = text.replaceAll(/[\u200B\uFEFF]/g, "").replaceAll(/\s+/g, " ");
    if (words === "") return;
    this.#part(words);
    this.#isAfterElement = false;
    const isBlank = words === " ";
    if (isBlank && (this.#text === "" || /\s$/.test(this.#text))) return;
    this.#text += /\s$/.test(this.#text) ? words.trimStart() : words;
    if (isBlank) return;
    const start = place.line + ((/^\s*/.exec(text)?.[0] ?? "").split("\n").length - 1);
    if (this.#line === 0) this.#line = start;
    this.#end = Math.max(this.#end, place.line + text.trimEnd().split("\n").length - 1);
  }

  addElement(text: string, place: { line: number; end: number }): void {
    this.startElement();
    if (text === "") return;
    this.add(text, place);
    this.endElement();
  }

  /** Adds a break, of which a text has one at a place. */
  addBreak(): void {
    this.#text = `${this.#text.trimEnd()}\n`;
    this.#isAfterElement = false;
    this.#isBetween = false;
  }

  addStrong(read: () => void): void {
    this.#part("strong");
    const before = this.#text;
    this.#text = "";
    read();
    const inside = this.#text.trim();
    const isMarked = inside !== "" && !inside.includes("**");
    const spaceBefore = /^\s/.test(this.#text) ? " " : "";
    const spaceAfter = /\s$/.test(this.#text) ? " " : "";
    this.#text = before + spaceBefore + (isMarked ? `**${inside}**` : inside) + spaceAfter;
  }

  startElement(): void {
    this.#isBetween ||= this.#isAfterElement;
    this.#isAfterElement = false;
  }

  /** Parts the words of two elements; those of an address stay together. */
  #part(next: string): void {
    const isParted =
      this.#isBetween &&
      !/(?:^|[\s/([{=&?#@.-])$/.test(this.#text) &&
      !/^[\s/)\]},.;?&=*]/.test(next);
    if (isParted || (isAddress(next) && METHOD.test(this.#text))) this.#text += " ";
    this.#isBetween = false;
  }

  endElement(): void {
    this.#isAfterElement = true;
  }

  end(): void {
    const text = this.#text.replaceAll(/ *\n\s*/g, "\n").trim();
    if (text !== "") this.#nodes.push({ kind: "plain", text, line: this.#line, end: this.#end });
    this.#text = "";
    this.#line = 0;
    this.#end = 0;
    this.#isAfterElement = false;
    this.#isBetween = false;
  }
}
