import { intersect, NOTHING_TOLD } from "./combine.ts";
import type { Expansion, ObjectAlternative, Part } from "./shape.ts";

/** A schema that a value must fit, read and unread. */
export interface Factor {
  readonly part: Part;
  readonly expansion: Expansion;
}

/** Unions are multiplied up to this many forms: what is one form of each is then one form. */
const MOST_FORMS = 256;

/**
 * Values that fit all of these. Where unions of objects would multiply to too many forms, they are not
 * multiplied: an object must fit each of them, and each is compared by itself.
 */
export function intersectAll(pointer: string, factors: readonly Factor[]): Expansion {
  const expansions = factors.map(({ expansion }) => expansion);
  const unions = factors.filter(({ expansion }) => isUnionOfObjects(expansion));
  const forms = unions.reduce((product, { expansion }) => product * countOf(expansion), 1);
  if (forms <= MOST_FORMS || unions.length < 2) return expansions.reduce(intersect, ANYTHING);
  const object = anyObject(
    pointer,
    unions.map(({ part }) => part),
  );
  return factors
    .filter((factor) => !unions.includes(factor))
    .map(({ expansion }) => expansion)
    .reduce(intersect, { ...NOTHING_TOLD, alternatives: [object] });
}

const ANYTHING: Expansion = { ...NOTHING_TOLD, alternatives: "any" };

function isUnionOfObjects({ alternatives }: Expansion): boolean {
  if (alternatives === "any" || alternatives.length < 2) return false;
  return alternatives.every(({ kind }) => kind === "object");
}

function countOf({ alternatives }: Expansion): number {
  return alternatives === "any" ? 1 : alternatives.length;
}

function anyObject(pointer: string, unions: readonly Part[]): ObjectAlternative {
  return {
    kind: "object",
    pointer,
    facets: new Map(),
    properties: new Map(),
    required: new Set(),
    excluded: new Set(),
    patterns: new Map(),
    dependencies: new Map(),
    additional: "open",
    unions,
  };
}
