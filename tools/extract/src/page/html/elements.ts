import type { Element, ElementContent, Nodes, Root, RootContent } from "hast";

/** Anything in a tree of HTML. */
export type HtmlNode = Root | RootContent | ElementContent;

/** What an element holds; nothing where it is none. */
export function childrenOf(node: Nodes): readonly (RootContent | ElementContent)[] {
  return "children" in node ? node.children : [];
}

/** The elements that an element holds. */
export function elementsIn(node: Nodes): readonly Element[] {
  return childrenOf(node).filter((child): child is Element => child.type === "element");
}

/** An attribute as a text; undefined where it is absent. */
export function attributeOf(element: Element, name: string): string | undefined {
  const value = element.properties[name];
  if (value === undefined || value === null || value === false) return undefined;
  return Array.isArray(value) ? value.join(" ") : String(value);
}

/** The classes of an element as one text. */
export function classesOf(element: Element): string {
  return attributeOf(element, "className") ?? "";
}

/** Calls `see` for every element below a node; what it answers `false` to is not looked into. */
export function eachElement(node: Nodes, see: (element: Element) => boolean | undefined): void {
  for (const child of elementsIn(node)) {
    if (see(child) !== false) eachElement(child, see);
  }
}

/** All text in a node, as it stands there. */
export function textIn(node: Nodes): string {
  if (node.type === "text") return node.value;
  return childrenOf(node).map(textIn).join("");
}

/** The lines of the page that a node stands on. */
export function placeOf(node: Nodes, fallback = 1): { line: number; end: number } {
  const line = node.position?.start.line ?? fallback;
  return { line, end: Math.max(line, node.position?.end.line ?? line) };
}
