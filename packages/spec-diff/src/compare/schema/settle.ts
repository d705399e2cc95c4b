import type { Verdict } from "../../compiler/verdicts.ts";
import type { Finding } from "../../finding.ts";
import { bumpOf, type ChangeId } from "../../policy.ts";
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
  "property-became-required",
  "property-became-optional",
  "required-property-added",
  "union-introduced",
]);

/**
 * The findings about one pair, as the compiler sees it: what types show breaks only where it
 * refuses the new type in the direction the data flows, and breaks there whether a reason was
 * found or not.
 */
export function settle(
  pair: Pair,
  findings: readonly Finding[],
  { fits, same }: Verdict,
): readonly Finding[] {
  const { direction } = pair;
  if (!fits) {
    if (findings.some(({ id }) => !INVISIBLE.has(id))) return findings;
    const message = `\`${pair.subject}\` has a type that does not fit the old one.`;
    return [...findings, finding(pair, "type-incompatible", message)];
  }
  const rest = findings.filter(
    ({ id }) => !DECIDED_BY_TYPES.has(id) || bumpOf(id, direction) !== "major",
  );
  if (same || rest.length === findings.length) return rest;
  const id = direction === "request" ? "type-widened" : "type-narrowed";
  return [
    ...rest,
    finding(pair, id, `\`${pair.subject}\` has another type, which fits the old one.`),
  ];
}
