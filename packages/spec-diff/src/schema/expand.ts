import {
  fault,
  identity,
  isObject,
  type Node,
  type OpenApiDocument,
  type UnknownObject,
} from "@org/openapi";
import { componentName, placeOf } from "../place.ts";
import { annotationsOf } from "./annotations.ts";
import { branchesOf, isReference } from "./branches.ts";
import { intersect, NOTHING_TOLD, union } from "./combine.ts";
import { tagVariant } from "./discriminator.ts";
import { NO_FACETS } from "./facets.ts";
import { ownAlternatives } from "./keywords.ts";
import type { Direction, Expansion } from "./shape.ts";

const ANY: Expansion = { ...NOTHING_TOLD, alternatives: "any" };

/** Reads the schemas of one document for one direction. */
export class Expander {
  readonly document: OpenApiDocument;
  readonly direction: Direction;

  constructor(document: OpenApiDocument, direction: Direction) {
    this.document = document;
    this.direction = direction;
  }

  /**
   * What a schema allows, with its references and combinators resolved; members and items are
   * left to be read when asked for, so that a schema may contain itself.
   *
   * @throws {SpecError} when a reference leads nowhere or a schema is none.
   */
  expand(node: Node, active: ReadonlySet<string> = new Set()): Expansion {
    const { value } = node;
    if (value === true) return ANY;
    if (value === false) return { ...NOTHING_TOLD, alternatives: [] };
    if (!isObject(value)) throw fault(node, "expected a schema here");
    if (!isReference(node)) return named(this.#keywords(node, value, active), componentName(node));
    const target = this.document.files.target(node);
    const place = identity(target);
    if (active.has(place)) return ANY;
    const referred = this.expand(target, new Set([...active, place]));
    if (this.document.version === "3.0" || Object.keys(value).length === 1) return referred;
    const { $ref: _, ...beside } = value;
    return intersect(referred, this.#keywords({ ...node, value: beside }, beside, active));
  }

  #keywords(node: Node, schema: UnknownObject, active: ReadonlySet<string>): Expansion {
    const { document, direction } = this;
    let result: Expansion = {
      ...annotationsOf(schema),
      alternatives: ownAlternatives({ document, direction, node, schema }),
      isImplied: !("type" in schema || "const" in schema || "enum" in schema),
    };
    for (const member of branchesOf(node, "allOf")) {
      result = intersect(result, this.expand(member, active));
    }
    for (const keyword of ["anyOf", "oneOf"]) {
      const members = branchesOf(node, keyword);
      if (members.length === 0) continue;
      const variants = members.map((member) =>
        tagVariant(this, node, member, this.expand(member, active)),
      );
      result = intersect(result, union(variants));
    }
    if (schema["unevaluatedProperties"] === false) result = closed(result);
    const { alternatives } = result;
    if (this.document.version !== "3.0" || schema["nullable"] !== true || alternatives === "any") {
      return result;
    }
    return {
      ...result,
      alternatives: [
        ...alternatives,
        { kind: "null", pointer: placeOf(document, node), facets: NO_FACETS },
      ],
    };
  }
}

/** A component's name for its objects, unless it is a union whose variants have their own. */
function named(expansion: Expansion, name: string | undefined): Expansion {
  const { alternatives } = expansion;
  if (alternatives === "any" || name === undefined) return expansion;
  const objects = alternatives.filter(({ kind }) => kind === "object");
  if (objects.length !== 1) return expansion;
  return {
    ...expansion,
    alternatives: alternatives.map((item) => (item.kind === "object" ? { ...item, name } : item)),
  };
}

function closed(expansion: Expansion): Expansion {
  const { alternatives } = expansion;
  if (alternatives === "any") return expansion;
  return {
    ...expansion,
    alternatives: alternatives.map((item) =>
      item.kind === "object" ? { ...item, additional: "closed" } : item,
    ),
  };
}
