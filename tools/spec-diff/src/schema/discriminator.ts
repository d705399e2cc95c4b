import type { Located } from "../document.ts";
import { asObject, isObject, type JsonObject, pointerTo } from "../json.ts";
import type { Expander } from "./expand.ts";
import type { Alternative, Expansion, ObjectAlternative, Property } from "./shape.ts";

/**
 * A variant of a discriminated union with its tag as the only value of the discriminating
 * property, so that a tag written as a mapping and one written as an enumeration are the same
 * (OpenAPI 3.1, section 4.8.25, Discriminator Object).
 */
export function tagVariant(
  expander: Expander,
  schema: JsonObject,
  pointer: string,
  variant: Located,
  expansion: Expansion,
): Expansion {
  const { discriminator } = schema;
  const { alternatives } = expansion;
  if (!isObject(discriminator) || alternatives === "any") return expansion;
  const key = discriminator["propertyName"];
  if (typeof key !== "string") return expansion;
  const tags = tagsOf(expander, asObject(discriminator["mapping"]), pointer, variant);
  if (tags.length === 0) return expansion;
  const tag: Located = { value: { enum: tags }, pointer: pointerTo(pointer, "discriminator") };
  return {
    ...expansion,
    alternatives: alternatives.map((item) => tagged(expander, item, key, tag)),
  };
}

function tagsOf(
  { document }: Expander,
  mapping: JsonObject,
  pointer: string,
  { value, pointer: from }: Located,
): readonly string[] {
  const ref = isObject(value) ? value["$ref"] : undefined;
  if (typeof ref !== "string") return [];
  const target = document.target(ref, from).pointer;
  const tags = Object.entries(mapping).filter(([, to]) => {
    if (typeof to !== "string") return false;
    const full = to.includes("#") ? to : `#/components/schemas/${to}`;
    return document.target(full, pointerTo(pointer, "discriminator", "mapping")).pointer === target;
  });
  const name = document.resolve({ value, pointer: from }).name;
  return tags.length > 0 ? tags.map(([tag]) => tag) : name === undefined ? [] : [name];
}

function tagged(expander: Expander, item: Alternative, key: string, tag: Located): Alternative {
  if (item.kind !== "object") return item;
  const property = item.properties.get(key);
  if (property && isEnumerated(expander, property)) return item;
  const properties = new Map(item.properties);
  properties.set(key, {
    schemas: [...(property?.schemas ?? []), tag],
    required: property?.required ?? true,
    pointer: property?.pointer ?? tag.pointer,
  });
  return { ...item, properties } satisfies ObjectAlternative;
}

function isEnumerated(expander: Expander, property: Property): boolean {
  return property.schemas.some((place) => {
    const { alternatives } = expander.expand(place);
    return alternatives !== "any" && alternatives.some((item) => "values" in item);
  });
}
