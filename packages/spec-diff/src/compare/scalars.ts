import type { ScalarAlternative } from "../schema/shape.ts";
import { compareFacets } from "./facets.ts";
import { type Comparison, finding, joined, NOTHING, type Pair } from "./pair.ts";

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
  const { subject } = pair;
  if (base.values) {
    const message = `\`${subject}\` takes any ${revision.kind}, no longer only ${list(base.values)}.`;
    return { findings: [finding(pair, "enum-dropped", message, revision.pointer)], children: [] };
  }
  if (revision.values) {
    const message = `\`${subject}\` now is only ${list(revision.values)}.`;
    return {
      findings: [finding(pair, "enum-introduced", message, revision.pointer)],
      children: [],
    };
  }
  const facets = compareFacets(pair, base.facets, revision.facets, revision.pointer);
  return joined([compareIntegers(pair, base, revision), { findings: facets, children: [] }]);
}

function compareIntegers(
  pair: Pair,
  base: ScalarAlternative,
  revision: ScalarAlternative,
): Comparison {
  const { subject } = pair;
  if (base.integer === revision.integer) return NOTHING;
  const change = revision.integer
    ? finding(pair, "fraction-forbidden", `\`${subject}\` was any number and is an integer now.`)
    : finding(
        pair,
        "fraction-allowed",
        `\`${subject}\` was an integer and may have a fraction now.`,
      );
  return { findings: [change], children: [] };
}

function compareValues(
  pair: Pair,
  base: ReadonlySet<string>,
  revision: ReadonlySet<string>,
  pointer: string,
): Comparison {
  const { subject } = pair;
  const added = revision.difference(base);
  const removed = base.difference(revision);
  if (added.size === 0 && removed.size === 0) return NOTHING;
  const change =
    removed.size === 0
      ? finding(pair, "enum-value-added", `\`${subject}\` may also be ${list(added)}.`, pointer)
      : added.size === 0
        ? finding(
            pair,
            "enum-value-removed",
            `\`${subject}\` no longer is ${list(removed)}.`,
            pointer,
          )
        : finding(
            pair,
            "enum-values-replaced",
            `\`${subject}\` no longer is ${list(removed)}, but may be ${list(added)}.`,
            pointer,
          );
  return { findings: [change], children: [] };
}

function list(values: ReadonlySet<string>): string {
  const all = [...values];
  const shown = all.slice(0, SHOWN_VALUES).join(", ");
  return all.length > SHOWN_VALUES ? `${shown} and ${all.length - SHOWN_VALUES} more` : shown;
}
