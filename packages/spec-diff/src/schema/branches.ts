import { child, isObject, items, type Node } from "@org/openapi";

/** The schemas of a keyword that lists some; none where it lists nothing. */
export function branchesOf(node: Node, keyword: string): readonly Node[] {
  const list = child(node, keyword);
  return Array.isArray(list?.value) ? items(list, keyword) : [];
}

/** Whether a schema refers to another one: a `$ref` that is no text is a word like any other. */
export function isReference({ value }: Node): boolean {
  return isObject(value) && typeof value["$ref"] === "string";
}
