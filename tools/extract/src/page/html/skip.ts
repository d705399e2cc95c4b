import type { Element } from "hast";
import { attributeOf, classesOf, eachElement, textIn } from "./elements.ts";

const SKIPPED = new Set(
  (
    "nav footer script style template svg noscript iframe head select option input textarea canvas video audio " +
    "object embed map dialog meta link title math progress"
  ).split(" "),
);

const AROUND =
  /(?:^|\s)(?:\w+-)*(?:toc|table-of-contents|tableofcontents|side-?bar|side-?nav|breadcrumbs?|pagination|navbar|skip-link|sr-only|visually-hidden|lang-selector|cookie|collapse-button|copy-button|back-to-top)(?:-\w+)*(?:\s|$)/i;

/** Where readers try a call out. */
const TRIAL = /(?:^|\s)(?:\w+-)*(?:try-?it|tryit|playground)(?:-\w+)*(?:\s|$)/i;

/** Words of what is to be clicked on, not read. */
const CLICKED =
  /^(?:copy|copied!?|copy .{0,30}|copied .{0,20}|try it.{0,10}|send(?: request.{0,5})?|cancel.{0,5}|run|expand.{0,20}|collapse.{0,20}|show (?:more|less)|hide|toggle.{0,20}|menu|up|(?:back )?to (?:the )?top|search.{0,20}|edit.{0,20}|close|open|#|¶|🔗|§|\u200B)?$/i;

/** Whether an element holds nothing of what a page says. */
export function isSkipped(element: Element): boolean {
  const { tagName } = element;
  if (SKIPPED.has(tagName)) return true;
  if (attributeOf(element, "role") === "navigation") return true;
  if (tagName === "header" && holds(element, "nav")) return true;
  if (tagName === "button") return CLICKED.test(wordsOf(element));
  if (tagName === "a") return isAnchor(element);
  // A panel of tabs is hidden until its tab is chosen, words within a line are until a script has some.
  if (tagName === "span" && attributeOf(element, "hidden") !== undefined) {
    return isFilledIn(element);
  }
  if (attributeOf(element, "ariaHidden") === "true") return !holds(element, "pre", "table", "code");
  const names = `${classesOf(element)} ${attributeOf(element, "id") ?? ""}`;
  if (TRIAL.test(names) && !holds(element, "pre", "table", "h1", "code")) {
    return !/\b(?:GET|PUT|POST|PATCH|DELETE)\b/.test(wordsOf(element));
  }
  return AROUND.test(names) && !holds(element, "pre", "table", "h1");
}

/** Whether an element has nothing to read yet: no code, or only what calls that readers try out give. */
function isFilledIn(element: Element): boolean {
  const isOfTrial = /\b(?:execution|try-?out)/i.test(attributeOf(element, "id") ?? "");
  return isOfTrial || !holds(element, "pre", "table", "code", "h4", "h5");
}

/** Whether a list holds links alone: it leads elsewhere. */
export function isMenu(list: Element): boolean {
  if (!/^(?:ul|ol|menu)$/.test(list.tagName)) return false;
  let linked = 0;
  let links = 0;
  eachElement(list, (element) => {
    if (element.tagName !== "a") return undefined;
    links += 1;
    linked += wordsOf(element).length;
    return false;
  });
  return links > 0 && linked >= wordsOf(list).replaceAll(" ", "").length * 0.8;
}

/** The sign beside a heading that leads to it. */
function isAnchor(element: Element): boolean {
  const href = attributeOf(element, "href") ?? "";
  return href.includes("#") && CLICKED.test(wordsOf(element)) && !holds(element, "img", "code");
}

function holds(element: Element, ...names: readonly string[]): boolean {
  let found = false;
  eachElement(element, ({ tagName }) => {
    if (names.includes(tagName)) found = true;
    return !found;
  });
  return found;
}

function wordsOf(element: Element): string {
  return textIn(element).replaceAll(/\s+/g, " ").trim();
}
