import type { Element, Nodes, Root } from "hast";
import { attributeOf, classesOf, eachElement, elementsIn, textIn } from "./elements.ts";

/** The titles of a page's tabs, by the ids of tabs and panels. */
export type TabTitles = ReadonlyMap<string, string>;

/** Reads which tab says what, wherever the tabs stand. */
export function readTabTitles(root: Root | Element): TabTitles {
  const titles = new Map<string, string>();
  eachElement(root, (element) => {
    if (!isTab(element)) return undefined;
    const title = wordsOf(element);
    const target = attributeOf(element, "href") ?? attributeOf(element, "dataTarget") ?? "";
    const ids = [
      attributeOf(element, "id"),
      attributeOf(element, "ariaControls"),
      attributeOf(element, "dataBsTarget")?.replace(/^#/, ""),
      target.startsWith("#") ? target.slice(1) : undefined,
    ];
    for (const id of ids) {
      if (id !== undefined && title !== "") titles.set(id, title);
    }
    return undefined;
  });
  return titles;
}

function isTab(element: Element): boolean {
  if (attributeOf(element, "role") === "tab") return true;
  const toggle = attributeOf(element, "dataToggle") ?? attributeOf(element, "dataBsToggle");
  return toggle === "tab" || toggle === "pill";
}

/** The titles of a list of tabs, in order; undefined where an element is none. */
export function titlesOfTabs(element: Element): string[] | undefined {
  const isList =
    attributeOf(element, "role") === "tablist" ||
    /(?:^|\s)(?:tabbed-labels|nav-tabs|nav-pills|tab-?list|tabs-(?:nav|header)|tab-(?:titles|labels|headers?|buttons))(?:\s|$)/.test(
      classesOf(element),
    );
  if (!isList) return undefined;
  const tabs: Element[] = [];
  eachElement(element, (child) => {
    if (!isTab(child)) return undefined;
    tabs.push(child);
    return false;
  });
  return (tabs.length > 0 ? tabs : elementsIn(element))
    .map(wordsOf)
    .filter((title) => title !== "");
}

/** Whether an element is what a tab shows. */
export function isPanel(element: Element): boolean {
  return (
    attributeOf(element, "role") === "tabpanel" ||
    /(?:^|\s)(?:tab-?pane|tab-?panel|tabbed-block|tabs?__?panel|tab-item)(?:\s|$)/i.test(
      classesOf(element),
    )
  );
}

/** The title of a panel, as far as it says which it is. */
export function titleOfPanel(element: Element, titles: TabTitles): string | undefined {
  const by = [attributeOf(element, "ariaLabelledBy"), attributeOf(element, "id")];
  for (const id of by) {
    const title = id === undefined ? undefined : titles.get(id);
    if (title !== undefined) return title;
  }
  for (const name of ["dataTitle", "dataTab", "dataLabel", "ariaLabel", "dataValue"]) {
    const title = attributeOf(element, name)?.trim();
    if (title) return title;
  }
  return undefined;
}

function wordsOf(node: Nodes): string {
  return textIn(node).replaceAll(/\s+/g, " ").trim();
}
