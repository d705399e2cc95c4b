import { typeText } from "../../compiler/declarations.ts";
import { NOTHING_TOLD } from "../../schema/combine.ts";
import { showFacet } from "../../schema/facets.ts";
import type { Alternative, ArrayAlternative, Part, Shape } from "../../schema/shape.ts";

export type ShapeOf = (part: Part) => Shape;

/**
 * What forms of values say, as text. A part stands in a text as a number, which parts that say the same
 * share: so texts stay short, however much lies below.
 */
export class Forms {
  readonly #numbers = new Map<string, number>();
  /** The numbers of a schema, by how many steps below it count. */
  readonly #known = new WeakMap<Shape, number[]>();

  /** What a form says itself, and what its parts say `depth` steps below. */
  textOf(item: Alternative, depth: number, shapeOf: ShapeOf): string {
    return this.#text([item], depth, shapeOf);
  }

  #text(alternatives: Shape["alternatives"], depth: number, shapeOf: ShapeOf): string {
    const part = (inner: Part) =>
      depth === 0 ? "something" : `#${this.#number(shapeOf(inner), depth - 1, shapeOf)}`;
    const list = ({ items }: ArrayAlternative) => (items === "closed" ? "[]" : `${part(items)}[]`);
    const shape = { ...NOTHING_TOLD, id: 0, pointer: "", alternatives };
    return `${typeText(shape, { part, list })} ${constraints(alternatives)}`;
  }

  #number(shape: Shape, depth: number, shapeOf: ShapeOf): number {
    const known = this.#known.get(shape) ?? [];
    const before = known[depth];
    if (before !== undefined) return before;
    const text = this.#text(shape.alternatives, depth, shapeOf);
    const number = this.#numbers.get(text) ?? this.#numbers.size;
    this.#numbers.set(text, number);
    known[depth] = number;
    this.#known.set(shape, known);
    return number;
  }
}

function constraints(alternatives: Shape["alternatives"]): string {
  if (alternatives === "any") return "";
  const said = alternatives.flatMap((item) => [
    ...[...item.facets].map(([name, facet]) => `${name}=${showFacet(facet)}`),
    ...("integer" in item ? ["integer"] : []),
  ]);
  return said.sort().join(" ");
}
