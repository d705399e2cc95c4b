import {
  child,
  entries,
  identity,
  isObject,
  type Node,
  type OpenApiDocument,
  pointerTo,
  SpecError,
} from "@org/openapi";
import { componentName, placeOf } from "../place.ts";
import { isReference } from "./branches.ts";
import type { Alternative, Expansion, ObjectAlternative, Property } from "./shape.ts";

/** What reads the schemas that a union refers to. */
interface Reader {
  readonly document: OpenApiDocument;
  expand(node: Node): Expansion;
}

/**
 * A variant of a discriminated union with its tag as the only value of the discriminating
 * property, so that a tag written as a mapping and one written as an enumeration are the same
 * (OpenAPI 3.1, section 4.8.25, Discriminator Object).
 */
export function tagVariant(
  reader: Reader,
  schema: Node,
  variant: Node,
  expansion: Expansion,
): Expansion {
  const discriminator = child(schema, "discriminator");
  const { alternatives } = expansion;
  if (discriminator === undefined || alternatives === "any") return expansion;
  const key = child(discriminator, "propertyName")?.value;
  if (typeof key !== "string") return expansion;
  const tags = tagsOf(reader, child(discriminator, "mapping"), variant);
  return withTag(reader, expansion, discriminator, key, tags);
}

/** Objects whose member `key` has these values alone, unless it lists some itself. */
export function withTag(
  reader: Reader,
  expansion: Expansion,
  discriminator: Node,
  key: string,
  tags: readonly unknown[],
): Expansion {
  const { alternatives } = expansion;
  const [first] = tags;
  if (alternatives === "any" || first === undefined) return expansion;
  // Each tag has a place of its own, or two variants would share the schema of the member.
  const pointer = pointerTo(discriminator.pointer, "mapping", String(first));
  const tag: Node = { ...discriminator, pointer, value: { enum: tags } };
  return {
    ...expansion,
    alternatives: alternatives.map((item) => tagged(reader, item, key, tag)),
  };
}

function tagsOf(reader: Reader, mapping: Node | undefined, variant: Node): readonly string[] {
  if (!isReference(variant)) return [];
  const target = reader.document.files.target(variant);
  const mapped = isObject(mapping?.value) ? entries(mapping, "`mapping`") : [];
  const tags = mapped.filter(([, to]) => mappedTo(reader, to) === identity(target));
  const name = componentName(target);
  return tags.length > 0 ? tags.map(([tag]) => tag) : name === undefined ? [] : [name];
}

/** A mapping names a schema by reference, or by its name; one that leads nowhere maps nothing. */
function mappedTo({ document }: Reader, to: Node): string | undefined {
  const written = String(to.value);
  const $ref = /[/.#]/.test(written) ? written : `#/components/schemas/${written}`;
  try {
    return identity(document.files.target({ ...to, value: { $ref } }));
  } catch (error) {
    if (error instanceof SpecError) return undefined;
    throw error;
  }
}

function tagged(reader: Reader, item: Alternative, key: string, tag: Node): Alternative {
  if (item.kind !== "object") return item;
  const property = item.properties.get(key);
  const properties = new Map(item.properties);
  if (property && isEnumerated(reader, property)) {
    properties.set(key, { ...property, isTag: true });
    return { ...item, properties };
  }
  properties.set(key, {
    isTag: true,
    schemas: [...(property?.schemas ?? []), tag],
    required: property?.required ?? true,
    pointer: property?.pointer ?? placeOf(reader.document, tag),
  });
  return { ...item, properties } satisfies ObjectAlternative;
}

function isEnumerated(reader: Reader, property: Property): boolean {
  return property.schemas.some((node) => {
    const { alternatives } = reader.expand(node);
    return alternatives !== "any" && alternatives.some((item) => "values" in item);
  });
}
