import { entries, isObject, items, type Node, type OpenApiDocument } from "@org/openapi";
import { isReference } from "../schema/branches.ts";

/** Members whose values are data, where `$ref` is a word like any other. */
const DATA = new Set(["example", "examples", "default", "enum", "const", "value"]);

/** Members whose keys are names somebody chose. */
const NAMED = new Set(["properties", "patternProperties", "schemas", "$defs", "headers"]);

/**
 * Follows every reference of a document's own file once, used or not.
 *
 * @throws {SpecError} when one leads nowhere.
 */
export function checkReferences({ files, root }: OpenApiDocument): void {
  const rest: { readonly node: Node; readonly names: boolean }[] = [{ node: root, names: false }];
  for (let next = rest.pop(); next; next = rest.pop()) {
    const { node, names } = next;
    if (Array.isArray(node.value)) {
      for (const item of items(node, "a list")) rest.push({ node: item, names: false });
    }
    if (!isObject(node.value)) continue;
    if (!names && isReference(node)) files.target(node);
    for (const [key, value] of entries(node, "an object")) {
      if (!names && (DATA.has(key) || key.startsWith("x-"))) continue;
      rest.push({ node: value, names: !names && NAMED.has(key) });
    }
  }
}
