import type { Api } from "./api/model.ts";
import { readApi } from "./api/read.ts";
import type { Change, Diff } from "./change.ts";
import { largestBump } from "./change.ts";
import { compareDocuments } from "./compare/document.ts";
import { compareOperations, type OperationOutcome } from "./compare/operations.ts";
import { SchemaComparison } from "./compare/schemas.ts";
import { areEquivalent, type Sides } from "./compiler/equivalence.ts";
import type { SpecDocument } from "./document.ts";
import { joinFindings, type Reached } from "./join.ts";
import type { Direction } from "./schema/shape.ts";
import { Shapes } from "./schema/shapes.ts";
import { subjectAt } from "./subject.ts";

type Comparisons = Readonly<Record<Direction, SchemaComparison>>;

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
  const slots = outcomes.flatMap((outcome) => outcome.slots);
  const comparisons = schemaComparisons(base, revision, shapes);
  for (const slot of slots) comparisons[slot.direction].add(slot);
  comparisons.request.settle();
  comparisons.response.settle();
  const reached: readonly Reached[] = [
    ...compareDocuments(base, revision, schemesOf(after)).map((finding) => ({
      operation: ALL_OPERATIONS,
      finding,
    })),
    ...outcomes.flatMap((outcome) => reach(outcome, comparisons)),
  ];
  const changes: readonly Change[] = joinFindings(reached);
  return { bump: largestBump(changes.map(({ bump }) => bump)), changes };
}

/** The names of the security schemes that some operation asks for. */
function schemesOf({ operations }: Api): ReadonlySet<string> {
  return new Set(
    operations.flatMap(({ security }) => security.alternatives.flat().map(({ name }) => name)),
  );
}

function shapesOf(base: SpecDocument, revision: SpecDocument): Sides {
  const both = (document: SpecDocument) => ({
    request: new Shapes(document, "request"),
    response: new Shapes(document, "response"),
  });
  return { base: both(base), revision: both(revision) };
}

function schemaComparisons(base: SpecDocument, revision: SpecDocument, shapes: Sides): Comparisons {
  const comparison = (direction: Direction) =>
    new SchemaComparison({
      direction,
      base: (part) => shapes.base[direction].of(part),
      revision: (part) => shapes.revision[direction].of(part),
      areEquivalent: (old, now) => areEquivalent(shapes, direction, old, now),
      subjectOf: (old, now) =>
        now.pointer === "" ? subjectAt(base, old.pointer) : subjectAt(revision, now.pointer),
    });
  return { request: comparison("request"), response: comparison("response") };
}

/** All that was found about one operation: in its own parts, and in the schemas it reaches. */
function reach(
  { operation, findings, slots }: OperationOutcome,
  comparisons: Comparisons,
): readonly Reached[] {
  const inSchemas = (direction: Direction) =>
    comparisons[direction].findings(slots.filter((slot) => slot.direction === direction));
  const all = [...findings, ...inSchemas("request"), ...inSchemas("response")];
  return all.map((finding) => ({ operation, finding }));
}
