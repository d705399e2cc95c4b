import type { Direction, Part, Shape } from "../schema/shape.ts";
import { areAssignable, type Question } from "./compile.ts";
import { typeText } from "./declarations.ts";

/** Two schemas whose types are compared; what they contain is compared on its own. */
export interface TypePair {
  readonly pair: {
    readonly direction: Direction;
    readonly base: Shape;
    readonly revision: Shape;
    readonly reader: { base(part: Part): Shape; revision(part: Part): Shape };
  };
  /** Which parts of both stand for the same thing. */
  readonly children: readonly { readonly base: Part; readonly revision: Part }[];
}

export interface Verdict {
  /**
   * Whether code written for the old type lives with the new one: what it receives still fits
   * (response: new into old), or what it sends does (request: old into new).
   */
  readonly fits: boolean;
  /** Whether both types take each other's values. */
  readonly same: boolean;
}

const SAME: Verdict = { fits: true, same: true };

/**
 * The compiler's word on each pair of types. Parts that stand for the same thing are one brand on
 * both sides, so that a difference counts where it is, not wherever it can be reached from, and
 * types that contain themselves cost no more than others.
 */
export function judgeTypes<T extends TypePair>(pairs: readonly T[]): ReadonlyMap<T, Verdict> {
  const texts = pairs.map((item) => ({ item, ...typesOf(item) }));
  const differing = texts.filter(({ base, revision }) => base !== revision);
  const answers = areAssignable(
    declareBrands(differing.reduce((most, { item }) => Math.max(most, item.children.length), 0)),
    differing.flatMap(({ base, revision }): readonly Question[] => [
      { from: base, to: revision },
      { from: revision, to: base },
    ]),
  );
  const verdicts = new Map(pairs.map((item) => [item, SAME]));
  differing.forEach(({ item }, index) => {
    const forward = answers[2 * index] === true;
    const backward = answers[2 * index + 1] === true;
    const fits = item.pair.direction === "request" ? forward : backward;
    verdicts.set(item, { fits, same: forward && backward });
  });
  return verdicts;
}

/** Any list: its items are pairs of their own, position by position. */
function list() {
  return "unknown[]";
}

function typesOf({ pair, children }: TypePair) {
  const base = new Brands(pair.reader.base);
  const revision = new Brands(pair.reader.revision);
  children.forEach((child, index) => {
    base.add(child.base, `Brand${index}`);
    revision.add(child.revision, `Brand${index}`);
  });
  return {
    base: typeText(pair.base, { part: (part) => base.of(part), list }),
    revision: typeText(pair.revision, { part: (part) => revision.of(part), list }),
  };
}

/** Which brand stands for a part; another part with the same schema, unpaired itself, shares it. */
class Brands {
  readonly #shapeOf: (part: Part) => Shape;
  readonly #parts = new Map<Part, string>();
  readonly #shapes = new Map<Shape, string>();

  constructor(shapeOf: (part: Part) => Shape) {
    this.#shapeOf = shapeOf;
  }

  add(part: Part, brand: string): void {
    this.#parts.set(part, brand);
    this.#shapes.set(this.#shapeOf(part), brand);
  }

  of(part: Part): string {
    return this.#parts.get(part) ?? this.#shapes.get(this.#shapeOf(part)) ?? "Unpaired";
  }
}

/** Object types that fit nothing but themselves. */
function declareBrands(count: number): string {
  const brands = Array.from(
    { length: count },
    (_, index) => `interface Brand${index} { "${index}": 1 }`,
  );
  return ["interface Unpaired { unpaired: 1 }", ...brands].join("\n");
}
