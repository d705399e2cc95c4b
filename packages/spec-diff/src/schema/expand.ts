import { componentName, type Located, type SpecDocument } from "../document.ts";
import { asArray, isObject, type JsonObject, pointerTo } from "../json.ts";
import { annotationsOf } from "./annotations.ts";
import { intersect, NOTHING_TOLD, union } from "./combine.ts";
import { tagVariant } from "./discriminator.ts";
import { NO_FACETS } from "./facets.ts";
import { ownAlternatives } from "./keywords.ts";
import type { Direction, Expansion } from "./shape.ts";

const ANY: Expansion = { ...NOTHING_TOLD, alternatives: "any" };

/** Reads the schemas of one document for one direction. */
export class Expander {
  readonly document: SpecDocument;
  readonly direction: Direction;

  constructor(document: SpecDocument, direction: Direction) {
    this.document = document;
    this.direction = direction;
  }

  /**
   * What a schema allows, with its references and combinators resolved; members and items are
   * left to be read when asked for, so that a schema may contain itself.
   * @throws InputError where a reference leads nowhere or a schema is none
   */
  expand(place: Located, active: ReadonlySet<string> = new Set()): Expansion {
    const { value, pointer } = place;
    if (value === true) return ANY;
    if (value === false) return { ...NOTHING_TOLD, alternatives: [] };
    if (!isObject(value)) throw this.document.error(pointer, "expected a schema here");
    const ref = value["$ref"];
    if (typeof ref !== "string") {
      return named(this.#keywords(value, pointer, active), componentName(pointer));
    }
    const target = this.document.target(ref, pointer);
    if (active.has(target.pointer)) return ANY;
    const referred = this.expand(target, new Set([...active, target.pointer]));
    if (this.document.version === "3.0" || Object.keys(value).length === 1) return referred;
    const { $ref: _, ...beside } = value;
    return intersect(referred, this.#keywords(beside, pointer, active));
  }

  #keywords(schema: JsonObject, pointer: string, active: ReadonlySet<string>): Expansion {
    const { document, direction } = this;
    let result: Expansion = {
      ...annotationsOf(schema),
      alternatives: ownAlternatives({ document, direction, schema, pointer }),
    };
    const branch = (keyword: string) =>
      asArray(schema[keyword]).map((value, index) => ({
        value,
        pointer: pointerTo(pointer, keyword, index),
      }));
    for (const member of branch("allOf")) result = intersect(result, this.expand(member, active));
    for (const keyword of ["anyOf", "oneOf"]) {
      const members = branch(keyword);
      if (members.length === 0) continue;
      const variants = members.map((member) =>
        tagVariant(this, schema, pointer, member, this.expand(member, active)),
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
      alternatives: [...alternatives, { kind: "null", pointer, facets: NO_FACETS }],
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
