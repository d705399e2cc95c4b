import { child, type Node } from "@org/openapi";
import { fingerprint } from "./fingerprint.ts";
import type { SchemaPlace } from "./schema-place.ts";
import type { Alternative, ArrayAlternative, Expansion, ObjectAlternative } from "./shape.ts";

/**
 * What `unevaluatedProperties` and `unevaluatedItems` add once all that stands beside them is known: where
 * nothing has spoken of other members or items, they mean what `additionalProperties` and `items` do (JSON
 * Schema Core, section 11). Where a condition decides what was spoken of, they are compared as text.
 */
export function withUnevaluated(place: SchemaPlace, expansion: Expansion): Expansion {
  const { alternatives } = expansion;
  const members = restOf(place, "unevaluatedProperties", "additionalProperties");
  const items = restOf(place, "unevaluatedItems", "items");
  if (alternatives === "any" || (members === undefined && items === undefined)) return expansion;
  const complete = (item: Alternative): Alternative => {
    if (item.kind === "object" && members) return withMembers(place, item, members);
    return item.kind === "array" && items ? withItems(place, item, items) : item;
  };
  return { ...expansion, alternatives: alternatives.map(complete) };
}

/** The keyword, where it says something and no sibling has spoken of all the rest. */
function restOf({ node, schema }: SchemaPlace, keyword: string, sibling: string): Node | undefined {
  const found = child(node, keyword);
  return found === undefined || found.value === true || sibling in schema ? undefined : found;
}

function withMembers(place: SchemaPlace, item: ObjectAlternative, rest: Node): ObjectAlternative {
  if (item.additional !== "open") return item;
  const isConditional = item.facets.has("condition") || "dependentSchemas" in place.schema;
  if (isConditional) return { ...item, ...asText(place, item, "unevaluatedProperties", rest) };
  return { ...item, additional: rest.value === false ? "closed" : { schemas: [rest] } };
}

function withItems(place: SchemaPlace, item: ArrayAlternative, rest: Node): ArrayAlternative {
  if (item.items === "closed" || item.items.schemas.length > 0) return item;
  const isConditional = item.facets.has("condition") || item.facets.has("contains");
  if (isConditional) return { ...item, ...asText(place, item, "unevaluatedItems", rest) };
  return { ...item, items: rest.value === false ? "closed" : { schemas: [rest] } };
}

function asText(
  { document }: SchemaPlace,
  { facets }: Alternative,
  name: "unevaluatedProperties" | "unevaluatedItems",
  rest: Node,
): Pick<Alternative, "facets"> {
  return { facets: new Map([...facets, [name, fingerprint(document.files, rest)]]) };
}
