import type { Tagged } from "./node.ts";

const TAB = /^(?:tab|tabs?[-_.]?(?:item|pane|panel|content)|tabbed|code-?tab|tab\d?)$/i;

/** The title of a tab, whatever its attribute is called; undefined for what is no tab. */
export function titleOf(node: Tagged): string | undefined {
  const { name, attributes } = node;
  const isTab = TAB.test(name) || attributes.get("role") === "tabpanel";
  if (!isTab) return attributes.get("data-title") ?? attributes.get("data-tab-title");
  for (const key of [
    "title",
    "label",
    "header",
    "data-title",
    "data-label",
    "name",
    "tabName",
    "text",
    "value",
    "0",
    "1",
  ]) {
    const title = attributes.get(key);
    if (title !== undefined && title.trim() !== "" && title !== "true") return title.trim();
  }
  return attributes.get("role") === "tabpanel" ? "" : undefined;
}
