import { identity, type Node } from "@org/openapi";
import { isScalar } from "./combine.ts";
import { NO_FACETS, showFacet } from "./facets.ts";
import { joinRanges } from "./ranges.ts";
import type { Alternative, ObjectAlternative, Property, ScalarAlternative } from "./shape.ts";
import { closeTuple } from "./tuples.ts";
import { areImplied, fits, isWithin } from "./within.ts";

/**
 * The alternatives of a schema, each said once: `true` or `false` is a boolean, two enumerations
 * are one, an unconstrained string swallows every other, `required` names become properties.
 */
export function simplify(alternatives: readonly Alternative[]): readonly Alternative[] {
  const found: Alternative[] = [];
  const scalars: ScalarAlternative[] = [];
  for (const alternative of alternatives) {
    if (isScalar(alternative)) scalars.push(withoutImplied(alternative));
    else if (alternative.kind === "object") found.push(declareRequired(alternative));
    else if (alternative.kind === "array") found.push(closeTuple(alternative));
    else if (alternative.kind !== "null" || !found.some(({ kind }) => kind === "null")) {
      found.push(alternative);
    }
  }
  return [...distinctScalars(scalars), ...withoutRepeats(found)];
}

/** Enumerated values say all there is to say: those that meet what is said beside them. */
function withoutImplied(scalar: ScalarAlternative): ScalarAlternative {
  const { kind, pointer } = scalar;
  if (!scalar.values) return scalar;
  const values = new Set([...scalar.values].filter((value) => fits(value, scalar) !== false));
  if (kind === "boolean" && values.size === 2) return { kind, pointer, facets: NO_FACETS };
  return { kind, pointer, facets: NO_FACETS, values };
}

function distinctScalars(scalars: readonly ScalarAlternative[]): readonly ScalarAlternative[] {
  const kept = new Map<string, ScalarAlternative>();
  for (const scalar of scalars) {
    const key = scalarKey(scalar);
    const other = kept.get(key);
    if (!other) kept.set(key, scalar);
    else if (scalar.values && other.values) {
      kept.set(key, withoutImplied({ ...other, values: other.values.union(scalar.values) }));
    }
  }
  const plain = joinRanges([...kept.values()].filter(({ values }) => !values));
  const widest = plain.filter(
    (scalar) => !plain.some((other) => other !== scalar && isWithin(scalar, other)),
  );
  const listed = [...kept.values()].flatMap((scalar) => withoutAllowed(scalar, widest));
  return [...widest, ...listed];
}

function scalarKey({ kind, facets, values, integer }: ScalarAlternative): string {
  if (values) return `${kind} enumerated`;
  const said = [...facets].map(([name, facet]) => `${name}=${showFacet(facet)}`).sort();
  return [kind, integer ? "integer" : "", ...said].join(" ");
}

/** Listed values that none of the others allows anyway. */
function withoutAllowed(
  scalar: ScalarAlternative,
  others: readonly ScalarAlternative[],
): readonly ScalarAlternative[] {
  if (!scalar.values) return [];
  const isAllowed = (value: string) =>
    others.some((other) => isWithin({ ...scalar, values: new Set([value]) }, other));
  const values = new Set([...scalar.values].filter((value) => !isAllowed(value)));
  return values.size === 0 ? [] : [{ ...scalar, values }];
}

/** The same place twice among the branches says nothing more, nor does one with more constraints. */
function withoutRepeats(found: readonly Alternative[]): readonly Alternative[] {
  const groups = Map.groupBy(found, (item) => `${item.kind} ${partsKey(item)}`);
  return [...groups.values()].flatMap((group) =>
    group.filter((item, index) => {
      const isMore = (other: Alternative) => areImplied(other.facets, item.facets);
      const isSame = (other: Alternative) => isMore(other) && areImplied(item.facets, other.facets);
      return !group.some(
        (other, at) => isMore(other) && (at < index || !isSame(other)) && at !== index,
      );
    }),
  );
}

/** Text that two alternatives share where they say the same in the same places, but for constraints. */
function partsKey(alternative: Alternative): string {
  if (alternative.kind === "array") {
    const { items, prefix } = alternative;
    const parts = [...prefix, ...(items === "closed" ? [] : [items])];
    return [...parts.flatMap((part) => places(part.schemas)), items === "closed"].join();
  }
  if (alternative.kind !== "object") return "";
  const { properties, additional, pointer, name, patterns, names, dependencies, unions } =
    alternative;
  const members = [...properties].map(
    ([key, property]) => `${key}${property.required ? "!" : ""}:${places(property.schemas)}`,
  );
  return [
    name ?? pointer,
    ...members,
    ...[...patterns].map(([pattern, { schemas }]) => `${pattern}~${places(schemas)}`),
    ...(names ? places(names.schemas) : []),
    ...dependencies.keys(),
    ...unions.map(({ schemas }) => places(schemas)),
    typeof additional === "string" ? additional : "",
  ].join();
}

function places(schemas: readonly Node[]): string {
  return schemas.map(identity).join("&");
}

function declareRequired(object: ObjectAlternative): ObjectAlternative {
  const properties = new Map<string, Property>();
  for (const [key, property] of object.properties) {
    if (object.excluded.has(key)) continue;
    properties.set(key, { ...property, required: property.required || object.required.has(key) });
  }
  for (const key of object.required) {
    if (properties.has(key) || object.excluded.has(key)) continue;
    properties.set(key, { schemas: [], required: true, pointer: object.pointer });
  }
  return { ...object, properties, required: new Set(), excluded: new Set() };
}
