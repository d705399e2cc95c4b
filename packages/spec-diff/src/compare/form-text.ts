import { typeText } from "../compiler/declarations.ts";
import { NOTHING_TOLD } from "../schema/combine.ts";
import { showFacet } from "../schema/facets.ts";
import type { Alternative, ArrayAlternative, Part, Shape } from "../schema/shape.ts";

/** What a form of values says itself, as text, and what its parts say `depth` steps below. */
export function formText(item: Alternative, depth: number, shapeOf: (part: Part) => Shape): string {
  return textOf(
    { ...NOTHING_TOLD, id: 0, pointer: item.pointer, alternatives: [item] },
    depth,
    shapeOf,
  );
}

function textOf(shape: Shape, depth: number, shapeOf: (part: Part) => Shape): string {
  const part = (inner: Part) =>
    depth === 0 ? "something" : textOf(shapeOf(inner), depth - 1, shapeOf);
  const list = ({ items }: ArrayAlternative) => (items === "closed" ? "[]" : `${part(items)}[]`);
  return `${typeText(shape, { part, list })} ${constraints(shape)}`;
}

function constraints({ alternatives }: Shape): string {
  if (alternatives === "any") return "";
  const said = alternatives.flatMap((item) => [
    ...[...item.facets].map(([name, facet]) => `${name}=${showFacet(facet)}`),
    ...("integer" in item ? ["integer"] : []),
  ]);
  return said.sort().join(" ");
}
