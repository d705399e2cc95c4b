import { type OpenApiDocument, requireBounds, withinStack } from "@org/openapi";
import type { Operation } from "./api/model.ts";
import { readApi } from "./api/read.ts";
import type { Diff } from "./change.ts";
import { largestBump } from "./change.ts";
import { compareDocuments } from "./compare/document.ts";
import { compareOperations, type OperationOutcome } from "./compare/operations.ts";
import { SchemaComparison } from "./compare/schemas.ts";
import { areEquivalent, type Sides } from "./compiler/equivalence.ts";
import { joinFindings, type Reached } from "./join.ts";
import { compareAnswerTypes } from "./package/answer-types.ts";
import type { Judged } from "./package/credentials.ts";
import { familiesOf, NO_FAMILIES } from "./package/families.ts";
import { omissionsOf, type Package, type Packages, readPackages } from "./package/read.ts";
import { withFingerprints } from "./places/fingerprint.ts";
import type { ChangeId } from "./policy.ts";
import type { Direction } from "./schema/shape.ts";
import { Shapes } from "./schema/shapes.ts";
import { subjectAt } from "./subject.ts";

type Comparisons = Readonly<Record<Direction, SchemaComparison>>;

/** What a change names as its operation where it reaches all of them. */
const ALL_OPERATIONS = "*";

/**
 * What code that uses a package made from `base` notices in one made from `revision`, and the
 * version bump that needs.
 *
 * @throws {SpecError} when a document is not what OpenAPI says.
 */
export function diffDocuments(base: OpenApiDocument, revision: OpenApiDocument): Diff {
  requireBounds(base);
  requireBounds(revision);
  return withinStack(revision, () => diffBounded(base, revision));
}

function diffBounded(base: OpenApiDocument, revision: OpenApiDocument): Diff {
  const before = readApi(base);
  const after = readApi(revision);
  const read = readPackages(base, revision);
  const packages = "refusal" in read ? undefined : read;
  const shapes = shapesOf(base, revision, packages);
  const operations = compareOperations(
    { shapes, packages, hasMethods: true, sent: "request", received: "response" },
    before.operations,
    after.operations,
  );
  const webhooks = compareOperations(
    { shapes, packages: undefined, hasMethods: false, sent: "response", received: "request" },
    before.webhooks,
    after.webhooks,
  );
  const outcomes = [...operations, ...webhooks];
  const slots = outcomes.flatMap((outcome) => outcome.slots);
  const comparisons = schemaComparisons(base, revision, shapes);
  for (const slot of slots) comparisons[slot.direction].add(slot);
  comparisons.request.settle();
  comparisons.response.settle();
  const used = new Set(after.operations.flatMap(schemesOf));
  const wide = compareDocuments(base, revision, packages, used, judgedSchemes(operations));
  const reached: readonly Reached[] = [
    ...wide.map((finding) => ({ operation: ALL_OPERATIONS, finding })),
    ...outcomes.flatMap((outcome) => reach(outcome, comparisons)),
  ];
  const shown = packages ? compareAnswerTypes(packages, operations, reached) : [];
  const changes = withFingerprints(joinFindings([...reached, ...shown]), base, revision);
  const notes = notesOf(read);
  return {
    bump: largestBump(changes.map(({ bump }) => bump)),
    api: largestBump(changes.filter(({ scope }) => scope === "api").map(({ bump }) => bump)),
    changes,
    ...(notes.length === 0 ? {} : { notes }),
  };
}

/** Why names of generated code were not compared, where some were not. */
function notesOf(read: ReturnType<typeof readPackages>): readonly string[] {
  if ("refusal" in read) return [`Names of the generated code were not compared: ${read.refusal}`];
  return [...new Set([read.base, read.revision].flatMap(omissionsOf))];
}

/** The names of the security schemes that an operation asks for. */
function schemesOf({ security }: Operation): readonly string[] {
  return security.alternatives.flat().map(({ name }) => name);
}

/** The schemes of operations that want other credentials now: that speaks for their options too. */
function judgedSchemes(outcomes: readonly OperationOutcome[]): Judged {
  const having = (...ids: readonly ChangeId[]) =>
    outcomes.filter(({ findings }) => findings.some(({ id }) => ids.includes(id)));
  const refused = having("credentials-required");
  const changed = having("credentials-required", "credentials-relaxed");
  return {
    refused: new Set(refused.flatMap(({ base }) => (base ? schemesOf(base) : []))),
    taken: new Set(changed.flatMap(({ revision }) => (revision ? schemesOf(revision) : []))),
  };
}

function shapesOf(
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

function schemaComparisons(
  base: OpenApiDocument,
  revision: OpenApiDocument,
  shapes: Sides,
): Comparisons {
  const comparison = (direction: Direction) =>
    new SchemaComparison({
      direction,
      base: (part) => shapes.base[direction].of(part),
      revision: (part) => shapes.revision[direction].of(part),
      baseApart: (part) => shapes.base[direction].apart(part),
      revisionApart: (part) => shapes.revision[direction].apart(part),
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
