import { isObject, ownMember } from "@org/openapi";
import type { Block, Element } from "../../page/block.ts";
import { attribute, jsonAttribute } from "./element-values.ts";

/**
 * What stands in tabs, each with the label that the tabs have for it: Docusaurus writes labels there,
 * `<Tabs values={[{ label: "404", value: "none" }]}>`, and only the value at the tab.
 */
export function withTabLabels(tabs: Element): readonly Block[] {
  const listed = jsonAttribute(tabs, "values");
  if (!Array.isArray(listed)) return tabs.children;
  const labels = new Map(
    listed.flatMap((one): [unknown, unknown][] =>
      isObject(one) ? [[ownMember(one, "value"), ownMember(one, "label")]] : [],
    ),
  );
  return tabs.children.map((child) => {
    if (child.kind !== "element" || attribute(child, "label") !== undefined) return child;
    const label = labels.get(attribute(child, "value"));
    if (typeof label !== "string") return child;
    return { ...child, attributes: new Map([...child.attributes, ["title", label]]) };
  });
}
