import type { Finding } from "../finding.ts";
import {
  type Bound,
  compareBounds,
  type FacetName,
  type Facets,
  ORDERINGS,
  showFacet,
} from "../schema/facets.ts";
import { finding, type Pair } from "./pair.ts";

/** Above zero: fewer values are allowed now. Undefined: neither contains the other. */
type Tightening = number | undefined;

/** Formats that are contained in another one of the same kind of number. */
const WIDER_FORMATS: Readonly<Record<string, readonly string[]>> = {
  int32: ["int64"],
  float: ["double"],
};

/** Constraints whose text is a schema: a message names them without showing it. */
const UNSHOWN: ReadonlySet<FacetName> = new Set([
  "contains",
  "propertyNames",
  "patternProperties",
  "dependentRequired",
  "dependentSchemas",
  "discriminator",
  "values",
  "not",
  "condition",
  "uniqueItems",
]);

/** Compares what two schemas demand of a value beside its type. */
export function compareFacets(
  pair: Pair,
  base: Facets,
  revision: Facets,
  pointer: string,
): readonly Finding[] {
  const names = new Set([...base.keys(), ...revision.keys()]);
  return [...names].flatMap((name) => {
    const before = base.get(name);
    const after = revision.get(name);
    const tightening = compare(name, before, after);
    if (tightening === 0) return [];
    const shown = `\`${pair.subject}\`: ${describe(name, before, after)}`;
    const change = tightening === undefined ? "changed" : tightening > 0 ? "tighter" : "looser";
    if (name === "format") return [formatFinding(pair, change, before, after, shown, pointer)];
    if (change === "changed") return [finding(pair, "constraint-changed", `${shown}.`, pointer)];
    return [
      change === "tighter"
        ? finding(pair, "constraint-tightened", `${shown}, which allows fewer values.`, pointer)
        : finding(pair, "constraint-loosened", `${shown}, which allows more values.`, pointer),
    ];
  });
}

function formatFinding(
  pair: Pair,
  change: "changed" | "tighter" | "looser",
  before: Bound | string | undefined,
  after: Bound | string | undefined,
  shown: string,
  pointer: string,
): Finding {
  if (before === undefined) return finding(pair, "format-added", `${shown}.`, pointer);
  if (after === undefined) return finding(pair, "format-removed", `${shown}.`, pointer);
  if (change === "tighter") return finding(pair, "constraint-tightened", `${shown}.`, pointer);
  if (change === "looser") return finding(pair, "constraint-loosened", `${shown}.`, pointer);
  return finding(pair, "format-changed", `${shown}; it is parsed another way.`, pointer);
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
    return name === "format" ? compareFormats(before, after) : before === after ? 0 : undefined;
  }
  if (ordering === "lower" || ordering === "upper") return compareBounds(ordering, after, before);
  if (before.value === after.value) return 0;
  if (Number.isInteger(after.value / before.value)) return 1;
  return Number.isInteger(before.value / after.value) ? -1 : undefined;
}

function compareFormats(before: Bound | string, after: Bound | string): Tightening {
  if (before === after) return 0;
  if (typeof before !== "string" || typeof after !== "string") return undefined;
  if (WIDER_FORMATS[before]?.includes(after)) return -1;
  return WIDER_FORMATS[after]?.includes(before) ? 1 : undefined;
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
  if (UNSHOWN.has(name)) return `\`${name}\` changed`;
  return `\`${name}\` went from ${showFacet(before)} to ${showFacet(after)}`;
}
