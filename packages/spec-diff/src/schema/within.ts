import { type Bound, compareBounds, type Facets, ORDERINGS } from "./facets.ts";
import type { ScalarAlternative } from "./shape.ts";

/** Whether each value of one kind of text, number or boolean is one of the other kind too. */
export function isWithin(inner: ScalarAlternative, outer: ScalarAlternative): boolean {
  if (inner.kind !== outer.kind || outer.values) return false;
  if (inner.values) return [...inner.values].every((value) => fits(value, outer) === true);
  if (outer.integer && !inner.integer) return false;
  return areImplied(outer.facets, inner.facets);
}

/** Whether a value that meets some constraints meets the others as well. */
export function areImplied(others: Facets, by: Facets): boolean {
  return [...others].every(([name, other]) => {
    const facet = by.get(name);
    if (facet === undefined) return false;
    if (typeof facet === "string" || typeof other === "string") return facet === other;
    const ordering = ORDERINGS[name];
    if (ordering === "lower" || ordering === "upper") {
      return compareBounds(ordering, facet, other) >= 0;
    }
    return Number.isInteger(facet.value / other.value);
  });
}

/** Whether a value, as JSON text, is one of the kind; undefined where a constraint can't be decided. */
export function fits(value: string, { facets, integer }: ScalarAlternative): boolean | undefined {
  const parsed: unknown = JSON.parse(value);
  if (integer && !Number.isInteger(parsed)) return false;
  const answers = [...facets].map(([name, facet]) => meets(parsed, name, facet));
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}

function meets(value: unknown, name: string, facet: Bound | string): boolean | undefined {
  if (typeof facet === "string") {
    return name === "pattern" && typeof value === "string" ? matches(value, facet) : undefined;
  }
  if (name === "multipleOf") return Number.isInteger(Number(value) / facet.value);
  // Lengths are counted in characters (JSON Schema Validation, section 6.3.1).
  const size = typeof value === "string" ? [...value].length : Number(value);
  const difference = name.startsWith("min") ? size - facet.value : facet.value - size;
  return facet.exclusive ? difference > 0 : difference >= 0;
}

function matches(value: string, pattern: string): boolean | undefined {
  try {
    return new RegExp(pattern, "u").test(value);
  } catch {
    return undefined;
  }
}
