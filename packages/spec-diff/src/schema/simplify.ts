import { identity, type Node } from "@org/openapi";
import { isScalar } from "./combine.ts";
import { NO_FACETS, showFacet } from "./facets.ts";
import type { Alternative, ObjectAlternative, Property, ScalarAlternative } from "./shape.ts";

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
    else if (alternative.kind !== "null" || !found.some(({ kind }) => kind === "null")) {
      found.push(alternative);
    }
  }
  return [...distinctScalars(scalars), ...withoutRepeats(found)];
}

/** Enumerated values say all there is to say. */
function withoutImplied(scalar: ScalarAlternative): ScalarAlternative {
  const { kind, pointer, values } = scalar;
  if (!values) return scalar;
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
  const all = [...kept.values()];
  return all.filter((scalar) => !all.some((other) => other !== scalar && swallows(other, scalar)));
}

function scalarKey({ kind, facets, values, integer }: ScalarAlternative): string {
  if (values) return `${kind} enumerated`;
  const said = [...facets].map(([name, facet]) => `${name}=${showFacet(facet)}`).sort();
  return [kind, integer ? "integer" : "", ...said].join(" ");
}

function swallows(a: ScalarAlternative, b: ScalarAlternative): boolean {
  if (a.kind !== b.kind || a.values || a.facets.size > 0) return false;
  return !a.integer || b.integer === true;
}

/** The same place twice among the branches says nothing more. */
function withoutRepeats(found: readonly Alternative[]): readonly Alternative[] {
  const seen = new Set<string>();
  return found.filter((alternative) => {
    const key = `${alternative.kind} ${partsKey(alternative)}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Text that two alternatives share where they say the same in the same places. */
function partsKey(alternative: Alternative): string {
  const facets = [...alternative.facets].map(([name, facet]) => `${name}=${showFacet(facet)}`);
  if (alternative.kind === "array") {
    const { items, prefix } = alternative;
    const parts = [...prefix, ...(items === "closed" ? [] : [items])];
    return [...facets, ...parts.flatMap((part) => places(part.schemas)), items === "closed"].join();
  }
  if (alternative.kind !== "object") return facets.join();
  const { properties, additional, pointer, name, patterns, names, dependencies, unions } =
    alternative;
  const members = [...properties].map(
    ([key, property]) => `${key}${property.required ? "!" : ""}:${places(property.schemas)}`,
  );
  return [
    name ?? pointer,
    ...facets,
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
