import type { Finding } from "../finding.ts";
import { bumpOf, type ChangeId } from "../policy.ts";
import { finding, type Pair } from "./pair.ts";

/** Kinds of change that no type shows: the compiler has no say in them. */
const INVISIBLE: ReadonlySet<ChangeId> = new Set([
  "documentation-changed",
  "deprecation-changed",
  "operation-deprecated",
  "default-added",
  "default-changed",
  "default-removed",
  "format-added",
  "format-changed",
  "format-removed",
  "constraint-changed",
  "constraint-loosened",
  "constraint-tightened",
  "fraction-allowed",
  "fraction-forbidden",
  "additional-members-allowed",
  "additional-members-forbidden",
]);

/** Kinds of change that break exactly where the compiler refuses the new type. */
const DECIDED_BY_TYPES: ReadonlySet<ChangeId> = new Set([
  "type-changed",
  "type-widened",
  "type-narrowed",
  "null-allowed",
  "null-forbidden",
  "property-became-required",
  "property-became-optional",
  "required-property-added",
]);

/** Whether a change is a reason for the compiler to refuse a type. */
export function explainsTypes(id: ChangeId): boolean {
  return !INVISIBLE.has(id);
}

/**
 * The findings about one pair, without the breaks that are none: what types show breaks only
 * where the compiler refuses the new type in the direction the data flows.
 */
export function confirmed(pair: Pair, findings: readonly Finding[]): readonly Finding[] {
  const { direction, base, revision, judge, subject } = pair;
  const doubtful = findings.filter(
    ({ id }) => DECIDED_BY_TYPES.has(id) && bumpOf(id, direction) === "major",
  );
  if (doubtful.length === 0 || !judge().fits(direction, base, revision)) return findings;
  const rest = findings.filter((item) => !doubtful.includes(item));
  if (judge().same(direction, base, revision)) return rest;
  const id = direction === "request" ? "type-widened" : "type-narrowed";
  return [...rest, finding(pair, id, `\`${subject}\` has another type, which fits the old one.`)];
}
