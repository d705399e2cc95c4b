/** The schemas of two documents, and how two of them are compared. */
import type { OpenApiDocument } from "@org/openapi";
import { type Bump, largestBump } from "../change.ts";
import { areEquivalent, type Sides } from "../compiler/equivalence.ts";
import { familiesOf, NO_FAMILIES } from "../package/families.ts";
import type { Package, Packages } from "../package/read.ts";
import { bumpOf } from "../policy.ts";
import type { Direction } from "../schema/shape.ts";
import { Shapes } from "../schema/shapes.ts";
import { subjectAt } from "../subject.ts";
import type { Slot } from "./outcome.ts";
import { Forms } from "./schema/forms.ts";
import { SchemaComparison } from "./schema/schemas.ts";

/** Makes a comparison of schemas that flow one way. */
export type MakeComparison = (direction: Direction) => SchemaComparison;

/** The schemas of both documents, both ways. */
export function shapesOf(
  base: OpenApiDocument,
  revision: OpenApiDocument,
  packages: Packages | undefined,
): Sides {
  const both = (document: OpenApiDocument, made: Package | undefined) => {
    const families = made ? familiesOf(made.model) : NO_FAMILIES;
    return {
      request: new Shapes(document, "request", families),
      response: new Shapes(document, "response", families),
    };
  };
  return { base: both(base, packages?.base), revision: both(revision, packages?.revision) };
}

/** Makes comparisons of the schemas of two documents. */
export function comparisonsOf(
  base: OpenApiDocument,
  revision: OpenApiDocument,
  shapes: Sides,
): MakeComparison {
  return (direction) =>
    new SchemaComparison({
      direction,
      base: (part) => shapes.base[direction].of(part),
      revision: (part) => shapes.revision[direction].of(part),
      baseApart: (part) => shapes.base[direction].apart(part),
      revisionApart: (part) => shapes.revision[direction].apart(part),
      forms: new Forms(),
      areEquivalent: (old, now) => areEquivalent(shapes, direction, old, now),
      subjectOf: (old, now) =>
        now.pointer === "" ? subjectAt(base, old.pointer) : subjectAt(revision, now.pointer),
      nameAt: (side, pointer) => subjectAt(side === "base" ? base : revision, pointer),
    });
}

/** What two schemas alone would cost, each pair judged once. */
export function judgeOf(
  { base, revision }: Sides,
  comparison: MakeComparison,
): (slot: Slot) => Bump {
  const known = new Map<string, Bump>();
  return (slot) => {
    const { direction } = slot;
    const ids = [base[direction].of(slot.base).id, revision[direction].of(slot.revision).id];
    const key = [direction, ...ids, slot.role ?? ""].join(" ");
    const told = known.get(key);
    if (told) return told;
    const alone = comparison(direction);
    alone.add(slot);
    alone.settle();
    const bump = largestBump(alone.findings([slot]).map(({ id }) => bumpOf(id, direction)));
    known.set(key, bump);
    return bump;
  };
}
