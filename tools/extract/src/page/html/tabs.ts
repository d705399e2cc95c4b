import type { Element, Nodes, Root } from "hast";
import { attributeOf, classesOf, eachElement, elementsIn, textIn } from "./elements.ts";

/** The tabs of a page. */
export interface Tabs {
  /** What each says, by the ids of tabs and panels. */
  readonly titles: ReadonlyMap<string, string>;
  /** Elements to be clicked on that name a panel in an attribute of their own. */
  readonly buttons: ReadonlySet<Element>;
}

/** Reads which tab says what, wherever the tabs stand. */
export function readTabs(root: Root | Element): Tabs {
  const ids = new Set<string>();
  eachElement(root, (element) => {
    const id = attributeOf(element, "id");
    if (id !== undefined && looksLikePanel(element)) ids.add(id);
    return undefined;
  });
  const titles = new Map<string, string>();
  const buttons = new Set<Element>();
  eachElement(root, (element) => {
    const isOwn =
      /^(?:button|a|li|label)$/.test(element.tagName) ||
      /(?:^|[\s_-])tab(?:$|[\s_-])/i.test(classesOf(element));
    const panel = isOwn ? namedPanel(element, ids) : undefined;
    // A panel may name itself.
    const named = panel === attributeOf(element, "id") ? undefined : panel;
    if (isTab(element)) {
      for (const id of idsOf(element)) titles.set(id, wordsOf(element));
    } else if (named !== undefined) {
      const title = wordsOf(element);
      if (title === "" || title.length > 40) return undefined;
      titles.set(named, title);
      buttons.add(element);
    }
    return undefined;
  });
  return { titles, buttons };
}

function looksLikePanel(element: Element): boolean {
  return /tab|panel|pane|content/i.test(classesOf(element));
}

/** The ids of a tab, and of the panel that it shows. */
function idsOf(tab: Element): string[] {
  const target = attributeOf(tab, "href") ?? attributeOf(tab, "dataTarget") ?? "";
  return [
    attributeOf(tab, "id"),
    attributeOf(tab, "ariaControls"),
    attributeOf(tab, "dataBsTarget")?.replace(/^#/, ""),
    target.startsWith("#") ? target.slice(1) : undefined,
  ].filter((id) => id !== undefined);
}

/** The id that an attribute of a page's own has: `data-tab="panel-1"`. */
function namedPanel(element: Element, ids: ReadonlySet<string>): string | undefined {
  return Object.entries(element.properties)
    .filter(([name]) => name.startsWith("data"))
    .map(([, value]) => String(value).replace(/^#/, ""))
    .find((value) => ids.has(value));
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
export function isPanel(element: Element, tabs: Tabs): boolean {
  const id = attributeOf(element, "id");
  const isNamed = id !== undefined && tabs.titles.has(id);
  return (
    (isNamed && looksLikePanel(element)) ||
    attributeOf(element, "role") === "tabpanel" ||
    /(?:^|\s)(?:tab-?pane|tab-?panel|tabbed-block|tabs?__?panel|tab-item)(?:\s|$)/i.test(
      classesOf(element),
    )
  );
}

/** The title of a panel, as far as it says which it is. */
export function titleOfPanel(element: Element, { titles }: Tabs): string | undefined {
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
