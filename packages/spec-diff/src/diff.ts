import { type OpenApiDocument, requireBounds, withinStack } from "@org/openapi";
import { readBoth } from "./api/both.ts";
import type { Operation } from "./api/model.ts";
import { type Diff, largestBump } from "./change.ts";
import { comparisonsOf, judgeOf, shapesOf } from "./compare/comparisons.ts";
import { compareDocuments } from "./compare/document.ts";
import { compareOperations, type OperationOutcome } from "./compare/operations.ts";
import type { SchemaComparison } from "./compare/schema/schemas.ts";
import type { Finding } from "./finding.ts";
import { joinFindings, type Reached } from "./join.ts";
import { compareAnswerTypes } from "./package/answer-types.ts";
import type { Judged } from "./package/credentials.ts";
import { omissionsOf, readPackages } from "./package/read.ts";
import { unusedSchemas } from "./package/unused-schemas.ts";
import { standingAt } from "./place.ts";
import { withFingerprints } from "./places/fingerprint.ts";
import { asWritten } from "./places/written.ts";
import type { ChangeId } from "./policy.ts";
import { readable } from "./references/read.ts";
import type { Direction } from "./schema/shape.ts";

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
  return asWritten(diffAsRead(base, revision), base, revision);
}

/**
 * The same, with pointers into the documents as they are read: of Swagger 2.0 as OpenAPI 3.0.
 *
 * @throws {SpecError} when a document is not what OpenAPI says.
 */
export function diffAsRead(base: OpenApiDocument, revision: OpenApiDocument): Diff {
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
  const unused = packages ? unusedSchemas(packages) : [];
  const slots = [...outcomes.flatMap((outcome) => outcome.slots), ...unused];
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
  const stored = ofPackage(comparisons.response.findings(unused), reached);
  const all = joinFindings([...reached, ...shown, ...stored]).map((change) => ({
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

/** What was found in exported schemas alone: no answer of the API has them. */
function ofPackage(findings: readonly Finding[], reached: readonly Reached[]): readonly Reached[] {
  const keyOf = ({ id, pointer }: Finding) => `${id} ${pointer}`;
  const known = new Set(reached.map(({ finding }) => keyOf(finding)));
  return findings
    .filter((finding) => !known.has(keyOf(finding)))
    .map((finding) => ({ operation: ALL_OPERATIONS, finding: { ...finding, scope: "package" } }));
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
