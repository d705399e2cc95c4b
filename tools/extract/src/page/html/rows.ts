import type { Element } from "hast";
import type { Node } from "../node.ts";
import { isHead, isWithinWords } from "./beside.ts";
import { classesOf, elementsIn, textIn } from "./elements.ts";

const ROW =
  /(?:^|[\s_-])(?:row|param(?:eter)?|field|prop(?:erty)?|arg(?:ument)?|attribute)(?:$|[\s_-])/i;
const NAME = /^[A-Za-z_$][\w.[\]$-]*[?*]?$/;
const METHOD = /^(?:GET|PUT|POST|DELETE|OPTIONS|HEAD|PATCH|TRACE)$/i;
const DESCRIPTION = /(?:^|\s)([\w-]+)-desc(?:ription)?(?:\s|$)/;

/** Whether an element that is no item of a list is laid out as one: a name first, and what is said of it. */
export function isRow(element: Element): boolean {
  const classes = classesOf(element);
  if (element.tagName !== "div" || !ROW.test(classes) || isHead(element)) return false;
  const first = element.children.find(
    (child) => child.type === "element" || (child.type === "text" && child.value.trim() !== ""),
  );
  if (first?.type !== "element") return false;
  if (isHead(first)) return elementsIn(element).length > 1;
  const name = textIn(first).trim();
  return isWithinWords(first) && NAME.test(name) && !METHOD.test(name);
}

/** Nodes with the items among them in lists. */
export function inLists(nodes: readonly Node[]): Node[] {
  const grouped: Node[] = [];
  for (const node of nodes) {
    const last = grouped.at(-1);
    if (node.kind !== "tagged" || node.name !== "li") grouped.push(node);
    else if (last?.kind === "tagged" && last.attributes.has("rows")) {
      last.children.push(node);
      last.end = Math.max(last.end, node.end);
    } else {
      const attributes = new Map([["rows", "true"]]);
      grouped.push({ ...node, name: "ul", attributes, children: [node] });
    }
  }
  return grouped;
}

/**
 * The terms and what is said of them in an element that has nothing else: of parts whose classes are `name`
 * and `name-description`. Undefined for other elements.
 */
export function pairsIn(
  element: Element,
): readonly { name: "dt" | "dd"; part: Element }[] | undefined {
  const parts = elementsIn(element);
  let term: string | undefined;
  const pairs: { name: "dt" | "dd"; part: Element }[] = [];
  for (const part of parts) {
    const of = DESCRIPTION.exec(classesOf(part))?.[1] ?? valuesOf(classesOf(part), term);
    if (of === undefined) term = classesOf(part);
    else if (term === undefined || !term.split(" ").includes(of)) return undefined;
    pairs.push({ name: of === undefined ? "dt" : "dd", part });
  }
  return pairs.some(({ name }) => name === "dd") && pairs[0]?.name === "dt" ? pairs : undefined;
}

/** The term whose values a part with the class `term-enum` or `term-enum-header` gives. */
function valuesOf(classes: string, term: string | undefined): string | undefined {
  const of = /^([\w-]{1,40}?)-(?:enum|values?)(?:-\w{1,20})?$/.exec(classes)?.[1];
  return of === term ? of : undefined;
}
