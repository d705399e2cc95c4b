import type { Direction, Shape } from "../schema/shape.ts";
import type { Shapes } from "../schema/shapes.ts";
import { areAssignable } from "./compile.ts";
import { declareTypes, typeName } from "./declarations.ts";

/** The schemas of two documents in both directions. */
export interface Sides {
  readonly base: Readonly<Record<Direction, Shapes>>;
  readonly revision: Readonly<Record<Direction, Shapes>>;
}

/**
 * Whether the types of two whole schemas, with all they contain, take each other's values: the
 * compiler knows many ways to write one union. Types nested too deeply for it count as different.
 */
export function areEquivalent(
  { base, revision }: Sides,
  direction: Direction,
  before: Shape,
  after: Shape,
): boolean {
  const declarations = [
    declareTypes("Base", base[direction], before),
    declareTypes("Revision", revision[direction], after),
  ].join("\n");
  const from = typeName("Base", before);
  const to = typeName("Revision", after);
  const answers = areAssignable(declarations, [
    { from, to },
    { from: to, to: from },
  ]);
  return answers.every(Boolean);
}
