import { readApi } from "./api/read.ts";
import type { Change, Diff } from "./change.ts";
import { largestBump } from "./change.ts";
import { compareDocuments } from "./compare/document.ts";
import { compareOperations } from "./compare/operations.ts";
import { SchemaComparison } from "./compare/schemas.ts";
import { createJudge, type Judge, type Sides } from "./compiler/judge.ts";
import type { SpecDocument } from "./document.ts";
import { joinFindings, type Reached } from "./join.ts";
import type { Direction } from "./schema/shape.ts";
import { Shapes } from "./schema/shapes.ts";
import { subjectAt } from "./subject.ts";

/** What a change names as its operation where it reaches all of them. */
const ALL_OPERATIONS = "*";

/**
 * What code that uses a package made from `base` notices in one made from `revision`, and the
 * version bump that needs.
 * @throws InputError where a document is not what OpenAPI says
 */
export function diffDocuments(base: SpecDocument, revision: SpecDocument): Diff {
  const before = readApi(base);
  const after = readApi(revision);
  const shapes = shapesOf(base, revision);
  const forward = { shapes, sent: "request", received: "response" } as const;
  const backward = { shapes, sent: "response", received: "request" } as const;
  const outcomes = [
    ...compareOperations(forward, before.operations, after.operations),
    ...compareOperations(backward, before.webhooks, after.webhooks),
  ];
  for (const { direction, base: old, revision: now } of outcomes.flatMap(({ slots }) => slots)) {
    shapes.base[direction].of(old);
    shapes.revision[direction].of(now);
  }
  const comparisons = schemaComparisons(base, revision, shapes);
  const reached: readonly Reached[] = [
    ...compareDocuments(base, revision).map((finding) => ({ operation: ALL_OPERATIONS, finding })),
    ...outcomes.flatMap(({ operation, findings, slots }) => [
      ...findings.map((finding) => ({ operation, finding })),
      ...slots.flatMap((slot) =>
        comparisons[slot.direction]
          .compare(slot.base, slot.revision)
          .map((finding) => ({ operation, finding })),
      ),
    ]),
  ];
  const changes: readonly Change[] = joinFindings(reached);
  return { bump: largestBump(changes.map(({ bump }) => bump)), changes };
}

function shapesOf(base: SpecDocument, revision: SpecDocument): Sides {
  const both = (document: SpecDocument) => ({
    request: new Shapes(document, "request"),
    response: new Shapes(document, "response"),
  });
  return { base: both(base), revision: both(revision) };
}

function schemaComparisons(
  base: SpecDocument,
  revision: SpecDocument,
  shapes: Sides,
): Readonly<Record<Direction, SchemaComparison>> {
  let made: Judge | undefined;
  const judge = () => {
    made ??= createJudge(shapes);
    return made;
  };
  const comparison = (direction: Direction) =>
    new SchemaComparison({
      direction,
      base: shapes.base[direction],
      revision: shapes.revision[direction],
      judge,
      subjectOf: (old, now) =>
        now.pointer === "" ? subjectAt(base, old.pointer) : subjectAt(revision, now.pointer),
    });
  return { request: comparison("request"), response: comparison("response") };
}
