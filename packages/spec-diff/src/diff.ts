import { type OpenApiDocument, requireBounds, withinStack } from "@org/openapi";
import { readBoth } from "./api/both.ts";
import type { Operation } from "./api/model.ts";
import { type Bump, type Diff, largestBump } from "./change.ts";
import { compareDocuments } from "./compare/document.ts";
import { Forms } from "./compare/forms.ts";
import { compareOperations, type OperationOutcome } from "./compare/operations.ts";
import type { Slot } from "./compare/outcome.ts";
import { SchemaComparison } from "./compare/schemas.ts";
import { areEquivalent, type Sides } from "./compiler/equivalence.ts";
import { joinFindings, type Reached } from "./join.ts";
import { compareAnswerTypes } from "./package/answer-types.ts";
import type { Judged } from "./package/credentials.ts";
import { familiesOf, NO_FAMILIES } from "./package/families.ts";
import { omissionsOf, type Package, type Packages, readPackages } from "./package/read.ts";
import { standingAt } from "./place.ts";
import { withFingerprints } from "./places/fingerprint.ts";
import { bumpOf, type ChangeId } from "./policy.ts";
import { readable } from "./references/read.ts";
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
  return withinStack(revision, () => diffReadable({ base, revision }));
}

interface Documents {
  readonly base: OpenApiDocument;
  readonly revision: OpenApiDocument;
}

function diffReadable(written: Documents): Diff {
  const unreadable = readable(written.base, written.revision);
  const unread = readBoth(unreadable.base, unreadable.revision);
  const { base, revision, before, after } = unread;
  const read = readPackages(base, revision);
  const packages = "refusal" in read ? undefined : read;
  const shapes = shapesOf(base, revision, packages);
  const comparison = comparisonsOf(base, revision, shapes);
  const judge = judgeOf(shapes, comparison);
  const operations = compareOperations(
    { shapes, packages, judge, hasMethods: true, sent: "request", received: "response" },
    before.operations,
    after.operations,
  );
  const webhooks = compareOperations(
    {
      ...{ shapes, judge, packages: undefined, hasMethods: false },
      ...{ sent: "response", received: "request" },
    },
    before.webhooks,
    after.webhooks,
  );
  const outcomes = [...operations, ...webhooks];
  const slots = outcomes.flatMap((outcome) => outcome.slots);
  const comparisons = { request: comparison("request"), response: comparison("response") };
  for (const slot of slots) comparisons[slot.direction].add(slot);
  comparisons.request.settle();
  comparisons.response.settle();
  const used = new Set(after.operations.flatMap(schemesOf));
  const wide = compareDocuments(base, revision, packages, used, judgedSchemes(operations));
  const reached: readonly Reached[] = [
    ...unreadable.reached,
    ...unread.reached,
    ...wide
      .filter(({ pointer }) => !unreadable.gone.has(pointer))
      .map((finding) => ({ operation: ALL_OPERATIONS, finding })),
    ...outcomes.flatMap((outcome) => reach(outcome, comparisons)),
  ];
  const shown = packages ? compareAnswerTypes(packages, operations, reached) : [];
  const all = joinFindings([...reached, ...shown]).map((change) => ({
    ...change,
    pointer: standingAt(change.pointer, [written.revision, written.base]),
  }));
  const changes = withFingerprints(all, written.base, written.revision);
  const notes = [...unreadable.notes, ...unread.notes, ...notesOf(read)];
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

/** Makes comparisons of the schemas of two documents. */
function comparisonsOf(
  base: OpenApiDocument,
  revision: OpenApiDocument,
  shapes: Sides,
): (direction: Direction) => SchemaComparison {
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
function judgeOf(
  { base, revision }: Sides,
  comparison: (direction: Direction) => SchemaComparison,
): (slot: Slot) => Bump {
  const known = new Map<string, Bump>();
  return (slot) => {
    const { direction } = slot;
    const ids = [base[direction].of(slot.base).id, revision[direction].of(slot.revision).id];
    const key = [direction, ...ids].join(" ");
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
