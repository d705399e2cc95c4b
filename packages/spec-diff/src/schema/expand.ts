import {
  child,
  fault,
  identity,
  isObject,
  type Node,
  type OpenApiDocument,
  type UnknownObject,
} from "@org/openapi";
import type { Families, Family } from "../package/families.ts";
import { componentName, placeOf } from "../place.ts";
import { named, ofKind, orNull, withoutDiscriminator } from "./adjust.ts";
import { annotationsOf } from "./annotations.ts";
import { branchesOf, isReference } from "./branches.ts";
import { intersect, NOTHING_TOLD, union } from "./combine.ts";
import { tagVariant, withTag } from "./discriminator.ts";
import { intersectAll } from "./factors.ts";
import { ownAlternatives } from "./keywords.ts";
import type { SchemaPlace } from "./schema-place.ts";
import type { Direction, Expansion } from "./shape.ts";
import { withUnevaluated } from "./unevaluated.ts";

const ANY: Expansion = { ...NOTHING_TOLD, alternatives: "any" };

/** Reads the schemas of one document for one direction. */
export class Expander {
  readonly document: OpenApiDocument;
  readonly direction: Direction;
  readonly #families: Families;
  readonly mostForms: number | undefined;
  readonly #known = new Map<string, Expansion>();
  /** How often a circle was cut: what was read meanwhile holds for this way into the circle alone. */
  #cuts = 0;

  /** @param mostForms up to how many forms unions are multiplied */
  constructor(
    document: OpenApiDocument,
    direction: Direction,
    families: Families,
    mostForms?: number,
  ) {
    this.document = document;
    this.direction = direction;
    this.#families = families;
    this.mostForms = mostForms;
  }

  /**
   * What a schema allows, with its references and combinators resolved; members and items are
   * left to be read when asked for, so that a schema may contain itself.
   *
   * @throws {SpecError} when a reference leads nowhere or a schema is none.
   */
  expand(node: Node, way: Way = { active: new Set(), isBase: false }): Expansion {
    const { value } = node;
    if (value === true) return ANY;
    if (value === false) return { ...NOTHING_TOLD, alternatives: [] };
    if (!isObject(value)) throw fault(node, "expected a schema here");
    if (!isReference(node)) {
      const own = named(this.#keywords(node, value, way), componentName(node));
      const family = way.isBase ? undefined : this.#families.get(identity(node));
      return family ? this.#withKinds(node, own, family, way) : own;
    }
    const target = this.document.files.target(node);
    const referred = this.#behind(target, way);
    if (this.document.version === "3.0" || Object.keys(value).length === 1) return referred;
    const { $ref: _, ...beside } = value;
    return intersect(referred, this.#keywords({ ...node, value: beside }, beside, way));
  }

  #behind(target: Node, { active, isBase }: Way): Expansion {
    const place = `${identity(target)}${isBase ? " as a base" : ""}`;
    const known = this.#known.get(place);
    if (known) return known;
    if (active.has(place)) {
      this.#cuts++;
      return ANY;
    }
    const cuts = this.#cuts;
    const read = this.expand(target, { active: new Set([...active, place]), isBase });
    if (cuts === this.#cuts) this.#known.set(place, read);
    return read;
  }

  /** A parent, or one of those that extend it: the tag says which. */
  #withKinds(
    node: Node,
    own: Expansion,
    { property, kinds, own: tags }: Family,
    way: Way,
  ): Expansion {
    const discriminator = child(node, "discriminator") ?? node;
    const all = kinds.map(({ node: kind, values }) =>
      withTag(this, this.#behind(kind, { ...way, isBase: false }), discriminator, property, values),
    );
    const parent = componentName(node);
    const told = all.map((kind) => (parent === undefined ? kind : ofKind(kind, parent, property)));
    const { alternatives } = union([...told, withTag(this, own, discriminator, property, tags)]);
    return { ...own, alternatives };
  }

  #keywords(node: Node, schema: UnknownObject, way: Way): Expansion {
    const { document, direction } = this;
    const place = { document, direction, node, schema };
    const own: Expansion = {
      ...annotationsOf(schema),
      alternatives: ownAlternatives(place),
      isImplied: !("type" in schema || "const" in schema || "enum" in schema),
    };
    // What extends a parent is one of its kinds, and no other one.
    const inner = { ...way, isBase: way.isBase || isComponent(node) };
    const parts = branchesOf(node, "allOf").map((member) => ({
      part: { schemas: [member] },
      expansion: this.expand(member, inner),
    }));
    const all = [{ part: { schemas: [] }, expansion: own }, ...parts];
    let result = intersectAll(placeOf(document, node), all, this.mostForms);
    for (const keyword of ["anyOf", "oneOf"]) {
      const members = branchesOf(node, keyword);
      if (members.length === 0) continue;
      const variants = members.map((member) =>
        tagVariant(this, node, member, this.expand(member, { ...way, isBase: false })),
      );
      result = intersect(result, union(variants));
    }
    return orNull(place, withUnevaluated(place, this.#withTags(place, result)));
  }

  /** A discriminator of a schema that nothing extends: the mapping lists what the member may be. */
  #withTags({ node, schema }: SchemaPlace, expansion: Expansion): Expansion {
    const discriminator = child(node, "discriminator");
    if (!discriminator || schema["oneOf"] || schema["anyOf"]) return expansion;
    if (this.#families.has(identity(node))) return withoutDiscriminator(expansion);
    const mapping = child(discriminator, "mapping")?.value;
    const key = child(discriminator, "propertyName")?.value;
    if (!isObject(mapping) || typeof key !== "string") return expansion;
    return withTag(this, expansion, discriminator, key, Object.keys(mapping));
  }
}

/** How a schema is come to. */
interface Way {
  /** What it stands in: a reference back to it closes a circle. */
  readonly active: ReadonlySet<string>;
  /** Whether it is extended: then it is what it says itself, and not what others make of it. */
  readonly isBase: boolean;
}

function isComponent({ pointer }: Node): boolean {
  return /^\/components\/schemas\/[^/]+$/.test(pointer);
}
