import { htmlTagNames } from "html-tag-names";

const HTML = new Set(htmlTagNames);

/** Elements of HTML that stand within a line of words. */
const WITHIN_WORDS = new Set(
  (
    "a abbr acronym b bdi bdo big button cite code data del dfn em font i ins kbd label mark nobr q rp rt " +
    "ruby s samp small span strike strong sub sup time tt u var"
  ).split(" "),
);

/** Components that decorate words. */
const DECORATIONS =
  /^(?:\w*badge|\w*icon|tooltip|tag|chip|highlight|kbd|pill|label|link|text|code|span|fa|apimethod|method|httpmethod|mark|glossaryterm|term|emoji|anchor|a|b)$/i;

/** Elements of HTML without content. */
const EMPTY = new Set(
  "area base basefont bgsound br col embed frame hr img input link meta param source track wbr".split(
    " ",
  ),
);

/** Elements whose content is nothing to read. */
const UNREAD = new Set(
  "script style svg template iframe video audio canvas noscript object math head".split(" "),
);

/** Elements that may stay open: what follows ends them. */
const MAY_STAY_OPEN = new Set(
  "p li dt dd tr td th thead tbody tfoot option body html colgroup caption".split(" "),
);

/** Whether HTML has an element of this name. */
export function isHtmlName(name: string): boolean {
  return HTML.has(name.toLowerCase()) && !isComponentName(name);
}

/** Whether a tag's name is a component's: with a capital, but no placeholder such as `API_KEY`. */
export function isComponentName(name: string): boolean {
  return /^[A-Z][\w.]*$/.test(name) && /[a-z]/.test(name);
}

/** Whether a tag stands within words, wherever it is. */
export function isWithinWords(name: string): boolean {
  return WITHIN_WORDS.has(name) || (isComponentName(name) && DECORATIONS.test(name));
}

/** Whether an element has no content, and so no closing tag. */
export function isEmptyName(name: string): boolean {
  return EMPTY.has(name.toLowerCase());
}

/** Whether the content of an element is nothing to read. */
export function isUnread(name: string): boolean {
  return UNREAD.has(name);
}

/** Whether an element needs no closing tag. */
export function mayStayOpen(name: string): boolean {
  return MAY_STAY_OPEN.has(name.toLowerCase());
}
