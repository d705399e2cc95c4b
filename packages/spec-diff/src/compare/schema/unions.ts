import type { ObjectAlternative, Part, Shape } from "../../schema/shape.ts";
import type { Child, Comparison, Pair } from "./pair.ts";

const ANYTHING: Part = { schemas: [] };

/**
 * Compares the unions that two objects must fit beside what they say themselves: those of the same forms with
 * each other, then the rest in their order.
 */
export function compareUnions(
  { reader }: Pair,
  { unions: before }: ObjectAlternative,
  { unions: after }: ObjectAlternative,
): Comparison {
  const left = [...after];
  const take = (index: number): Part | undefined =>
    index < 0 ? undefined : left.splice(index, 1)[0];
  const forms = new Map(after.map((part) => [part, formsOf(reader.revision(part))]));
  const same = before.map((part) => {
    const key = formsOf(reader.base(part));
    return take(left.findIndex((other) => forms.get(other) === key));
  });
  const paired = before.map(
    (base, index): Child => ({ base, revision: same[index] ?? left.shift() ?? ANYTHING }),
  );
  const rest = left.map((revision): Child => ({ base: ANYTHING, revision }));
  return { findings: [], children: [...paired, ...rest] };
}

/** The forms of a union by their names, or the names of their members. */
function formsOf({ alternatives }: Shape): string {
  if (alternatives === "any") return "";
  const forms = alternatives.map((item) =>
    item.kind === "object" ? (item.name ?? [...item.properties.keys()].sort().join()) : item.kind,
  );
  return forms.sort().join(" | ");
}
