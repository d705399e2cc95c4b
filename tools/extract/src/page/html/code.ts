import type { Element, Nodes } from "hast";
import type { Code } from "../block.ts";
import { languageOf, markedLanguageOf } from "../html-text.ts";
import { attributeOf, childrenOf, classesOf, elementsIn, placeOf, textIn } from "./elements.ts";

/** Numbers beside the lines, and what is to be clicked on. */
const GUTTER =
  /(?:^|[\s_-])(?:line-?num(?:ber)?s?|linenos?|gutter|lineno|rouge-gutter|lntd-number|hljs-ln-n(?:umbers)?|blob-num|copy(?:-?btn|-button)?)(?:$|[\s_-])/i;

/** Elements that each stand on a line of their own. */
const LINES = new Set(["div", "li", "p", "tr"]);

/** Whether an element is beside the code, not of it: numbers of lines, the name of the language. */
export function isBesideCode(element: Element): boolean {
  const isLabel = element.tagName === "span" && classesOf(element) === "lang";
  if (isLabel || !GUTTER.test(classesOf(element))) return isLabel;
  // "Copy" may also be what is written to be read.
  const text = textIn(element).trim();
  const isOfBlocks = elementsIn(element).some(({ tagName }) => /^(?:p|h\d|table)$/.test(tagName));
  return (text.length < 40 && !isOfBlocks) || /^[\d\s]+$/.test(text);
}

/** Whether an element within code is none of it. */
export function isGutter(element: Element): boolean {
  return element.tagName === "button" || isBesideCode(element);
}

/** The block of code that an element is; `around` are the elements that hold it, the innermost first. */
export function codeOf(element: Element, around: readonly Element[]): Code | undefined {
  const raw = linesOf(element).replaceAll("\u200B", "").replaceAll("\u00A0", " ");
  const text = raw.replace(/^(?:[^\S\n]*\n)+/, "").trimEnd();
  if (text.trim() === "") return undefined;
  const { line, end } = placeOf(element);
  const first = firstText(element);
  return {
    kind: "code",
    language: languageIn(element, around),
    meta: metaIn(element, around),
    text,
    line,
    end,
    textLine: Math.min(Math.max(first ?? line, line), end),
    open: false,
  };
}

/** Line of the page on which the first words stand. */
function firstText(node: Nodes): number | undefined {
  if (node.type === "text") {
    const blank = /^\s*/.exec(node.value)?.[0] ?? "";
    if (blank.length === node.value.length) return undefined;
    const { line, end } = placeOf(node);
    // The parser leaves out a line end right after `<pre>`.
    const isCut = end - line > node.value.split("\n").length - 1;
    return line + blank.split("\n").length - (isCut ? 0 : 1);
  }
  if (node.type === "element" && isGutter(node)) return undefined;
  for (const child of childrenOf(node)) {
    const line = firstText(child);
    if (line !== undefined) return line;
  }
  return undefined;
}

function linesOf(node: Nodes): string {
  if (node.type === "text") return node.value;
  if (node.type === "element" && isGutter(node)) return "";
  if (node.type === "element" && node.tagName === "br") return "\n";
  const codes = elementsIn(node).filter(({ tagName }) => tagName === "code");
  let text = "";
  for (const child of childrenOf(node)) {
    const own = linesOf(child);
    const isLine =
      child.type === "element" &&
      (LINES.has(child.tagName) ||
        isBlock(child) ||
        (codes.length > 1 && child.tagName === "code"));
    if (isLine && text !== "" && !text.endsWith("\n")) text += "\n";
    text += own;
    if (isLine && own !== "" && !own.endsWith("\n")) text += "\n";
  }
  return text;
}

function isBlock(element: Element): boolean {
  return /display:\s*(?:block|flex|grid)/.test(attributeOf(element, "style") ?? "");
}

function languageIn(element: Element, around: readonly Element[]): string {
  const codes = elementsIn(element).filter(({ tagName }) => tagName === "code");
  for (const [index, holder] of [...codes, element, ...around.slice(0, 4)].entries()) {
    const isAround = index > codes.length;
    const said = ["dataLanguage", "dataLang", "language", "lang"]
      .map((name) => attributeOf(holder, name))
      .find((value) => value !== undefined && value !== "");
    const brush = attributeOf(holder, "dataSyntaxhighlighterParams") ?? "";
    const classes = `${classesOf(holder)} ${brush}`;
    const named = isAround ? markedLanguageOf(classes) : languageOf(classes);
    const language = said?.toLowerCase() ?? named;
    if (language !== "") return language;
  }
  return "";
}

function metaIn(element: Element, around: readonly Element[]): string {
  const codes = elementsIn(element).filter(({ tagName }) => tagName === "code");
  for (const holder of [...codes, element, ...around.slice(0, 2)]) {
    for (const name of ["dataTitle", "dataFilename", "dataMeta", "title"]) {
      const title = attributeOf(holder, name)?.trim();
      if (title) return title;
    }
  }
  return "";
}
