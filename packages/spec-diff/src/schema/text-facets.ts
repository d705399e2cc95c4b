import { child, isObject } from "@org/openapi";
import { asObject } from "../json.ts";
import type { FacetName, Facets } from "./facets.ts";
import { fingerprint } from "./fingerprint.ts";
import type { SchemaPlace } from "./schema-place.ts";

/** Constraints that are schemas themselves: what they mean is not compared, only their text. */
export function arrayTextFacets(place: SchemaPlace): Facets {
  return textFacets(place, ["contains"]);
}

export function objectTextFacets(place: SchemaPlace): Facets {
  const { discriminator, oneOf, anyOf } = place.schema;
  const facets = textFacets(place, [
    "propertyNames",
    "patternProperties",
    "dependentRequired",
    "dependentSchemas",
  ]);
  // With variants at hand, their tags say what a discriminator does.
  if (!isObject(discriminator) || oneOf || anyOf) return facets;
  const tags = Object.keys(asObject(discriminator["mapping"])).sort();
  const text = [discriminator["propertyName"], ...tags].join(" ");
  return new Map([...facets, ["discriminator", text]]);
}

/** Constraints on values of every kind. */
export function commonTextFacets(place: SchemaPlace): Facets {
  const facets = textFacets(place, ["not"]);
  if (place.schema["if"] === undefined) return facets;
  const conditions = ["if", "then", "else"].map((keyword) => `${keyword} ${text(place, keyword)}`);
  return new Map([...facets, ["condition", conditions.join(" ")]]);
}

function textFacets(place: SchemaPlace, names: readonly FacetName[]): Facets {
  const present = names.filter((name) => place.schema[name] !== undefined);
  return new Map(present.map((name) => [name, text(place, name)]));
}

function text({ document, node }: SchemaPlace, keyword: string): string {
  const found = child(node, keyword);
  return found === undefined ? "null" : fingerprint(document.files, found);
}
