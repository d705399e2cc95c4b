import type { Node, OpenApiDocument } from "@org/openapi";
import { type Families, NO_FAMILIES } from "../package/families.ts";
import { placeOf } from "../place.ts";
import { isReference } from "./branches.ts";
import { Expander } from "./expand.ts";
import { intersectAll } from "./factors.ts";
import type { Direction, Part, Shape } from "./shape.ts";
import { simplify } from "./simplify.ts";

/** A longer chain of references is a circle: expanding it allows any value. */
const MAX_REFERENCES = 32;

/** The shapes of one document in one direction, each made once. */
export class Shapes {
  readonly direction: Direction;
  readonly #document: OpenApiDocument;
  readonly #expander: Expander;
  /** Reads schemas whose unions are not multiplied. */
  readonly #apart: Expander;
  readonly #made = new Map<string, Shape>();
  /** The same by the part itself, which is asked for again and again. */
  readonly #asked = new WeakMap<Part, Shape>();
  /** What references lead to, by their own value: most are asked for many times. */
  readonly #targets = new Map<unknown, Node>();

  constructor(document: OpenApiDocument, direction: Direction, families: Families = NO_FAMILIES) {
    this.direction = direction;
    this.#document = document;
    this.#expander = new Expander(document, direction, families);
    this.#apart = new Expander(document, direction, families, 1);
  }

  /** @throws {SpecError} when a reference of the schema leads nowhere. */
  of(part: Part): Shape {
    const known = this.#asked.get(part);
    if (known) return known;
    const shape = this.#shape(part, this.#expander);
    this.#asked.set(part, shape);
    return shape;
  }

  /** The same with unions that it must fit at once each by itself, however few forms they have together. */
  apart(part: Part): Shape {
    return this.#shape(part, this.#apart);
  }

  #shape(part: Part, expander: Expander): Shape {
    const nodes = part.schemas.map((node) => this.#behindReference(node));
    const places = nodes.map((node) => placeOf(this.#document, node));
    const key = [expander === this.#apart ? "apart" : "", ...places].join(" & ");
    const made = this.#made.get(key);
    if (made) return made;
    const expansion = intersectAll(
      places[0] ?? "",
      nodes.map((node) => ({ part: { schemas: [node] }, expansion: expander.expand(node) })),
      expander.mostForms,
    );
    const { alternatives } = expansion;
    const shape: Shape = {
      ...expansion,
      alternatives: alternatives === "any" ? "any" : simplify(alternatives),
      id: this.#made.size,
      pointer: places[0] ?? "",
    };
    this.#made.set(key, shape);
    return shape;
  }

  /** Bare references to one component share its shape. */
  #behindReference(node: Node): Node {
    if (!isBareReference(node)) return node;
    const known = this.#targets.get(node.value);
    if (known) return known;
    let found = node;
    for (let depth = 0; depth < MAX_REFERENCES && isBareReference(found); depth++) {
      found = this.#document.files.target(found);
    }
    this.#targets.set(node.value, found);
    return found;
  }
}

function isBareReference(node: Node): boolean {
  return isReference(node) && Object.keys(Object(node.value)).length === 1;
}
