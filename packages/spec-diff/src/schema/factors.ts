import { canonicalJson } from "@org/openapi";
import { intersect, isScalar, NOTHING_TOLD } from "./combine.ts";
import { NO_FACETS, showFacet } from "./facets.ts";
import type {
  Alternative,
  Expansion,
  ObjectAlternative,
  Part,
  ScalarAlternative,
} from "./shape.ts";

/** A schema that a value must fit, read and unread. */
export interface Factor {
  readonly part: Part;
  readonly expansion: Expansion;
}

/** Unions are multiplied up to this many forms: what is one form of each is then one form. */
const MOST_FORMS = 256;

/**
 * Values that fit all of these. Where unions would multiply to too many forms, they are not multiplied: an
 * object must fit each of them, and each is compared by itself; a text or number must fit each of them too,
 * and those are compared as text.
 *
 * @param most how many forms are not too many
 */
export function intersectAll(
  pointer: string,
  factors: readonly Factor[],
  most: number = MOST_FORMS,
): Expansion {
  const forms = factors.reduce((product, { expansion }) => product * countOf(expansion), 1);
  if (forms <= most) return intersection(factors.map(({ expansion }) => expansion));
  const unions = factors.filter(({ expansion }) => isUnion(expansion, isObject));
  const rest = factors
    .filter((factor) => unions.length < 2 || !unions.includes(factor))
    .map(({ expansion }) => (isUnion(expansion, isScalar) ? asText(expansion) : expansion));
  if (unions.length < 2) return intersection(rest);
  const object = anyObject(
    pointer,
    unions.map(({ part }) => part),
  );
  return intersection([{ ...NOTHING_TOLD, alternatives: [object] }, ...rest]);
}

function intersection(expansions: readonly Expansion[]): Expansion {
  return expansions.reduce(intersect, { ...NOTHING_TOLD, alternatives: "any" });
}

function isUnion({ alternatives }: Expansion, isOne: (item: Alternative) => boolean): boolean {
  return alternatives !== "any" && alternatives.length > 1 && alternatives.every(isOne);
}

function isObject({ kind }: Alternative): boolean {
  return kind === "object";
}

function countOf({ alternatives }: Expansion): number {
  return alternatives === "any" ? 1 : Math.max(alternatives.length, 1);
}

/** Each kind of value once, its forms as a constraint. */
function asText(expansion: Expansion): Expansion {
  const { alternatives } = expansion;
  if (alternatives === "any") return expansion;
  const kinds = Map.groupBy(alternatives.filter(isScalar), ({ kind }) => kind);
  return {
    ...expansion,
    alternatives: [...kinds].map(([kind, forms]) => ({
      kind,
      pointer: forms[0]?.pointer ?? "",
      facets: new Map([["forms", forms.map(formText).sort().join(" or ")]]),
      ...(forms.every(({ integer }) => integer) ? { integer: true } : {}),
    })),
  };
}

function formText({ facets, values, integer }: ScalarAlternative): string {
  const said = [...facets].map(([name, facet]) => `${name}=${showFacet(facet)}`).sort();
  return canonicalJson([...said, [...(values ?? [])].sort(), integer === true]);
}

function anyObject(pointer: string, unions: readonly Part[]): ObjectAlternative {
  return {
    kind: "object",
    pointer,
    facets: NO_FACETS,
    properties: new Map(),
    required: new Set(),
    excluded: new Set(),
    patterns: new Map(),
    dependencies: new Map(),
    additional: "open",
    unions,
  };
}
