import type { Located, SpecDocument } from "../document.ts";
import { intersect, NOTHING_TOLD } from "./combine.ts";
import { Expander } from "./expand.ts";
import type { Direction, Expansion, Part, Shape } from "./shape.ts";
import { simplify } from "./simplify.ts";

const ANYTHING: Expansion = { ...NOTHING_TOLD, alternatives: "any" };

/** The shapes of one document in one direction, each made once. */
export class Shapes {
  readonly direction: Direction;
  readonly #document: SpecDocument;
  readonly #expander: Expander;
  readonly #made = new Map<string, Shape>();

  constructor(document: SpecDocument, direction: Direction) {
    this.direction = direction;
    this.#document = document;
    this.#expander = new Expander(document, direction);
  }

  /** @throws InputError where a reference of the schema leads nowhere */
  of(part: Part): Shape {
    const places = part.schemas.map((place) => this.#behindReference(place));
    const key = places.map(({ pointer }) => pointer).join(" & ");
    const made = this.#made.get(key);
    if (made) return made;
    const expansion = places
      .map((place) => this.#expander.expand(place))
      .reduce(intersect, ANYTHING);
    const { alternatives } = expansion;
    const shape: Shape = {
      ...expansion,
      alternatives: alternatives === "any" ? "any" : simplify(alternatives),
      id: this.#made.size,
      pointer: places[0]?.pointer ?? "",
    };
    this.#made.set(key, shape);
    return shape;
  }

  /** Bare references to one component share its shape. */
  #behindReference(place: Located): Located {
    let { value, pointer } = place;
    for (let depth = 0; depth < MAX_REFERENCES && isBareReference(value); depth++) {
      ({ value, pointer } = this.#document.target(value.$ref, pointer));
    }
    return { value, pointer };
  }
}

/** A longer chain of references is a circle: expanding it allows any value. */
const MAX_REFERENCES = 32;

function isBareReference(value: unknown): value is { readonly $ref: string } {
  if (typeof value !== "object" || value === null || !("$ref" in value)) return false;
  return typeof value.$ref === "string" && Object.keys(value).length === 1;
}
