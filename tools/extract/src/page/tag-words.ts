import { methodOfPicture } from "./methods.ts";
import type { Tag } from "./tag.ts";
import { isComponentName, isEmptyName, isHtmlName, mayStayOpen } from "./tag-names.ts";
import { BREAK, STRONG_END, STRONG_START } from "./words.ts";

/** Whether a tag is none, but a name to be filled in: `/users/<id>`. `closed` are the names with closing tags. */
export function isPlaceholder(tag: Tag, closed: ReadonlySet<string>): boolean {
  const { name, attributes, closes, isEmpty } = tag;
  const isKnown = isHtmlName(name) || isComponentName(name);
  if (closes) return !isKnown && !closed.has(name);
  if (isEmpty || closed.has(name)) return false;
  if (isHtmlName(name) && (isEmptyName(name) || mayStayOpen(name))) return false;
  return isKnown
    ? attributes.size === 0
    : ![...attributes.values()].some((value) => value !== "true");
}

/** What a tag within words stands for; `isFirst` says that nothing stands before it in its cell. */
export function wordsOfTag(tag: Tag, name: string, isFirst: boolean): string {
  if (name === "br") return BREAK;
  if (name === "b" || name === "strong") return tag.closes ? STRONG_END : STRONG_START;
  if (name === "img") return methodOfPicture(tag.attributes.get("alt"));
  return breaksLine(name) && !isFirst ? BREAK : wordsOfDecoration(tag);
}

function breaksLine(name: string): boolean {
  return /^(?:p|li|div|tr|h[1-6])$/.test(name);
}

/** `<HttpMethod type="post" />` */
const METHOD = /^(?:get|put|post|patch|delete)$/i;

/** What a badge without content says. */
export function wordsOfDecoration(tag: Tag): string {
  if (!tag.isEmpty) return "";
  const method = [...tag.attributes.values()].find((value) => METHOD.test(value));
  if (method !== undefined) return method.toUpperCase();
  for (const name of ["text", "label", "method", "children"]) {
    const words = tag.attributes.get(name);
    if (words !== undefined) return words.replaceAll(/\s+/g, " ");
  }
  return "";
}
