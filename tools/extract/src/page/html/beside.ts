import type { Element } from "hast";
import type { Node } from "../node.ts";
import { classesOf, elementsIn, textIn } from "./elements.ts";

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

/** Whether an element stands within a line of words. */
export function isWithinWords({ tagName }: Element): boolean {
  return WITHIN_WORDS.has(tagName);
}

/** Whether an element is what stands above the description of a field. */
export function isHead(element: Element): boolean {
  return HEAD.test(classesOf(element)) && isOfWords(element) && textIn(element).length < 200;
}

/** Whether the parts of an element stand beside each other: a method and its address, a name and its type. */
export function standsBeside(element: Element): boolean {
  if (isHead(element)) return true;
  const parts = elementsIn(element);
  const isRow = BESIDE.test(classesOf(element)) && parts.length > 1;
  return isRow && parts.every((part) => part.tagName !== "p" && isLeaf(part));
}

/** Whether an element holds words alone. */
export function isLeaf(element: Element): boolean {
  if (isWithinWords(element)) return elementsIn(element).every(isLeaf);
  return (
    /^(?:div|p)$/.test(element.tagName) &&
    elementsIn(element).every((child) => isWithinWords(child) && isLeaf(child)) &&
    textIn(element).length < 200
  );
}

/** Whether an element holds nothing but words and what lays them out. */
function isOfWords(element: Element): boolean {
  return elementsIn(element).every(
    (child) =>
      (child.tagName === "div" || child.tagName === "svg" || isWithinWords(child)) &&
      isOfWords(child),
  );
}

/** The words of parts that stand beside each other as one text, a line for each. */
export function joined(nodes: readonly Node[]): Node[] {
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
