import type { RootContent } from "mdast";

/** A component in MDX, in a line of text or by itself. */
export type JsxElement = Extract<
  RootContent,
  { type: "mdxJsxFlowElement" } | { type: "mdxJsxTextElement" }
>;

/** Whether a node is a component. */
export function isElement(node: RootContent): node is JsxElement {
  return node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement";
}

/** Attributes as text: `required` alone is `true`, and so is `required={true}`. */
export function attributes(element: JsxElement): Map<string, string> {
  const values = new Map<string, string>();
  for (const attribute of element.attributes) {
    if (attribute.type !== "mdxJsxAttribute") continue;
    const { name, value } = attribute;
    if (value === null || value === undefined) values.set(name, "true");
    else if (typeof value === "string") values.set(name, value);
    else values.set(name, value.value.trim().replace(/^["'`]|["'`]$/g, ""));
  }
  return values;
}
