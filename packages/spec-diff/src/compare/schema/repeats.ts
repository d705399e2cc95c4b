import { NO_FACETS } from "../../schema/facets.ts";
import type { Alternative, Part, Shape } from "../../schema/shape.ts";
import { areImplied } from "../../schema/within.ts";
import type { Forms, ShapeOf } from "./forms.ts";

/** How the schemas of one document are read. */
interface Reading {
  readonly shapeOf: ShapeOf;
  readonly forms: Forms;
}

/**
 * A schema without the variants that another one allows already: that are the same, wherever they are
 * written, or the same with more constraints.
 */
export function withoutRepeats(shape: Shape, reading: Reading): Shape {
  const { alternatives } = shape;
  if (alternatives === "any") return shape;
  const groups = Map.groupBy(alternatives, (item) =>
    isComplex(item) ? reading.forms.textOf(plain(item), 0, reading.shapeOf) : item,
  );
  const kept = [...groups.values()].flatMap((group) => distinct(group, reading));
  if (kept.length === alternatives.length) return shape;
  return { ...shape, alternatives: alternatives.filter((item) => kept.includes(item)) };
}

function isComplex({ kind }: Alternative): boolean {
  return kind === "object" || kind === "array";
}

function plain(item: Alternative): Alternative {
  return { ...item, facets: NO_FACETS };
}

function distinct(group: readonly Alternative[], reading: Reading): readonly Alternative[] {
  const kept: Alternative[] = [];
  // Those with the fewest constraints first: they allow the others.
  for (const item of group.toSorted((a, b) => a.facets.size - b.facets.size)) {
    const isAllowed = kept.some(
      (other) =>
        areImplied(other.facets, item.facets) && areSame(plain(other), plain(item), reading, []),
    );
    if (!isAllowed) kept.push(item);
  }
  return kept;
}

/** Whether two forms of values are the same throughout; a pair that is asked of itself is. */
function areSame(
  a: Alternative,
  b: Alternative,
  reading: Reading,
  asked: readonly string[],
): boolean {
  const { forms, shapeOf } = reading;
  if (forms.textOf(a, 0, shapeOf) !== forms.textOf(b, 0, shapeOf)) return false;
  const others = partsOf(b);
  const parts = partsOf(a);
  return (
    parts.length === others.length &&
    parts.every((part, index) => {
      const other = others[index];
      return other !== undefined && areSameShapes(shapeOf(part), shapeOf(other), reading, asked);
    })
  );
}

function areSameShapes(a: Shape, b: Shape, reading: Reading, asked: readonly string[]): boolean {
  const pair = `${a.id} ${b.id}`;
  if (a === b || asked.includes(pair)) return true;
  const { alternatives } = a;
  const others = b.alternatives;
  if (alternatives === "any" || others === "any") return alternatives === others;
  return (
    alternatives.length === others.length &&
    alternatives.every((item, index) => {
      const other = others[index];
      return other !== undefined && areSame(item, other, reading, [...asked, pair]);
    })
  );
}

/** What a form of values contains, in an order of its own. */
function partsOf(item: Alternative): readonly Part[] {
  if (item.kind === "array") {
    return [...item.prefix, ...(item.items === "closed" ? [] : [item.items])];
  }
  if (item.kind !== "object") return [];
  const { properties, patterns, names, additional, unions } = item;
  const sorted = (parts: ReadonlyMap<string, Part>) =>
    [...parts].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, part]) => part);
  return [
    ...sorted(properties),
    ...sorted(patterns),
    ...(names ? [names] : []),
    ...(typeof additional === "string" ? [] : [additional]),
    ...unions,
  ];
}
