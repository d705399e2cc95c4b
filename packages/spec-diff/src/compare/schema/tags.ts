import type { Alternative, ObjectAlternative, Part, Shape } from "../../schema/shape.ts";

/**
 * The members that tell these variants apart: each variant must have one, with listed values that no other
 * has. So the generator reads unions, and types such a member as its values alone.
 */
export function tagsOf(
  variants: readonly Alternative[],
  shapeOf: (part: Part) => Shape,
): ReadonlySet<string> {
  const [first, ...others] = variants;
  if (first?.kind !== "object" || others.length === 0) return new Set();
  const all = [first, ...others.filter((item) => item.kind === "object")];
  if (all.length <= others.length) return new Set();
  return new Set([...first.properties.keys()].filter((name) => isTag(name, all, shapeOf)));
}

function isTag(
  name: string,
  variants: readonly ObjectAlternative[],
  shapeOf: (part: Part) => Shape,
): boolean {
  const seen = new Set<string>();
  return variants.every(({ properties }) => {
    const property = properties.get(name);
    const isMet = property?.required || property?.isTag;
    const values = isMet && property ? valuesOf(shapeOf(property)) : undefined;
    if (values === undefined || !seen.isDisjointFrom(values)) return false;
    for (const value of values) seen.add(value);
    return true;
  });
}

/** The only values of a schema, where it lists them and they are all of one kind. */
export function valuesOf({ alternatives }: Shape): ReadonlySet<string> | undefined {
  const [only, ...others] = alternatives === "any" ? [] : alternatives;
  if (!only || others.length > 0) return undefined;
  return "values" in only ? only.values : undefined;
}
