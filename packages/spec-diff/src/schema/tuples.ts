import type { ArrayAlternative } from "./shape.ts";

/** A list of no more items than are said one by one has no others, be it `items` or `maxItems` that says so. */
export function closeTuple(list: ArrayAlternative): ArrayAlternative {
  const { prefix, items, facets } = list;
  const most = facets.get("maxItems");
  if (prefix.length === 0 || typeof most !== "object") return list;
  if (most.value > prefix.length && items !== "closed") return list;
  return {
    ...list,
    facets: new Map([...facets].filter(([name]) => name !== "maxItems")),
    prefix: prefix.slice(0, most.value),
    items: "closed",
  };
}
