import { componentName, type Located, type SpecDocument } from "../document.ts";
import { asObject, isObject, type JsonObject, pointerTo } from "../json.ts";
import type { Alternative, Expansion, ObjectAlternative, Property } from "./shape.ts";

/** What reads the schemas that a union refers to. */
interface Reader {
  readonly document: SpecDocument;
  expand(place: Located): Expansion;
}

/**
 * A variant of a discriminated union with its tag as the only value of the discriminating
 * property, so that a tag written as a mapping and one written as an enumeration are the same
 * (OpenAPI 3.1, section 4.8.25, Discriminator Object).
 */
export function tagVariant(
  reader: Reader,
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
  const tags = tagsOf(reader, asObject(discriminator["mapping"]), variant);
  if (tags.length === 0) return expansion;
  const tag: Located = { value: { enum: tags }, pointer: pointerTo(pointer, "discriminator") };
  return {
    ...expansion,
    alternatives: alternatives.map((item) => tagged(reader, item, key, tag)),
  };
}

function tagsOf(
  { document }: Reader,
  mapping: JsonObject,
  { value, pointer }: Located,
): readonly string[] {
  const ref = isObject(value) ? value["$ref"] : undefined;
  if (typeof ref !== "string") return [];
  const target = document.target(ref, pointer).pointer;
  const tags = Object.entries(mapping).filter(([, to]) => mappedPointer(to) === target);
  const name = componentName(target);
  return tags.length > 0 ? tags.map(([tag]) => tag) : name === undefined ? [] : [name];
}

/** A mapping names a schema by reference, or by its name among the components. */
function mappedPointer(to: unknown): string | undefined {
  if (typeof to !== "string") return undefined;
  return to.startsWith("#") ? to.slice(1) : pointerTo("/components/schemas", to);
}

function tagged(reader: Reader, item: Alternative, key: string, tag: Located): Alternative {
  if (item.kind !== "object") return item;
  const property = item.properties.get(key);
  if (property && isEnumerated(reader, property)) return item;
  const properties = new Map(item.properties);
  properties.set(key, {
    schemas: [...(property?.schemas ?? []), tag],
    required: property?.required ?? true,
    pointer: property?.pointer ?? tag.pointer,
  });
  return { ...item, properties } satisfies ObjectAlternative;
}

function isEnumerated(reader: Reader, property: Property): boolean {
  return property.schemas.some((place) => {
    const { alternatives } = reader.expand(place);
    return alternatives !== "any" && alternatives.some((item) => "values" in item);
  });
}
