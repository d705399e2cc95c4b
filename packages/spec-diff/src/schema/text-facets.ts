import { child, isObject } from "@org/openapi";
import { type Bound, type FacetName, type Facets, NO_FACETS } from "./facets.ts";
import { fingerprint } from "./fingerprint.ts";
import type { SchemaPlace } from "./schema-place.ts";

/** Constraints that are schemas themselves: what they mean is not compared, only their text. */
export function arrayTextFacets(place: SchemaPlace): Facets {
  const { contains, minContains, maxContains } = place.schema;
  if (contains === undefined || (minContains === 0 && maxContains === undefined)) return NO_FACETS;
  return new Map([
    ...textFacets(place, ["contains"]),
    // One item is enough where no number is said (JSON Schema Validation, section 6.4.5).
    ["minContains", bound(typeof minContains === "number" ? minContains : 1)] as const,
    ...(typeof maxContains === "number" ? [["maxContains", bound(maxContains)] as const] : []),
  ]);
}

export function objectTextFacets(place: SchemaPlace): Facets {
  const { discriminator, oneOf, anyOf } = place.schema;
  // With variants or tags at hand, those say what a discriminator does.
  if (!isObject(discriminator) || oneOf || anyOf || discriminator["mapping"]) return NO_FACETS;
  return new Map([["discriminator", String(discriminator["propertyName"])]]);
}

/** What the text of a string must be, once it is decoded. */
export function stringTextFacets(place: SchemaPlace): Facets {
  return textFacets(place, ["contentSchema"]);
}

/** Constraints on values of every kind. */
export function commonTextFacets(place: SchemaPlace): Facets {
  const { not, if: condition, then, else: otherwise } = place.schema;
  const facets = textFacets(place, not === false ? ["$dynamicRef"] : ["not", "$dynamicRef"]);
  if (condition === undefined || (then === undefined && otherwise === undefined)) return facets;
  const conditions = ["if", "then", "else"].map((keyword) => `${keyword} ${text(place, keyword)}`);
  return new Map([...facets, ["condition", conditions.join(" ")]]);
}

function bound(value: number): Bound {
  return { value, exclusive: false };
}

function textFacets(place: SchemaPlace, names: readonly FacetName[]): Facets {
  const present = names.filter((name) => place.schema[name] !== undefined);
  return new Map(present.map((name) => [name, text(place, name)]));
}

function text({ document, node }: SchemaPlace, keyword: string): string {
  const found = child(node, keyword);
  return found === undefined ? "null" : fingerprint(document.files, found);
}
