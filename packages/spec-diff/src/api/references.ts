import type { Located, SpecDocument } from "../document.ts";
import { isObject, pointerTo } from "../json.ts";

/** Members whose values are data, where `$ref` is a word like any other. */
const DATA = new Set(["example", "examples", "default", "enum", "const", "value"]);

/** Members whose keys are names somebody chose. */
const NAMED = new Set(["properties", "patternProperties", "schemas", "$defs", "headers"]);

/**
 * Follows every reference of a document once, used or not.
 * @throws InputError at the first that leads nowhere, or out of the document
 */
export function checkReferences(document: SpecDocument): void {
  const rest: (Located & { readonly names: boolean })[] = [
    { value: document.root, pointer: "", names: false },
  ];
  for (let place = rest.pop(); place; place = rest.pop()) {
    const { value, pointer, names } = place;
    if (Array.isArray(value)) {
      value.forEach((item, index) => {
        rest.push({ value: item, pointer: pointerTo(pointer, index), names: false });
      });
    }
    if (!isObject(value)) continue;
    const ref = value["$ref"];
    if (typeof ref === "string" && !names) document.target(ref, pointer);
    for (const [key, item] of Object.entries(value)) {
      if (!names && (DATA.has(key) || key.startsWith("x-"))) continue;
      const named = !names && NAMED.has(key);
      rest.push({ value: item, pointer: pointerTo(pointer, key), names: named });
    }
  }
}
