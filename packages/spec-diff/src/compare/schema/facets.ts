import type { Finding } from "../../finding.ts";
import type { ChangeId } from "../../policy.ts";
import {
  type Bound,
  compareBounds,
  type FacetName,
  type Facets,
  ORDERINGS,
  showFacet,
} from "../../schema/facets.ts";
import { formatChange } from "./formats.ts";
import { finding, type Pair } from "./pair.ts";

/** Above zero: fewer values are allowed now. Undefined: neither contains the other. */
type Tightening = number | undefined;

/** The longest text of a schema that a message shows. */
const LONGEST_SCHEMA = 80;

/** Constraints whose text is a schema: a message names them, and shows how it changed where it is short. */
const UNSHOWN: ReadonlySet<FacetName> = new Set([
  "contains",
  "discriminator",
  "values",
  "not",
  "condition",
  "uniqueItems",
  "unevaluatedProperties",
  "unevaluatedItems",
  "contentSchema",
  "forms",
  "$dynamicRef",
]);

/** Compares what two schemas demand of a value beside its type. */
export function compareFacets(
  pair: Pair,
  base: Facets,
  revision: Facets,
  pointer: string,
): readonly Finding[] {
  const names = new Set([...base.keys(), ...revision.keys()]);
  // How many items fit `contains` is told of by it, where it came or went.
  if (base.has("contains") !== revision.has("contains")) {
    names.delete("minContains");
    names.delete("maxContains");
  }
  return [...names].flatMap((name) => {
    const before = base.get(name);
    const after = revision.get(name);
    const shown = `\`${pair.subject}\`: ${describe(name, before, after)}`;
    const id =
      name === "format" || name === "contentSchema"
        ? formatChange(text(before), text(after))
        : change(name, before, after);
    return id === undefined
      ? []
      : [finding(pair, id, `${shown}${CONSEQUENCES[id] ?? ""}.`, pointer)];
  });
}

const CONSEQUENCES: Readonly<Partial<Record<ChangeId, string>>> = {
  "constraint-tightened": ", which allows fewer values",
  "constraint-loosened": ", which allows more values",
  "format-changed": "; it is parsed another way",
};

function text(facet: Bound | string | undefined): string | undefined {
  return typeof facet === "string" ? facet : undefined;
}

function change(
  name: FacetName,
  before: Bound | string | undefined,
  after: Bound | string | undefined,
): ChangeId | undefined {
  const tightening = compare(name, before, after);
  if (tightening === 0) return undefined;
  if (tightening === undefined) return "constraint-changed";
  return tightening > 0 ? "constraint-tightened" : "constraint-loosened";
}

function compare(
  name: FacetName,
  before: Bound | string | undefined,
  after: Bound | string | undefined,
): Tightening {
  if (before === undefined) return after === undefined ? 0 : 1;
  if (after === undefined) return -1;
  const ordering = ORDERINGS[name];
  if (typeof before === "string" || typeof after === "string") {
    return before === after ? 0 : undefined;
  }
  if (ordering === "lower" || ordering === "upper") return compareBounds(ordering, after, before);
  if (before.value === after.value) return 0;
  if (Number.isInteger(after.value / before.value)) return 1;
  return Number.isInteger(before.value / after.value) ? -1 : undefined;
}

function describe(
  name: FacetName,
  before: Bound | string | undefined,
  after: Bound | string | undefined,
): string {
  if (before === undefined) {
    return UNSHOWN.has(name) || after === undefined
      ? `\`${name}\` was added`
      : `\`${name}\` became ${showFacet(after)}`;
  }
  if (after === undefined) return `\`${name}\` was removed`;
  const isLong = [before, after].some((facet) => showFacet(facet).length > LONGEST_SCHEMA);
  if (UNSHOWN.has(name) && (isLong || name === "condition")) return `\`${name}\` changed`;
  return `\`${name}\` went from ${showFacet(before)} to ${showFacet(after)}`;
}
