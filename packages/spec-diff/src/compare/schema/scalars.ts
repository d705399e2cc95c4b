import { wholeFacets } from "../../schema/facets.ts";
import type { ScalarAlternative } from "../../schema/shape.ts";
import { compareFacets } from "./facets.ts";
import { type Comparison, finding, isNoMore, joined, NOTHING, type Pair } from "./pair.ts";

const SHOWN_VALUES = 5;

/** Compares two kinds of strings, numbers or booleans: their values, integers, constraints. */
export function compareScalars(
  pair: Pair,
  base: ScalarAlternative,
  revision: ScalarAlternative,
): Comparison {
  if (base.values && revision.values) {
    return compareValues(pair, base.values, revision.values, revision.pointer);
  }
  const { subject, direction } = pair;
  if (base.values) {
    const message = `\`${subject}\` takes any ${revision.kind}, no longer only ${list(base.values)}.`;
    return { findings: [finding(pair, "enum-dropped", message, revision.pointer)], children: [] };
  }
  if (revision.values) {
    const message = `\`${subject}\` ${direction === "request" ? "may only be" : "is only"} ${list(revision.values)} now.`;
    return {
      findings: [finding(pair, "enum-introduced", message, revision.pointer)],
      children: [],
    };
  }
  const integers = compareIntegers(pair, base, revision);
  // A bound that follows from having no fraction is told of by that.
  const [before, after] =
    integers === NOTHING
      ? [base.facets, revision.facets]
      : [wholeFacets(base.facets), wholeFacets(revision.facets)];
  const facets = compareFacets(pair, before, after, revision.pointer);
  return joined([integers, { findings: facets, children: [] }]);
}

function compareIntegers(
  pair: Pair,
  base: ScalarAlternative,
  revision: ScalarAlternative,
): Comparison {
  const { subject } = pair;
  const gained = revision.integer === true && !isWhole(base);
  const lost = base.integer === true && !isWhole(revision);
  if (!gained && !lost) return NOTHING;
  const change = gained
    ? finding(pair, "fraction-forbidden", `\`${subject}\` was any number and is an integer now.`)
    : finding(
        pair,
        "fraction-allowed",
        `\`${subject}\` was an integer and may have a fraction now.`,
      );
  return { findings: [change], children: [] };
}

/** Multiples of a whole number are whole, said or not. */
function isWhole({ integer, facets }: ScalarAlternative): boolean {
  const factor = facets.get("multipleOf");
  return integer === true || (typeof factor === "object" && Number.isInteger(factor.value));
}

function compareValues(
  pair: Pair,
  base: ReadonlySet<string>,
  revision: ReadonlySet<string>,
  pointer: string,
): Comparison {
  const { subject, isTag } = pair;
  const added = revision.difference(base);
  const removed = base.difference(revision);
  if (added.size > 0 && removed.size > 0 && (isTag || removed.size === base.size)) {
    const id = isTag ? "tag-changed" : "enum-values-replaced";
    const message = `\`${subject}\` ${isNoMore(pair, list(removed))}, but may be ${list(added)}.`;
    return { findings: [finding(pair, id, message, pointer)], children: [] };
  }
  const gone = `\`${subject}\` ${isNoMore(pair, list(removed))}.`;
  const come = `\`${subject}\` may also be ${list(added)}.`;
  return {
    findings: [
      ...(removed.size > 0 ? [finding(pair, "enum-value-removed", gone, pointer)] : []),
      ...(added.size > 0 ? [finding(pair, "enum-value-added", come, pointer)] : []),
    ],
    children: [],
  };
}

function list(values: ReadonlySet<string>): string {
  const all = [...values];
  const shown = all.slice(0, SHOWN_VALUES).join(", ");
  return all.length > SHOWN_VALUES ? `${shown} and ${all.length - SHOWN_VALUES} more` : shown;
}
