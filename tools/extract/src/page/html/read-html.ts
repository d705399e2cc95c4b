import type { Element, Root } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { NotExtractable } from "../../base/not-extractable.ts";
import type { Block } from "../block.ts";
import { moveTo, settle } from "../settle.ts";
import type { Link } from "../source.ts";
import { type Context, toBlocks } from "../to-blocks.ts";
import { Codes } from "../words.ts";
import { withBareSamples } from "./bare-samples.ts";
import { attributeOf, eachElement, textIn } from "./elements.ts";
import { embeddedDocuments } from "./embedded.ts";
import { withoutTemplateLines } from "./is-html.ts";
import { readTabs } from "./tabs.ts";
import { HtmlReader } from "./to-nodes.ts";

/** HTML has more around its words than Markdown; scripts are not counted. */
const MAX_CHARACTERS = 2_000_000;

/** Elements within each other, deeper than any page. */
const MAX_DEPTH = 200;

/** Words of a page, less than which are filled in by a script. */
const FEW_WORDS = 300;

/** Elements that hold nothing, or end where the next one of them starts. */
const UNNESTED =
  /^(?:p|li|td|th|tr|dt|dd|thead|tbody|tfoot|colgroup|option|optgroup|br|img|hr|input|meta|link|wbr|col)$/i;

const parser = unified().use(rehypeParse).freeze();

/** What a page of HTML says. */
export interface HtmlContent {
  readonly blocks: readonly Block[];
  readonly links: readonly Link[];
  /** What its `<title>` says. */
  readonly title: string | undefined;
}

/**
 * Reads the main content of a page of HTML.
 *
 * @throws {NotExtractable} when it is too large, or when a script would fill it in.
 */
export function readHtml(source: string): HtmlContent {
  const text = withoutTemplateLines(withoutScripts(source));
  if (text.length - blankLines(text) > MAX_CHARACTERS) {
    throw new NotExtractable(`the page has more than ${MAX_CHARACTERS} characters of HTML`);
  }
  if (isTooDeep(text)) throw new NotExtractable("it is nested too deeply");
  const root = parser.parse(text);
  const body = findBody(root);
  const main = mainOf(body);
  const links: Link[] = [];
  const nodes = new HtmlReader(readTabs(body), links, main === body).read(main, []);
  const blocks = withBareSamples(toBlocks(nodes, contextWith(links), true));
  const isEmpty = wordsIn(body) < FEW_WORDS && /<script\b/i.test(source);
  const showsDocument = /__redoc_state|SwaggerUIBundle|id=["']?api-reference/.test(source);
  const documents = isEmpty || showsDocument ? embeddedDocuments(source) : [];
  if (isEmpty && documents.length === 0 && isFilledIn(source, blocks)) {
    throw new NotExtractable(
      "the page is filled in by a script and holds nearly no text: take its Markdown, or its document",
    );
  }
  return { blocks: [...settle(blocks), ...documents], links, title: titleOf(root) };
}

/** The blocks of a piece of HTML that stands within another text, all of them on the lines given. */
export function readHtmlFragment(html: string, line: number, end: number): Block[] {
  const text = withoutScripts(html);
  if (text.length > MAX_CHARACTERS || isTooDeep(text)) return [];
  const body = findBody(parser.parse(text));
  const nodes = new HtmlReader(readTabs(body), [], false).read(body, []);
  const blocks = settle(toBlocks(nodes, contextWith([]), true));
  return blocks.map((block) => moveTo(block, { line, end }));
}

/** HTML holds no Markdown, nor HTML as a text. */
function contextWith(links: Link[]): Context {
  return { codes: new Codes(), links, definitions: [], readHtml: () => [] };
}

/** The page with nothing in its scripts, styles and pictures; each line stays where it is. */
function withoutScripts(text: string): string {
  const tag = /<(script|style|svg|template)\b/gi;
  const lowercase = text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
  let kept = "";
  let at = 0;
  for (let found = tag.exec(text); found; found = tag.exec(text)) {
    const name = (found[1] ?? "").toLowerCase();
    const end = lowercase.indexOf(`</${name}`, tag.lastIndex);
    const stop = end < 0 ? -1 : text.indexOf(">", end);
    if (stop < 0) break;
    kept += text.slice(at, found.index) + text.slice(found.index, stop).replaceAll(/[^\n]+/g, "");
    at = stop + 1;
    tag.lastIndex = at;
  }
  return kept + text.slice(at);
}

function blankLines(text: string): number {
  return text.match(/\n/g)?.length ?? 0;
}

/** Whether tags are open within each other beyond measure. */
function isTooDeep(text: string): boolean {
  const open = new Map<string, number>();
  let depth = 0;
  for (const [, closing, name = "", isEmpty] of text.matchAll(
    /<(\/?)([a-z][a-z0-9-]*)(?:[^<>"']|"[^"<]*"|'[^'<]*')*?(\/?)>/gi,
  )) {
    if (isEmpty || UNNESTED.test(name)) continue;
    const count = open.get(name) ?? 0;
    if (closing && count > 0) {
      open.set(name, count - 1);
      depth -= 1;
    } else if (!closing) {
      open.set(name, count + 1);
      depth += 1;
    }
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}

function findBody(root: Root): Element {
  let body: Element | undefined;
  eachElement(root, (element) => {
    if (element.tagName === "body") body ??= element;
    return body === undefined;
  });
  return body ?? { type: "element", tagName: "body", properties: {}, children: [] };
}

/** The element that holds what the page is about: of those that say so, the largest. */
function mainOf(body: Element): Element {
  const mains: Element[] = [];
  const articles: Element[] = [];
  eachElement(body, (element) => {
    if (element.tagName === "main" || attributeOf(element, "role") === "main") mains.push(element);
    if (element.tagName === "article") articles.push(element);
    return undefined;
  });
  const found = mains.length > 0 ? mains : articles.length === 1 ? articles : [];
  const [largest] = found.sort((one, other) => wordsIn(other) - wordsIn(one));
  return largest && wordsIn(largest) > wordsIn(body) * 0.2 ? largest : body;
}

function wordsIn(element: Element): number {
  return textIn(element).replaceAll(/\s+/g, " ").length;
}

/** Whether a page with few words waits for its script, and does not just say little. */
function isFilledIn(source: string, blocks: readonly Block[]): boolean {
  if (blocks.some(({ kind }) => kind !== "paragraph" && kind !== "heading")) return false;
  return (
    blocks.length === 0 ||
    /\bid=["']?(?:root|__next|__nuxt|app|app-root|___gatsby|redoc|swagger-ui|svelte|mount)\b/.test(
      source,
    ) ||
    /enable javascript|javascript is (?:required|disabled)|<redoc\b|<rapi-doc\b|<elements-api\b/i.test(
      source,
    )
  );
}

function titleOf(root: Root): string | undefined {
  let title: string | undefined;
  eachElement(root, (element) => {
    if (element.tagName === "title") title ??= textIn(element).replaceAll(/\s+/g, " ").trim();
    return title === undefined;
  });
  return title?.split(/ [|·–—] | - /)[0]?.trim() || undefined;
}
